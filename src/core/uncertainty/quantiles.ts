const bucketCount = 1024
const counts = new Int32Array(bucketCount + 1)

/**
 * Quantiles of type 7 (Hyndman and Fan 1996, the default of R and numpy): the values are counted into buckets of even
 * width, and only the buckets that hold the wanted ranks are searched.
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): readonly number[] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  if (!(most > least)) return shares.map(() => least)
  const scale = bucketCount / (most - least)
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return searched(values.slice(), shares, 0)

  counts.fill(0)
  for (let i = 0; i < values.length; i += 1) {
    const bucket = (((values[i] as number) - least) * scale) | 0
    counts[bucket] = (counts[bucket] as number) + 1
  }
  return shares.map((share) => {
    const index = Math.floor(share * (values.length - 1))
    // The buckets that hold the ranks `index` and `index + 1`, and how many values lie below them.
    let first = 0
    let below = 0
    while (below + (counts[first] as number) <= index) {
      below += counts[first] as number
      first += 1
    }
    let last = first
    let upTo = below + (counts[first] as number)
    while (upTo <= index + 1 && last < bucketCount) {
      last += 1
      upTo += counts[last] as number
    }
    const some = new Float64Array(upTo - below)
    let found = 0
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number
      const bucket = ((value - least) * scale) | 0
      if (bucket < first || bucket > last) continue
      some[found] = value
      found += 1
    }
    return interpolated(some, share * (values.length - 1) - below)
  })
}

const searched = (values: Float64Array, shares: readonly number[], below: number): readonly number[] =>
  shares.map((share) => interpolated(values, share * (values.length - 1) - below))

/** The value at a rank that need not be whole. Reorders the values. */
function interpolated(values: Float64Array, rank: number): number {
  const index = Math.floor(rank)
  select(values, index)
  const value = values[index] as number
  if (index === rank) return value
  let next = Number.POSITIVE_INFINITY
  for (let i = index + 1; i < values.length; i += 1) {
    if ((values[i] as number) < next) next = values[i] as number
  }
  return value + (rank - index) * (next - value)
}

/** Hoare's selection: afterwards nothing before `index` is larger, nothing after it smaller. */
function select(values: Float64Array, index: number): void {
  let [left, right] = [0, values.length - 1]
  while (left < right) {
    const pivot = middle(
      values[left] as number,
      values[(left + right) >>> 1] as number,
      values[right] as number,
    )
    let [low, high] = [left, right]
    while (low <= high) {
      while ((values[low] as number) < pivot) low += 1
      while ((values[high] as number) > pivot) high -= 1
      if (low > high) break
      const value = values[low] as number
      values[low] = values[high] as number
      values[high] = value
      low += 1
      high -= 1
    }
    if (index <= high) right = high
    else if (index >= low) left = low
    else return
  }
}

const middle = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
