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

/** Every number that names a factor, also where the activity's method does not read it. */
export function namedFactors(file: Parts): readonly NamedFactor[] {
  return lists.flatMap((list) =>
    file[list].flatMap((record, index) =>
      Object.entries(record).flatMap(([field, amount]) => {
        const factor = factorOf(amount)
        if (factor === undefined) return []
        return [{ at: [list, index, field], path: `${list}/${record.id}/${field}`, factor }]
      }),
    ),
  )
}

/** Ids of the user's own rows among them, each once. */
export const ownRowsNamed = (file: Parts): ReadonlySet<string> =>
  new Set(namedFactors(file).flatMap(({ factor }) => (isOwnId(factor) ? [factor] : [])))

/** The same project with other factors in the place of some. @param ids new ids by old ones */
export function renamedFactors<T extends Parts>(file: T, ids: ReadonlyMap<string, string>): T {
  const renamed = <R extends object>(record: R): R => {
    const changed = Object.entries(record).flatMap(([field, amount]) => {
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

function factorOf(amount: unknown): string | undefined {
  if (typeof amount !== 'object' || amount === null || !('factor' in amount)) return undefined
  return typeof amount.factor === 'string' ? amount.factor : undefined
}
