import { create } from 'mutative'
import type { OwnFactor } from '../../../core/factors/own-factor'
import type { Patch } from '../../../core/project/patch'
import type { ProjectFile } from '../../../core/project/project'

/**
 * A project holds the own rows that it rests on, so that it can be assessed and sent elsewhere: an edit that names
 * one of the workspace takes it in. @returns the edit with it
 */
export function withOwnRows(
  next: ProjectFile,
  patches: readonly Patch[],
  ownRows: readonly OwnFactor[],
): readonly [ProjectFile, readonly Patch[]] {
  const named = new Set(patches.flatMap((patch) => ownIdsIn('value' in patch ? patch.value : undefined)))
  const held = new Set(next.factors?.map(({ id }) => id))
  const missing = ownRows.filter(({ id }) => named.has(id) && !held.has(id))
  if (missing.length === 0) return [next, patches]
  const [whole, more] = create(
    next,
    (draft) => {
      draft.factors = [...(draft.factors ?? []), ...missing]
    },
    { enablePatches: true },
  )
  return [whole, [...patches, ...(more as readonly Patch[])]]
}

function ownIdsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('own.') ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(ownIdsIn)
}
