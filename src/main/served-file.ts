import { extname, join, normalize, sep } from 'node:path'

const hosts = ['cradlebook', 'store']

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

/** The file behind an address and its type; nothing when the address leaves the folder or the type is not ours. */
export function servedFile(
  folder: string,
  url: string,
): { readonly file: string; readonly type: string } | undefined {
  try {
    const { protocol, host, pathname } = new URL(url)
    const path = decodeURIComponent(pathname)
    const type = mimeTypes[extname(path)]
    if (protocol !== 'app:' || !hosts.includes(host) || /[\0\\]/.test(path) || type === undefined)
      return undefined
    const file = normalize(join(folder, path))
    return file.startsWith(folder + sep) ? { file, type } : undefined
  } catch {
    return undefined
  }
}
