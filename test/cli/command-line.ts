import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { loadPlaces } from '../../src/catalog/places'
import type { Answer } from '../../src/cli/answer'
import type { Host } from '../../src/cli/host'
import { run } from '../../src/cli/run'
import { aloneDraws } from '../../src/pool/pool'
import { smallCatalog } from '../core/small-catalog'

/** The project that comes with the app, and is assessed with the catalog that comes with it. */
export const example = new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url).pathname

interface Given extends Partial<Host> {
  readonly input?: string | Uint8Array
  /** Lines told while the command runs land here. */
  readonly told?: string[]
}

/** Runs a command as the command line does, but in this process: on the catalog of the tests. */
export function cradlebook(args: readonly string[], { input, told, ...given }: Given = {}): Promise<Answer> {
  return run(args, {
    version: '9.9.9',
    catalog: () => smallCatalog,
    places: loadPlaces,
    stdin: chunks(input ?? ''),
    draws: aloneDraws,
    launchReport: () => Promise.reject(new Error('no report was asked for')),
    tell: (line) => told?.push(line),
    ...given,
  })
}

/** The same with the catalog that the app ships. */
export const withBundledCatalog = { catalog: loadCatalog } as const

async function* chunks(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? Buffer.from(input) : input
}

/** A folder of this test file, removed after it. */
export function scratchFolder(): {
  readonly folder: string
  readonly write: (name: string, content: unknown) => string
} {
  const folder = mkdtempSync(join(tmpdir(), 'cradlebook-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write: (name, content) => {
      const file = join(folder, name)
      const isRaw = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(file, isRaw ? content : JSON.stringify(content))
      return file
    },
  }
}
