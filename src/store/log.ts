import { type ChangeKind, sealed } from '../core/project/history'
import type { Patch } from '../core/project/patch'
import type { ProjectFile } from '../core/project/project'
import type { Database } from './database'

/** What happened to a project, for its log. */
export interface Event {
  readonly kind: ChangeKind
  readonly label: string
  readonly at: string
  readonly undoes?: readonly number[]
  readonly via?: string
}

/** Adds an entry to a project's log, chained to the one before. Inside a transaction. */
export async function append(
  database: Database,
  { id: projectId, revision }: Pick<ProjectFile, 'id' | 'revision'>,
  event: Event,
  change: { readonly patches: readonly Patch[]; readonly inverse: readonly Patch[] },
): Promise<void> {
  const before = await database.log.get([projectId, revision - 1])
  await database.log.add(sealed({ projectId, revision, ...event, ...change, previous: before?.hash ?? '' }))
}
