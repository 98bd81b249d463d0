import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { servedFile } from './served-file'

/** Pages of the app, each on the origin of its host. */
export const addresses = {
  window: 'app://cradlebook/index.html',
  report: 'app://cradlebook/report.html',
  store: 'app://store/store.html',
} as const

/** Mantine and ECharts write inline styles; nothing else is inline, and nothing comes from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Gives the scheme an origin, storage and a secure context. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages. */
export function serveApp(folder: string): void {
  if (typeof protocol.handle === 'function') {
    protocol.handle('app', ({ url }) => respond(folder, url))
    return
  }
  // Runtimes before 25.
  protocol.registerBufferProtocol('app', async ({ url }, send) => {
    const response = await respond(folder, url)
    send({
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      data: Buffer.from(await response.arrayBuffer()),
    })
  })
}

async function respond(folder: string, url: string): Promise<Response> {
  const served = servedFile(folder, url)
  if (served === undefined) return notFound()
  try {
    return new Response(await readFile(served.file), {
      headers: {
        'content-type': served.type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    })
  } catch {
    return notFound()
  }
}

const notFound = () => new Response('not found', { status: 404 })
