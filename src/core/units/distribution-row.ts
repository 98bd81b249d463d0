import { type Distributed, shownInterval, withIntervalDigits } from './interval'
import type { UnitName } from './unit'

export interface DistributionRow {
  /** Of every cell. */
  readonly unit: string
  readonly cells: readonly {
    readonly label: string
    readonly meaning: string
    readonly number: string
  }[]
}

/** A number's distribution with the digits that its interval deserves. @returns nothing where the number is exact */
export function distributionRow(interval: Distributed, unit: UnitName): DistributionRow | undefined {
  const shown = shownInterval(interval, unit)
  if (shown === undefined) return undefined
  const { point, mean, median, p5, p95 } = interval
  const text = withIntervalDigits(interval, unit)
  return {
    unit: shown.unit,
    cells: [
      { label: '5 %', meaning: '5 of 100 draws are lower', number: text(p5) },
      { label: 'Median', meaning: 'Half of the draws are lower', number: text(median) },
      { label: 'Mean', meaning: 'Mean of the draws', number: text(mean) },
      { label: '95 %', meaning: '95 of 100 draws are lower', number: text(p95) },
      { label: 'Point', meaning: 'Every input and factor at its stated value', number: text(point) },
    ],
  }
}
