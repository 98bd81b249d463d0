import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One hash over names and contents of the given files and folders; what does not exist counts as absent. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    for (const file of filesUnder(root, path)) {
      const content = readFileSync(join(root, file))
      // The length keeps a name and a content from being read as another name and content.
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

function filesUnder(root, path) {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [path]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
