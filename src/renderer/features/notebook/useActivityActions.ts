import { useMemo } from 'react'
import { activityOf } from '../../../core/project/number-path'
import type { Activity } from '../../../core/project/project'
import type { StageName } from '../../../core/stages/stages'
import { newId } from '../../ui/new-id'
import { newActivity, newAsset, newSite } from './new-record'
import type { Notebook } from './useNotebook'

/** A row of a table while it is edited. */
export type TableRow = Record<string, unknown>

/** What can be done with activities. Stable, so that rows and fields need not be drawn again for it. */
export interface ActivityActions {
  readonly set: (id: string, label: string, key: string, value: unknown) => void
  readonly add: (stage: StageName, method: string, title: string) => void
  /** Changes the rows of one of an activity’s tables. */
  readonly editRows: (id: string, table: string, label: string, recipe: (rows: TableRow[]) => void) => void
  readonly copy: (id: string) => void
  readonly remove: (id: string) => void
  /** Makes the site or the hardware that an activity lacks, in one step with its use. */
  readonly newPlace: (id: string) => void
}

export function useActivityActions(
  edit: Notebook['edit'],
  open: (id: string) => void,
  newestYear: number,
): ActivityActions {
  return useMemo(() => {
    const editOne = (id: string, label: string, recipe: (activity: Activity) => void) =>
      edit(`${label} (${id})`, (draft) => {
        const activity = draft.activities.find((candidate) => candidate.id === id)
        if (activity) recipe(activity)
      })
    return {
      set: (id, label, key, value) =>
        editOne(id, label, (activity) => {
          const record = activity as unknown as Record<string, unknown>
          if (value === undefined) delete record[key]
          else record[key] = value
        }),
      add: (stage, method, title) =>
        edit(`Add activity (new-${crypto.randomUUID().slice(0, 8)})`, (draft) => {
          const [site] = draft.sites
          const [asset] = draft.assets
          const activity = newActivity(stage, method, title, { siteId: site?.id, assetId: asset?.id })
          draft.activities.push(activity)
          open(activity.id)
        }),
      editRows: (id, table, label, recipe) =>
        editOne(id, label, (activity) => {
          const record = activity as unknown as Record<string, TableRow[] | undefined>
          const rows = record[table]
          if (rows) recipe(rows)
          else {
            const made: TableRow[] = []
            recipe(made)
            if (made.length > 0) record[table] = made
          }
        }),
      copy: (id) =>
        edit(`Duplicate activity (${id})`, (draft) => {
          const original = draft.activities.find((activity) => activity.id === id)
          if (original === undefined) return
          const copyId = newId('activity')
          const title = `${original.title} (copy)`.slice(0, 300)
          draft.activities.push({ ...(JSON.parse(JSON.stringify(original)) as Activity), id: copyId, title })
          open(copyId)
        }),
      remove: (id) =>
        edit(`Remove activity (${id})`, (draft) => {
          draft.activities = draft.activities.filter((activity) => activity.id !== id)
          if (draft.claims) draft.claims = draft.claims.filter(({ what }) => activityOf(what) !== id)
          for (const activity of draft.activities) {
            if ('ofActivityId' in activity && activity.ofActivityId === id) delete activity.ofActivityId
          }
        }),
      newPlace: (id) =>
        edit('Add site or hardware', (draft) => {
          const activity = draft.activities.find((candidate) => candidate.id === id)
          if (activity?.stage === 'hardware') {
            const asset = newAsset()
            draft.assets.push(asset)
            activity.assetId = asset.id
          } else if (activity && activity.stage !== 'travel') {
            const site = newSite(newestYear)
            draft.sites.push(site)
            activity.siteId = site.id
          }
        }),
    }
  }, [edit, open, newestYear])
}
