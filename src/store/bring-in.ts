import canonicalize from 'canonicalize'
import type { OwnFactor } from '../core/factors/own-factor'
import { renamedFactors } from '../core/project/named-factors'
import type { Activity, ProjectFile } from '../core/project/project'
import type { Imported } from '../preload/contract'
import type { Database } from './database'

/** A file as it fits into the workspace, and what had to be changed for that. */
export interface BroughtIn {
  readonly file: ProjectFile
  readonly notes: Imported['notes']
}

/**
 * Fits a file into the workspace: a project that is there already comes in as a second one, an equal site, asset or
 * own factor is shared, and one that differs from its namesake gets an id of its own.
 */
export async function bringIn(
  database: Database,
  given: ProjectFile,
  newId: () => string,
): Promise<BroughtIn> {
  const taken = await database.projects.get(given.id)
  const factors = await factorClashes(database, given.factors ?? [])
  // Before sites are compared: one that names a renamed factor is another site.
  const file = renamedFactors(given, factors)
  const sites = await clashes(database.sites, file.sites, newId)
  const assets = await clashes(database.assets, file.assets, newId)
  return {
    file: {
      ...file,
      ...(taken && { id: newId() }),
      sites: file.sites.map((site) => ({ ...site, id: sites.get(site.id) ?? site.id })),
      assets: file.assets.map((asset) => ({ ...asset, id: assets.get(asset.id) ?? asset.id })),
      ...(file.factors && {
        factors: file.factors.map((factor) => ({ ...factor, id: factors.get(factor.id) ?? factor.id })),
      }),
      activities: file.activities.map((activity) => referringTo(activity, sites, assets)),
    },
    notes: [
      ...(taken
        ? [`The workspace already has this project (as “${taken.record.name}”); this is a second one.`]
        : []),
      ...file.sites.flatMap(({ id, name }) => (sites.has(id) ? [separate('site', name || id)] : [])),
      ...file.assets.flatMap(({ id, name }) => (assets.has(id) ? [separate('asset', name || id)] : [])),
      ...(file.factors ?? []).flatMap(({ id, name }) =>
        factors.has(id) ? [separate('own factor', name)] : [],
      ),
    ],
  }
}

const separate = (what: string, name: string) =>
  `The workspace has another ${what} “${name}” with other values; this project keeps its own.`

interface Rows<T> {
  readonly bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]>
}

/** New ids for those rows whose id stands for something else in the workspace. */
async function clashes<T extends { readonly id: string }>(
  table: Rows<T>,
  rows: readonly T[],
  newId: () => string,
): Promise<ReadonlyMap<string, string>> {
  const stored = rows.length === 0 ? [] : await table.bulkGet(rows.map(({ id }) => id))
  return new Map(
    rows.flatMap((row, index) => {
      const other = stored[index]
      return other === undefined || isSame(other, row) ? [] : [[row.id, newId()] as const]
    }),
  )
}

/** The same of own factors: `own.roof` becomes `own.roof.2`, or what is there under that id if it is the same row. */
async function factorClashes(
  { factors }: Database,
  given: readonly OwnFactor[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Set(given.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const factor of given) {
    const fits = async (id: string): Promise<boolean> => {
      const there = (await factors.get(id))?.factor
      return there === undefined || isSame({ ...there, id: '' }, { ...factor, id: '' })
    }
    if (await fits(factor.id)) continue
    let id = factor.id
    for (let number = 2; taken.has(id) || !(await fits(id)); number += 1) {
      id = `${factor.id.slice(0, 190)}.${number}`
    }
    taken.add(id)
    ids.set(factor.id, id)
  }
  return ids
}

const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other)

function referringTo(
  activity: Activity,
  sites: ReadonlyMap<string, string>,
  assets: ReadonlyMap<string, string>,
): Activity {
  const { siteId, assetId } = activity as { readonly siteId?: string; readonly assetId?: string }
  const [site, asset] = [sites.get(siteId ?? ''), assets.get(assetId ?? '')]
  return {
    ...activity,
    ...(site !== undefined && { siteId: site }),
    ...(asset !== undefined && { assetId: asset }),
  } as Activity
}
