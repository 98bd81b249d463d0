import type { ProjectFile } from './project'

/** A number of a project that is answered by a row of the catalog. */
export interface NamedFactor {
  /** `activities/3/devicePowerW`: the place in the file. */
  readonly at: readonly (string | number)[]
  /** `activities/a1/devicePowerW`: the form field. */
  readonly path: string
  readonly factor: string
}

type Parts = Pick<ProjectFile, 'sites' | 'assets' | 'activities'>

const lists = ['sites', 'assets', 'activities'] as const

/** Every number that names a factor, also where the activity's method does not read it, and in the rows of tables. */
export function namedFactors(file: Parts): readonly NamedFactor[] {
  return lists.flatMap((list) =>
    file[list].flatMap((record, index) =>
      named(record).map(({ at, factor }) => ({
        at: [list, index, ...at],
        path: [list, record.id, ...at].join('/'),
        factor,
      })),
    ),
  )
}

/** In a record, and in the rows of its tables. */
function named(record: object): readonly Pick<NamedFactor, 'at' | 'factor'>[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const factor = factorOf(value)
    if (factor !== undefined) return [{ at: [field], factor }]
    return rowsOf(value).flatMap((row, index) =>
      named(row).map((one) => ({ ...one, at: [field, index, ...one.at] })),
    )
  })
}

/** Ids of the user's own rows among them, each once. */
export const ownRowsNamed = (file: Parts): ReadonlySet<string> =>
  new Set(namedFactors(file).flatMap(({ factor }) => (isOwnId(factor) ? [factor] : [])))

/** The same project with other factors in the place of some. @param ids new ids by old ones */
export function renamedFactors<T extends Parts>(file: T, ids: ReadonlyMap<string, string>): T {
  const renamed = <R extends object>(record: R): R => {
    const changed = Object.entries(record).flatMap(([field, amount]) => {
      const rows = rowsOf(amount)
      const renamedRows = rows.map(renamed)
      if (renamedRows.some((row, index) => row !== rows[index])) return [[field, renamedRows] as const]
      const id = ids.get(factorOf(amount) ?? '')
      return id === undefined ? [] : [[field, { ...amount, factor: id }] as const]
    })
    return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) }
  }
  return {
    ...file,
    sites: file.sites.map(renamed),
    assets: file.assets.map(renamed),
    activities: file.activities.map(renamed),
  }
}

export const isOwnId = (id: string): boolean => id.startsWith('own.')

/** The rows of a table; none where the value is no table. */
const rowsOf = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

function factorOf(amount: unknown): string | undefined {
  if (typeof amount !== 'object' || amount === null || !('factor' in amount)) return undefined
  return typeof amount.factor === 'string' ? amount.factor : undefined
}
