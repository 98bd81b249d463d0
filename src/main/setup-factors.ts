import { basename } from 'node:path'
import type { OwnFactor } from '../core/factors/own-factor'
import type { FileProblem } from '../core/project/schema-problems'
import { err, ok, type Result } from '../core/result'
import type { Reply, StoreFailure } from '../preload/contract'
import { writeWhole } from './atomic-write'
import { askForFile, askWhereToSave, factorFiles } from './dialogs'
import { estimate } from './estimation'
import { usersOfFactor } from './factor-users'
import { fileNameFor } from './file-names'
import { handle, passOn } from './ipc'
import { readTextFile, shortened } from './read-text-file'
import { askStore } from './store-host'

/** The catalog, the workspace's own rows, and packs of them. */
export function setupFactors(): void {
  handle('factors:search', async (query) => estimate('find-factors', { query, own: await ownRows() }))
  handle('factors:show', ({ id }) => shownFactor(id))
  handle('factors:keep', ({ factor }) => keepFactor(factor))
  handle('factors:remove', ({ id }) => askStore('remove-factor', { id }))
  handle('factors:import-pack', async () => {
    const file = await askForFile(factorFiles)
    if (file === undefined) return err({ kind: 'cancelled' })
    return importPack(basename(file), await readTextFile(file, 'a factor pack'))
  })
  handle('factors:import-pack-text', ({ fileName, text }) => importPack(fileName, ok(text)))
  handle('factors:export-pack', ({ ids, name }) => exportPack(ids, name))
  passOn('catalog:difference', (text) => estimate('asked', { channel: 'catalog:difference', text }))
}

/** Read anew each time: an edit, an undo or an import of a project may bring or change one. */
const ownRows = async (): Promise<readonly OwnFactor[]> => orThrow(await askStore('own-factors', {}))

async function shownFactor(id: string): Promise<Reply<'factors:show'>> {
  const shown = await estimate('show-factor', { id, own: await ownRows() })
  return shown && { ...shown, usedBy: orThrow(await usersOfFactor(id)) }
}

async function keepFactor(factor: OwnFactor): Promise<Reply<'factors:keep'>> {
  // With its schemas, so not before it is needed.
  const { ownFactorProblems } = await import('../core/factors/own-factor-problems')
  const [problem] = ownFactorProblems(factor)
  if (problem) {
    return err({
      kind: 'refused',
      message: `${factor.name} was not kept: ${problem.field}: ${problem.message}.`,
    })
  }
  const kept = await askStore('keep-factors', { factors: [factor], label: `Own factor, ${factor.name}` })
  return kept.ok ? ok(null) : kept
}

async function importPack(
  fileName: string,
  text: Result<string, readonly FileProblem[]>,
): Promise<Reply<'factors:import-pack'>> {
  const read = text.ok ? await estimate('read-pack', { text: text.value }) : text
  if (!read.ok) return err({ kind: 'refused', fileName, problems: shortened(read.error) })
  const { name, factors } = read.value
  const kept = await askStore('keep-factors', { factors, label: `Factor pack, ${name}` })
  return kept.ok ? ok({ name, ...kept.value }) : err({ kind: 'store', failure: kept.error })
}

async function exportPack(ids: readonly string[], name: string): Promise<Reply<'factors:export-pack'>> {
  const own = await askStore('own-factors', {})
  if (!own.ok) return failed(own.error.message)
  const chosen = new Set(ids)
  const factors = own.value.filter(({ id }) => chosen.has(id))
  if (factors.length === 0) return failed('None of these is an own factor: there is nothing to export.')
  const file = await askWhereToSave(fileNameFor(name, '.cradle-factors.json'), factorFiles)
  if (file === undefined) return err({ kind: 'cancelled' })
  const { packText } = await import('../core/factors/factor-pack')
  const written = await writeWhole(file, packText(name, factors))
  return written.ok ? ok(written.value) : failed(written.error)
}

const failed = (message: string) => err({ kind: 'failed' as const, message })

/** For replies that have no room for a failure: the asker hears it as a refused promise. */
function orThrow<T>(result: Result<T, StoreFailure>): T {
  if (result.ok) return result.value
  throw new Error(result.error.message)
}
