/** Items by a name that they share, in the order in which names come up; those without a name are left out. */
export function groupsBy<T>(
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    if (name === undefined) continue
    const group = groups.get(name) ?? []
    group.push(item)
    groups.set(name, group)
  }
  return groups
}
