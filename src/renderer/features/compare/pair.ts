import type { ProjectSummary } from '../../../preload/contract'

/** What was chosen to be compared; absent: not chosen yet. */
export interface Pair {
  readonly a?: string | undefined
  readonly b?: string | undefined
}

/** Both sides: what was chosen where it is still there, else the projects that were changed last. */
export function pairOf(list: readonly ProjectSummary[], { a, b }: Pair): Pair {
  const known = (id: string | undefined) => list.find((project) => project.id === id)?.id
  const firstBut = (other: string | undefined) => list.find(({ id }) => id !== other)?.id
  const chosenA = known(a)
  const sideA = chosenA ?? firstBut(known(b))
  return { a: sideA, b: known(b) ?? firstBut(sideA) }
}

/**
 * Another project for one side. The other side keeps what it shows, unless that is the same project and nobody chose
 * it there.
 */
export function withChoice(side: 'a' | 'b', id: string, shown: Pair, chosen: Pair): Pair {
  const other = side === 'a' ? 'b' : 'a'
  const isTaken = shown[other] === id && chosen[other] === undefined
  return { [side]: id, ...(!isTaken && { [other]: shown[other] }) }
}

/** Options of a list of projects: names that are alike are told apart by revision and date. */
export function projectOptions(
  list: readonly ProjectSummary[],
): readonly { readonly value: string; readonly label: string }[] {
  const count = new Map<string, number>()
  for (const { name } of list) count.set(name, (count.get(name) ?? 0) + 1)
  return list.map(({ id, name, revision, changedAt }) => ({
    value: id,
    label: (count.get(name) ?? 0) > 1 ? `${name} (revision ${revision}, ${day(changedAt)})` : name,
  }))
}

const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
