import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

/** Pages of the app, each on the origin of its host. */
export const addresses = {
  window: 'app://cradlebook/index.html',
  report: 'app://cradlebook/report.html',
  store: 'app://store/store.html',
} as const

const hosts = ['cradlebook', 'store']

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

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

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
  const file = fileOf(folder, url)
  const type = file && mimeTypes[extname(file)]
  if (file === undefined || type === undefined) return new Response('not found', { status: 404 })
  try {
    return new Response(await readFile(file), {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    })
  } catch {
    return new Response('not found', { status: 404 })
  }
}

/** The file behind an address, or nothing when the address leaves the folder. */
export function fileOf(folder: string, url: string): string | undefined {
  try {
    const { host, pathname } = new URL(url)
    const path = decodeURIComponent(pathname)
    if (!hosts.includes(host) || /[\0\\]/.test(path)) return undefined
    const file = normalize(join(folder, path))
    return file.startsWith(folder + sep) ? file : undefined
  } catch {
    return undefined
  }
}
