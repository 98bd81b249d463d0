/** How predictions are scored. resources/methodology/inference-accuracy.md */
export interface Scored {
  readonly predicted: number
  readonly measured: number
  readonly p5?: number
  readonly p95?: number
}

export interface Score {
  readonly rows: number
  /** V1: mean of |predicted ÷ measured − 1|. */
  readonly mape: number
  /** V2: median of the same. */
  readonly median: number
  /** V3: mean of predicted ÷ measured − 1. */
  readonly bias: number
  /** V4: share of rows whose measured value lies between p5 and p95; undefined without intervals. */
  readonly coverage?: number
}

/** The equations of the page, for whoever shows a score. */
export const scoreEquations = [
  { equation: 'V1', symbol: 'MAPE', name: 'Mean absolute percentage error' },
  { equation: 'V2', symbol: 'MdAPE', name: 'Median absolute percentage error' },
  { equation: 'V3', symbol: 'b', name: 'Bias' },
  { equation: 'V4', symbol: 'c_90', name: 'Coverage of the 90 % interval' },
  { equation: 'V5', symbol: 'V5', name: 'Interval of the MAPE itself' },
] as const

export function scoreOf(rows: readonly Scored[]): Score {
  const relative = rows.map(({ predicted, measured }) => predicted / measured - 1)
  const sizes = relative.map(Math.abs).toSorted((a, b) => a - b)
  const intervals = rows.filter(({ p5, p95 }) => p5 !== undefined && p95 !== undefined)
  const inside = intervals.filter(
    ({ measured, p5, p95 }) => measured >= (p5 as number) && measured <= (p95 as number),
  )
  return {
    rows: rows.length,
    mape: mean(sizes),
    median: medianOf(sizes),
    bias: mean(relative),
    ...(intervals.length === rows.length && rows.length > 0 && { coverage: inside.length / rows.length }),
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  const at = (index: number) => sorted[index] ?? Number.NaN
  return sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2
}
