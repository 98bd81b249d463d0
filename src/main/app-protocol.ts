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

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
}

/** `net::ERR_FILE_NOT_FOUND` */
const fileNotFound = -6

/** Gives the scheme an origin, storage and a secure context. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built pages. The runtime reads the files itself: a `protocol.handle` would send each through streams of
 * the main thread, which is busy while the app starts.
 */
export function serveApp(folder: string): void {
  protocol.registerFileProtocol('app', ({ url }, send) => {
    const path = servedFile(folder, url)
    send(path === undefined ? { error: fileNotFound } : { path, headers })
  })
}
