import { extname, join, normalize, sep } from 'node:path'

const hosts = ['cradlebook', 'store']

/** Kinds of file that the build makes; their types are known to the runtime. */
const served = ['.html', '.js', '.css', '.json', '.svg', '.png', '.woff', '.woff2', '.ttf', '.wasm']

/** The file behind an address; nothing when the address leaves the folder or the kind of file is not ours. */
export function servedFile(folder: string, url: string): string | undefined {
  try {
    const { protocol, host, pathname } = new URL(url)
    const path = decodeURIComponent(pathname)
    if (protocol !== 'app:' || !hosts.includes(host) || /[\0\\]/.test(path)) return undefined
    const file = normalize(join(folder, path))
    return served.includes(extname(path)) && file.startsWith(folder + sep) ? file : undefined
  } catch {
    return undefined
  }
}
