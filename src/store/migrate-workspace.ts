import { decomposeFile } from '../core/project/compose'
import { type Migration, migrate } from '../core/project/migrations'
import type { ProjectFile } from '../core/project/project'
import type { Database, ProjectRow } from './database'
import { Refusal } from './failure'
import { keepMigrated } from './keep'
import type { Notebook } from './notebook'
import { rawFile } from './workspace'

export interface Target {
  readonly steps: readonly Migration[]
  readonly to: number
}

type Raw = Record<string, unknown>

/**
 * Brings what is stored to the current format, by the steps that files take. What cannot be migrated stays as it is
 * and is reported when it is opened. Inside a transaction.
 */
export async function migrateWorkspace({ database, now }: Notebook, { steps, to }: Target): Promise<void> {
  const from = (await database.meta.get('format-version'))?.value ?? to
  if (from > to) {
    throw new Refusal({
      kind: 'unavailable',
      message: `This workspace was written by a newer Cradlebook (format ${from}; this one knows ${to}). Update Cradlebook to open it; nothing was changed.`,
    })
  }
  if (from < to) {
    const at = now().toISOString()
    // Everything is read before anything is written: projects share sites, and each must meet them unmigrated.
    const before = await rowsWithFiles(database, from)
    const unused = await unusedShared(database, before, from)
    for (const { row, file } of before) {
      const migrated = attempt(file, from, { steps, to })
      if (migrated)
        await keepMigrated(database, row, migrated, { kind: 'migrate', label: `Format ${to}`, at })
    }
    const migrated = attempt(unused, from, { steps, to })
    if (migrated) await putShared(database, migrated)
  }
  await database.meta.put({ key: 'format-version', value: to })
}

/** The migrated file, or nothing when a step does not know what to do with it. */
function attempt(file: Raw, from: number, { steps, to }: Target): ProjectFile | undefined {
  try {
    return migrate(file, from, steps, to) as unknown as ProjectFile
  } catch {
    return undefined
  }
}

async function rowsWithFiles(database: Database, formatVersion: number) {
  const rows: readonly ProjectRow[] = await database.projects.toArray()
  return Promise.all(
    rows.map(async (row) => ({ row, file: { ...(await rawFile(database, row)), formatVersion } as Raw })),
  )
}

/** Sites, assets and own factors of no project, as a file of their own. */
async function unusedShared(
  database: Database,
  files: readonly { readonly row: ProjectRow }[],
  formatVersion: number,
): Promise<Raw> {
  const used = new Set(
    files.flatMap(({ row: { record } }) => [
      ...record.siteIds,
      ...record.assetIds,
      ...(record.factorIds ?? []),
    ]),
  )
  const isUnused = ({ id }: { readonly id: string }) => !used.has(id)
  return {
    format: 'cradlebook-project',
    formatVersion,
    id: 'unused',
    name: 'unused',
    revision: 0,
    catalog: 'none',
    goal: { functionalUnit: '', intendedUse: '', boundary: '', exclusions: [] },
    sites: (await database.sites.toArray()).filter(isUnused),
    assets: (await database.assets.toArray()).filter(isUnused),
    factors: (await database.factors.toArray()).filter(isUnused).map(({ factor }) => factor),
    activities: [],
  }
}

async function putShared(database: Database, file: ProjectFile): Promise<void> {
  const { sites, assets, factors } = decomposeFile(file)
  await database.sites.bulkPut([...sites])
  await database.assets.bulkPut([...assets])
  await database.factors.bulkPut(factors.map((factor) => ({ id: factor.id, factor })))
}
