import fixed from '../../resources/inference/fit.json'
import { InferenceFit } from '../core/inference/fit-data'
import { accuracyTables } from './evaluate'
import { measurementsOf, stated } from './run-fit'

export interface Evaluation {
  readonly tables: Readonly<Record<string, string>>
  readonly scored: number
  readonly left: number
}

/** Scores of the model on a table of measurements. */
export function evaluate(file: string): Evaluation {
  const { measurements, left } = measurementsOf(file)
  const frozen = InferenceFit.parse(fixed)
  return { tables: accuracyTables(measurements, stated, frozen), scored: measurements.length, left }
}
