import { inverseNormal, normalBelow, normalDensity } from './normal'

// The normal distribution and its inverse between the rows of tables, by Hermite's cubic: within 1e-10, at a fraction
// of the cost of the exact forms. The tables are made from those at first use.

const reach = 8.5
const rowsOfUnit = 256

const octaves = 32
const rowsOfOctave = 128
/** Takes a share from 2^-(k + 1) to 2^-k to its row of octave k, 128 to 256. */
const toRow = Float64Array.from({ length: octaves }, (_, octave) => 2 ** (octave + 1) * rowsOfOctave)

let below: Float64Array | undefined
let inverse: Float64Array | undefined

/** Four coefficients a row, in powers of the place within it. */
function cubics(
  ends: readonly (readonly [number, number])[],
  value: (x: number) => number,
  slope: (x: number) => number,
): Float64Array {
  const rows = new Float64Array(4 * ends.length)
  ends.forEach(([x, next], row) => {
    const [low, rise, riseAfter] = [value(x), slope(x) * (next - x), slope(next) * (next - x)]
    const step = value(next) - low
    rows.set([low, rise, 3 * step - 2 * rise - riseAfter, rise + riseAfter - 2 * step], 4 * row)
  })
  return rows
}

/** Quantiles of shares from 2^-32 to 1/2, rows getting narrower towards the tail; then those of 1 minus them. */
function inverseRows(): Float64Array {
  const ends = Array.from({ length: octaves * rowsOfOctave }, (_, index) => {
    const width = 2 ** -(Math.floor(index / rowsOfOctave) + 1) / rowsOfOctave
    const start = (rowsOfOctave + (index % rowsOfOctave)) * width
    return [start, start + width] as const
  })
  const low = cubics(ends, inverseNormal, (p) => 1 / normalDensity(inverseNormal(p)))
  const both = new Float64Array(2 * low.length)
  both.set(low)
  both.set(
    low.map((coefficient) => -coefficient),
    low.length,
  )
  return both
}

/**
 * Writes the quantile of the standard normal at each of `shares[from …]` into `out[at …]`. Without branches that depend
 * on the draw: no processor can foresee them.
 */
export function fillInverseNormal(
  shares: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
  length: number,
): void {
  inverse ??= inverseRows()
  const rows = inverse
  const rowAt = toRow
  for (let i = 0; i < length; i += 1) {
    const share = shares[from + i] as number
    const tail = 0.5 - Math.abs(share - 0.5)
    const octave = Math.clz32((tail * 2 ** 32) | 0)
    if (octave === 0 || octave >= octaves) {
      out[at + i] = inverseNormal(share)
      continue
    }
    const place = tail * (rowAt[octave] as number)
    const row = place | 0
    const t = place - row
    const upper = (share + share) | 0
    const k = (upper * (octaves * rowsOfOctave) + octave * rowsOfOctave + row - rowsOfOctave) << 2
    out[at + i] =
      (rows[k] as number) +
      t * ((rows[k + 1] as number) + t * ((rows[k + 2] as number) + t * (rows[k + 3] as number)))
  }
}

/** Writes the share of the standard normal below each of `normals[at …]` into `out`. */
export function fillNormalBelow(normals: Float64Array, at: number, out: Float64Array, length: number): void {
  below ??= cubics(
    Array.from({ length: 2 * reach * rowsOfUnit }, (_, row) => [
      row / rowsOfUnit - reach,
      (row + 1) / rowsOfUnit - reach,
    ]),
    normalBelow,
    normalDensity,
  )
  const rows = below
  for (let i = 0; i < length; i += 1) {
    const z = normals[at + i] as number
    if (z > -reach && z < reach) {
      const place = (z + reach) * rowsOfUnit
      const row = place | 0
      const t = place - row
      const k = row << 2
      out[i] =
        (rows[k] as number) +
        t * ((rows[k + 1] as number) + t * ((rows[k + 2] as number) + t * (rows[k + 3] as number)))
    } else out[i] = z < 0 ? 2 ** -60 : 1 - 2 ** -53
  }
}
