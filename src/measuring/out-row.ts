import type { InferenceFit } from '../core/inference/fit-data'
import { predictRow } from '../core/inference/predict-row'
import type { Scored } from '../core/inference/score'
import type { Measurement } from './measurements'

/** A row of measurements with what a fit says. */
export interface OutRow extends Scored {
  readonly of: Measurement
}

/** By the coefficients of a fit: those of resources/inference have seen these rows, unless a source is not in the fit. */
export function byFit(rows: readonly Measurement[], fit: InferenceFit): readonly OutRow[] {
  return rows.flatMap((of) => {
    const result = predictRow(of.row, fit)
    if ('message' in result) return []
    const { value, p5, p95 } = result.joulesPerToken
    return [{ of, predicted: value, measured: of.joulesPerToken, p5, p95 }]
  })
}
