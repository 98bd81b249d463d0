import type { InferenceFit } from '../core/inference/fit-data'
import { predictRow } from '../core/inference/predict-row'
import type { Scored } from '../core/inference/score'
import { edgeOf } from './fit-all'
import type { Measurement } from './measurements'

/** A row of the benchmark with what a fit says that has not seen its group. */
export interface OutRow extends Scored {
  readonly of: Measurement
}

/** By the frozen coefficients: they have seen these rows, unless a source is not in the fit. */
export function byFrozen(rows: readonly Measurement[], frozen: InferenceFit): readonly OutRow[] {
  return rows.flatMap((of) => {
    const result = predictRow(of.row, frozen)
    if ('message' in result) return []
    const { value, p5, p95 } = result.joulesPerToken
    return [{ of, predicted: value, measured: of.joulesPerToken, p5, p95 }]
  })
}

/** Every edge row predicted by laws of its device that have not seen its model. */
export function edgeLeftOut(rows: readonly Measurement[], frozen: InferenceFit): readonly OutRow[] {
  const subjects = [...new Set(rows.map(({ row }) => row.hardware.subject))]
  return subjects.flatMap((subject) => {
    const own = rows.filter(({ row }) => row.hardware.subject === subject)
    const models = [...new Set(own.map(({ modelName }) => modelName))]
    return models.flatMap((model) => {
      const training = own.filter(({ modelName }) => modelName !== model)
      const edge = { ...frozen.edge, [subject]: edgeOf(training) }
      return byFrozen(
        own.filter(({ modelName }) => modelName === model),
        { ...frozen, edge },
      )
    })
  })
}
