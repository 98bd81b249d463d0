/** The names most like a mistyped one, best first. What contains it, or is contained, comes before the merely alike. */
export function nearest(asked: string, names: readonly string[], count: number): readonly string[] {
  const wanted = letters(asked)
  const distance = (name: string): number => {
    const known = letters(name)
    const contains = wanted.length > 2 && known.includes(wanted)
    return slips(wanted, known) - (contains ? known.length : 0)
  }
  return names
    .map((name) => ({ name, far: distance(name) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ name }) => name)
}

/** Without case and separators: `finalTraining` is like `final-training`. */
const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Levenshtein: letters to insert, delete or replace. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const replace = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replace, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[b.length] ?? 0
}

/**
 * Letters that a name is off by. One letter off the beginning of a longer name is a slip too: `nvidia-h1000` is rather
 * `nvidia-h100-nvl-94gb` than `nvidia-b100`.
 */
function slips(wanted: string, known: string): number {
  const whole = editDistance(wanted, known)
  if (wanted.length < 5 || known.length <= wanted.length) return whole
  const begun = editDistance(wanted, known.slice(0, wanted.length))
  return begun <= 1 ? Math.min(whole, begun + 0.5) : whole
}

/** ` (did you mean grid.em.FR.2024?)` where one of the names is nearly what was asked for, else nothing. */
export function didYouMean(asked: string, names: readonly string[]): string {
  const wanted = letters(asked)
  const mistakes = Math.max(1, Math.floor(wanted.length * 0.25))
  const alike = names.filter((name) => {
    const known = letters(name)
    return Math.abs(known.length - wanted.length) <= mistakes || slips(wanted, known) <= 2
  })
  // `nvidia-a100` begins the names of several devices, and is hardly a slip for `nvidia-a10`.
  const begun = wanted.length > 3 ? names.filter((name) => letters(name).startsWith(wanted)) : []
  if (begun.length > 0) return ` (did you mean ${listed(begun.slice(0, 3))}?)`
  const [best] = nearest(asked, alike, 1)
  const isNear = best !== undefined && slips(wanted, letters(best)) <= mistakes
  return isNear ? ` (did you mean ${best}?)` : ''
}

/** The same; where none is nearly it, the few that are most like it: ` (nearest: h100, h200)`. */
export function didYouMeanOrNearest(asked: string, names: readonly string[], what = 'nearest'): string {
  const hint = didYouMean(asked, names)
  if (hint || names.length === 0) return hint
  return ` (${what}: ${nearest(asked, names, 3).join(', ')})`
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
