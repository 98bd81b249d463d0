import { describeFound } from './found'
import type { ProjectFile } from './project'
import type { FileProblem } from './read-project'

/** Ids that are used twice, and references to nothing. */
export function referenceProblems(file: ProjectFile): readonly FileProblem[] {
  const { sites, assets, activities } = file
  const siteIds = new Set(sites.map(({ id }) => id))
  const assetIds = new Set(assets.map(({ id }) => id))
  const activityIds = new Set(activities.map(({ id }) => id))
  return [
    ...repeated('sites', sites),
    ...repeated('assets', assets),
    ...repeated('activities', activities),
    ...activities.flatMap((activity, index) => {
      const at = `/activities/${index}`
      if (activity.stage === 'hardware') {
        return missing(`${at}/assetId`, activity.assetId, assetIds, 'the id of an asset of this file')
      }
      const site = missing(`${at}/siteId`, activity.siteId, siteIds, 'the id of a site of this file')
      if (activity.stage !== 'training') return site
      return [
        ...site,
        ...missing(
          `${at}/ofActivityId`,
          activity.ofActivityId,
          activityIds,
          'the id of an activity of this file',
        ),
      ]
    }),
  ]
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
