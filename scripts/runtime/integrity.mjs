import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** The Subresource Integrity string of a file, as package-lock.json writes it. */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Deletes the file and throws when it is not, byte for byte, the one that was expected. */
export async function demandIntegrity(file, expected) {
  const found = await integrityOf(file)
  if (found === expected) return
  await rm(file, { force: true })
  throw new IntegrityMismatch(expected, found)
}

export class IntegrityMismatch extends Error {
  constructor(expected, found) {
    super(`the downloaded file is not the expected one\n  expected ${expected}\n  found    ${found}`)
    this.name = 'IntegrityMismatch'
  }
}
