import { type CloudFit, fitCloud, type StatedCoefficients } from '../core/inference/fit/cloud-fit'
import type { StatedData } from '../core/inference/fit-data'
import { stepOf } from '../core/inference/step'
import { inputTokens } from '../core/inference/step-bytes'
import { crossValidate } from './folds'
import { asCloud, type Measurement } from './measurements'

/** Where coefficients are expected, and the strengths of the pull to there that are compared. */
export type Stated = Pick<StatedData, 'strengths' | 'coefficients'>

export interface ChosenFit extends CloudFit {
  readonly strength: number
}

const innerFolds = 4
/** Another deal than that of the folds around it. */
const innerSeed = 4052

/** Joules of a token by a fit, without its interval. */
export function cloudJoules(of: Measurement, { coefficients, centre }: CloudFit): number {
  const { serving } = asCloud(of)
  const input = inputTokens(serving, coefficients) as number
  return stepOf(serving, input, coefficients).joulesPerToken / centre
}

/**
 * A fit whose strength of the pull was chosen by cross-validation among the same rows: models left out of these rows,
 * so that whoever leaves rows out around it scores the choice too.
 */
export function chosenFit(rows: readonly Measurement[], stated: Stated): ChosenFit {
  const cloud = rows.map(asCloud)
  const at = (strength: number): StatedCoefficients => ({ ...stated, weight: strength })
  const errorOf = (strength: number): number => {
    const out = crossValidate(rows, {
      group: ({ modelName }) => modelName,
      folds: innerFolds,
      seed: innerSeed,
      fit: (training) => fitCloud(training.map(asCloud), at(strength)),
      predict: cloudJoules,
    })
    return out.reduce((sum, { item, predicted }) => sum + Math.abs(predicted / item.joulesPerToken - 1), 0)
  }
  const errors = stated.strengths.map((strength) => ({ strength, error: errorOf(strength) }))
  const { strength } = errors.reduce((best, one) => (one.error < best.error ? one : best))
  return { ...fitCloud(cloud, at(strength)), strength }
}
