/** Small stable hash (FNV-1a): which fold a name falls into depends on nothing else. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193) >>> 0
  }
  return value
}

/** Names dealt into folds of equal size, in the order of their hashes. */
export function foldsOf(names: readonly string[], count: number, seed: number): ReadonlyMap<string, number> {
  const distinct = [...new Set(names)].toSorted(
    (a, b) => hash(`${seed}${a}`) - hash(`${seed}${b}`) || a.localeCompare(b, 'en'),
  )
  return new Map(distinct.map((name, at) => [name, at % count]))
}

export interface OutOfFold<T, F> {
  readonly item: T
  readonly predicted: number
  readonly fold: number
  /** The fit that made the prediction. */
  readonly fit: F
}

/** Predicts each item by a fit that has seen nothing of its group. */
export function crossValidate<T, F>(
  items: readonly T[],
  options: {
    readonly group: (item: T) => string
    readonly folds: number
    readonly seed: number
    readonly fit: (training: readonly T[]) => F
    readonly predict: (item: T, fit: F) => number
  },
): readonly OutOfFold<T, F>[] {
  const fold = foldsOf(items.map(options.group), options.folds, options.seed)
  const result: OutOfFold<T, F>[] = []
  for (let at = 0; at < options.folds; at += 1) {
    const out = items.filter((item) => fold.get(options.group(item)) === at)
    if (out.length === 0) continue
    const fit = options.fit(items.filter((item) => fold.get(options.group(item)) !== at))
    for (const item of out) result.push({ item, predicted: options.predict(item, fit), fold: at, fit })
  }
  return result
}
