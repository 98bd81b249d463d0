import { apply, create } from 'mutative'
import { err, ok, type Result } from '../result'
import { describeFound } from './found'
import type { Patch } from './patch'
import type { ProjectFile } from './project'
import { type FileProblem, pointerOf } from './schema-problems'

/** What a change may not touch: the notebook itself keeps these. */
const kept = ['format', 'formatVersion', 'id', 'revision']

/** Applies patches from outside. They are checked one by one against what they meet: no path is trusted. */
export function patchedFile(file: ProjectFile, patches: readonly Patch[]): Result<unknown, FileProblem> {
  let problem: FileProblem | undefined
  const changed = create(file as object, (draft) => {
    for (const patch of patches) {
      const plain = asData(patch)
      problem = plain === undefined ? noData(patch) : flawOf(draft, plain)
      if (plain === undefined || problem !== undefined) return
      apply(draft, [plain as Parameters<typeof apply>[1][number]])
    }
  })
  return problem === undefined ? ok(changed) : err(problem)
}

/** The patch as JSON can say it: an optional field that is set to nothing is removed. `undefined` for no data. */
function asData({ op, path, value }: Patch): Patch | undefined {
  if (op === 'remove' || value === undefined) return { op: 'remove', path }
  try {
    return { op, path, value: JSON.parse(JSON.stringify(value)) }
  } catch {
    return undefined
  }
}

const noData = ({ path }: Patch): FileProblem => ({
  pointer: pointerOf(path),
  message: 'expected a value that JSON can hold',
})

function flawOf(draft: object, { op, path, value }: Patch): FileProblem | undefined {
  const pointer = pointerOf(path)
  const [first] = path
  if (first === undefined) return { pointer, message: 'expected a change to a part of the project' }
  if (path.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')) {
    return { pointer, message: 'expected an ordinary key' }
  }
  if (kept.includes(String(first)))
    return { pointer, message: 'expected no change: the notebook keeps this itself' }

  let parent: object = draft
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const next = Object.hasOwn(parent, key) ? (parent as Record<PropertyKey, unknown>)[key] : undefined
    if (typeof next !== 'object' || next === null) {
      return {
        pointer,
        message: `expected a part to change at ${pointerOf(path.slice(0, depth + 1))}, found ${describeFound(next)}`,
      }
    }
    parent = next
  }
  const last = path[path.length - 1] as string | number
  if (!Array.isArray(parent)) return undefined
  return fitsList(parent, op, last, value)
    ? undefined
    : { pointer, message: `expected a place in a list of ${parent.length}` }
}

function fitsList(list: readonly unknown[], op: Patch['op'], key: string | number, value: unknown): boolean {
  if (key === 'length') {
    return (
      op === 'replace' &&
      Number.isInteger(value) &&
      (value as number) >= 0 &&
      (value as number) <= list.length
    )
  }
  return typeof key === 'number' && key <= (op === 'add' ? list.length : list.length - 1)
}

/** The patches from one file to another, and back. Their revisions do not count. */
export function difference(
  before: ProjectFile,
  after: ProjectFile,
): { readonly patches: readonly Patch[]; readonly inverse: readonly Patch[] } {
  const target = { ...after, revision: before.revision }
  const [, patches, inverse] = create(before as object, (draft) => settle(draft, target), {
    enablePatches: true,
  })
  return { patches: patches as unknown as readonly Patch[], inverse: inverse as unknown as readonly Patch[] }
}

type Keyed = Record<PropertyKey, unknown>

/** Makes a draft equal to its target and touches nothing that is equal already. */
function settle(draft: object, target: object): void {
  if (Array.isArray(draft) && Array.isArray(target) && draft.length > target.length)
    draft.length = target.length
  for (const key of Object.keys(draft)) {
    if (!Object.hasOwn(target, key)) delete (draft as Keyed)[key]
  }
  for (const [key, wanted] of Object.entries(target)) {
    const found = (draft as Keyed)[key]
    if (found === wanted) continue
    if (isNested(found) && isNested(wanted) && Array.isArray(found) === Array.isArray(wanted))
      settle(found, wanted)
    else (draft as Keyed)[key] = wanted
  }
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null
