import type { ProjectFile } from '../project/project'
import { contentKey } from '../quantity/key'
import type { Node } from '../quantity/node'

/** What a path ends its record with where the other project has another record of that id. */
export type Side = 'a' | 'b'

/**
 * Records of one id that mean two things: `activities/run` of two unrelated projects. The app's own ids never meet by
 * accident, so that a copy may be renamed. Ids that people wrote mean one thing where the records have one name too,
 * and activities only where the projects have a site or hardware in common: every second file has a “Training run”.
 */
export function metByAccident(a: ProjectFile, b: ProjectFile): ReadonlySet<string> {
  const places = [...pairsOf('sites', a, b), ...pairsOf('assets', a, b)]
  const areRelated = a.id === b.id || places.some(({ isOne }) => isOne)
  const activities = pairsOf('activities', a, b).map((pair) => ({
    ...pair,
    isOne: pair.isOne && (areRelated || isMadeByApp(pair.id)),
  }))
  return new Set([...places, ...activities].flatMap(({ path, isOne }) => (isOne ? [] : [path])))
}

/** Records of both with one id, and whether they are one record as far as id and name tell. */
function pairsOf(list: 'sites' | 'assets' | 'activities', a: ProjectFile, b: ProjectFile) {
  const names = new Map(a[list].map((record) => [record.id, nameOf(record)]))
  return b[list].flatMap((record) => {
    const { id } = record
    const name = names.get(id)
    return name === undefined
      ? []
      : [{ id, path: `${list}/${id}`, isOne: isMadeByApp(id) || name === nameOf(record) }]
  })
}

const nameOf = (record: { readonly name?: string; readonly title?: string }): string =>
  (record.name ?? record.title ?? '').trim().toLowerCase()

/** `activity-1b4e28ba-2fa1`: chance, not a person. */
const isMadeByApp = (id: string): boolean => /-[0-9a-f]{8}-[0-9a-f]{4}$/.test(id)

/** Graphs of one project in which the inputs of these records are draws of their own. */
export function apartFrom(records: ReadonlySet<string>, side: Side): <N extends Node>(node: N) => N {
  const done = new Map<string, Node>()
  const key = (node: Node) => contentKey([node.key, side])
  const visit = (node: Node): Node => {
    const known = done.get(node.key)
    if (known) return known
    const result = rebuilt(node)
    done.set(node.key, result)
    return result
  }
  const rebuilt = (node: Node): Node => {
    switch (node.type) {
      case 'input':
      case 'factor': {
        // A row is one draw for everybody; only what it is off by, standing in at a place, belongs to the place.
        const isOfPlace = node.type === 'input' || node.mismatch !== undefined
        const [list, id, ...rest] = node.path.split('/')
        if (!isOfPlace || !records.has(`${list}/${id}`)) return node
        return { ...node, path: [list, `${id}@${side}`, ...rest].join('/'), key: key(node) }
      }
      case 'defined': {
        const body = visit(node.body)
        return body === node.body ? node : { ...node, body, key: key(node) }
      }
      case 'operation': {
        const parts = node.arguments.map(visit)
        return isSame(parts, node.arguments) ? node : { ...node, arguments: parts, key: key(node) }
      }
      case 'function': {
        const parts = node.arguments.map((one) => ({ ...one, node: visit(one.node) }))
        const before = node.arguments.map((one) => one.node)
        const after = parts.map((one) => one.node)
        return isSame(after, before) ? node : { ...node, arguments: parts, key: key(node) }
      }
    }
  }
  return records.size === 0 ? (node) => node : <N extends Node>(node: N) => visit(node) as N
}

const isSame = (one: readonly Node[], other: readonly Node[]): boolean =>
  one.every((node, index) => node === other[index])

/** A path as its own project has it, and the project where only one of the two has the record. */
export function placeOf(path: string): { readonly path: string; readonly only?: Side } {
  const [list = '', record = '', ...rest] = path.split('/')
  const found = /^(.*)@([ab])$/.exec(record)
  if (!found) return { path }
  return { path: [list, found[1], ...rest].join('/'), only: found[2] as Side }
}
