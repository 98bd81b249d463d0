import type { Asset } from '../../../core/project/asset'
import type { Activity, ProjectFile } from '../../../core/project/project'
import type { Site } from '../../../core/project/site'
import type { Notebook } from './useNotebook'

interface RecordOf {
  readonly sites: Site
  readonly assets: Asset
}

/** The two lists that activities refer to, the key they do it by, and the word for an entry. */
const lists = {
  sites: { key: 'siteId', word: 'site' },
  assets: { key: 'assetId', word: 'hardware' },
} as const

export interface RecordActions<T> {
  readonly add: (record: T) => void
  readonly edit: (id: string, label: string, recipe: (record: T) => void) => void
  readonly remove: (id: string) => void
  /** A copy under an id of its own takes the shared one's place in this project. */
  readonly own: (id: string, ownId: string) => void
  readonly isUsed: (id: string) => boolean
}

/** What can be done with the sites, or with the hardware, of a project. */
export function recordActions<L extends keyof RecordOf>(
  list: L,
  project: ProjectFile,
  edit: Notebook['edit'],
  open: (id: string) => void,
): RecordActions<RecordOf[L]> {
  const { key, word } = lists[list]
  const recordsOf = (draft: ProjectFile) => draft[list] as RecordOf[L][]
  const placeOf = (activity: Activity) => activity as { siteId?: string; assetId?: string }
  return {
    add: (record) => {
      edit(`Add ${word}`, (draft) => {
        recordsOf(draft).push(record)
      })
      open(record.id)
    },
    edit: (id, label, recipe) =>
      edit(`${label} (${id})`, (draft) => {
        const record = recordsOf(draft).find((candidate) => candidate.id === id)
        if (record) recipe(record)
      }),
    remove: (id) =>
      edit(`Take out ${word} (${id})`, (draft) => {
        const records = recordsOf(draft)
        const at = records.findIndex((record) => record.id === id)
        if (at >= 0) records.splice(at, 1)
      }),
    own: (id, ownId) => {
      edit(`Make own (${id})`, (draft) => {
        const record = recordsOf(draft).find((candidate) => candidate.id === id)
        if (record) record.id = ownId
        for (const activity of draft.activities.map(placeOf)) {
          if (activity[key] === id) activity[key] = ownId
        }
      })
      open(ownId)
    },
    isUsed: (id) => project.activities.map(placeOf).some((activity) => activity[key] === id),
  }
}
