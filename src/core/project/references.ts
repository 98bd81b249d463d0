import { ownFactorProblems } from '../factors/own-factor-problems'
import { describeFound } from './found'
import { isOwnId, namedFactors } from './named-factors'
import { activityOf } from './number-path'
import type { ProjectFile } from './project'
import { type FileProblem, pointerOf } from './schema-problems'

/** Ids that are used twice, references to nothing, and own factors that do not fit together. */
export function referenceProblems(file: ProjectFile): readonly FileProblem[] {
  const { sites, assets, activities, factors = [], claims = [] } = file
  const siteIds = new Set(sites.map(({ id }) => id))
  const assetIds = new Set(assets.map(({ id }) => id))
  const factorIds = new Set(factors.map(({ id }) => id))
  const activityIds = new Set(activities.map(({ id }) => id))
  return [
    ...repeated('sites', sites),
    ...repeated('assets', assets),
    ...repeated('factors', factors),
    ...repeated('activities', activities),
    ...repeated('claims', claims),
    ...claims.flatMap(({ what }, index) =>
      missing(
        `/claims/${index}/what`,
        activityOf(what),
        activityIds,
        'the id of an activity of this file after activities/',
      ),
    ),
    ...factors.flatMap((factor, index) =>
      ownFactorProblems(factor).map(({ field, message }) => ({
        pointer: pointerOf(['factors', index, field]),
        message,
      })),
    ),
    ...namedFactors(file).flatMap(({ at, factor }) =>
      isOwnId(factor)
        ? missing(pointerOf([...at, 'factor']), factor, factorIds, 'the id of an own factor of this file')
        : [],
    ),
    ...activities.flatMap((activity, index) => {
      const at = `/activities/${index}`
      const { siteId, assetId, ofActivityId } = activity as Refers
      return [
        ...missing(`${at}/siteId`, siteId, siteIds, 'the id of a site of this file'),
        ...missing(`${at}/assetId`, assetId, assetIds, 'the id of an asset of this file'),
        ...missing(`${at}/ofActivityId`, ofActivityId, activityIds, 'the id of an activity of this file'),
      ]
    }),
  ]
}

/** What an activity of any stage may refer to. */
interface Refers {
  readonly siteId?: string | undefined
  readonly assetId?: string | undefined
  readonly ofActivityId?: string | undefined
}

function repeated(list: string, entries: readonly { readonly id: string }[]): readonly FileProblem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      { pointer: `/${list}/${index}/id`, message: `expected an id of its own, found ${id} a second time` },
    ]
  })
}

function missing(
  pointer: string,
  id: string | undefined,
  known: ReadonlySet<string>,
  expected: string,
): readonly FileProblem[] {
  if (id === undefined || known.has(id)) return []
  return [{ pointer, message: `expected ${expected}, found ${describeFound(id)}` }]
}
