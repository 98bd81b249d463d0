/** What stands at a path of parsed JSON. */
export function foundAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let current = json
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined
    current = (current as Record<PropertyKey, unknown>)[key]
  }
  return current
}

/** A found value in a few words: `-3`, `"abc"`, `nothing`, `a list of 4`. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(value) : 'a number too large to represent'
  }
  if (typeof value === 'string') {
    if (value === '') return 'an empty text'
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' ? 'an object' : String(value)
}
