import { coefficientNames } from '../core/inference/coefficients'
import type { CloudFit } from '../core/inference/fit/cloud-fit'
import type { InferenceFit, Spread } from '../core/inference/fit-data'
import { coefficientVariance, kindOf, predictCloud } from '../core/inference/predict-cloud'
import { stepOf } from '../core/inference/step'
import { inputTokens } from '../core/inference/step-bytes'
import { crossValidate, type OutOfFold } from './folds'
import { asCloud, type Measurement } from './measurements'
import type { OutRow } from './out-row'
import { type Residual, spreadOf } from './spread'
import { type ChosenFit, chosenFit, cloudJoules, type Stated } from './strength'

export const folds = 5
/** Another deal than those that the form was chosen with. */
export const reportedSeed = 2026

export type LeftOut = OutOfFold<Measurement, ChosenFit>

/** Every benchmark row predicted by a fit that never saw its group; strength of the pull chosen inside each fold. */
export const leftOut = (
  rows: readonly Measurement[],
  stated: Stated,
  group: (of: Measurement) => string = ({ modelName }) => modelName,
  count = folds,
): readonly LeftOut[] =>
  crossValidate(rows, {
    group,
    folds: count,
    seed: reportedSeed,
    fit: (training) => chosenFit(training, stated),
    predict: cloudJoules,
  })

/** Covariance as rows of a table. */
export const covarianceRows = ({ covariance }: CloudFit): number[][] => {
  const size = coefficientNames.length
  return Array.from({ length: size }, (_, at) => [...covariance.subarray(at * size, (at + 1) * size)])
}

export function residualOf({ item, predicted, fit }: LeftOut): Residual {
  const { serving } = asCloud(item)
  const { coefficients } = fit
  const { joulesPerToken } = stepOf(serving, inputTokens(serving, coefficients) as number, coefficients)
  return {
    kind: kindOf(serving),
    task: serving.task,
    modelName: item.modelName,
    log: Math.log(predicted / item.joulesPerToken),
    variance: coefficientVariance(serving, joulesPerToken, coefficients, covarianceRows(fit)),
  }
}

/** Spread of the logarithm of the prompts' lengths between tasks. */
export function inputSpread(lengths: readonly number[]): number {
  const logs = lengths.map(Math.log)
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  return Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1))
}

/**
 * The rows with intervals whose spread between models comes from the left-out rows of all other groups. A new model meets
 * the spread of all models of the fit in the same way.
 */
export function withIntervals(
  out: readonly LeftOut[],
  frozen: InferenceFit,
  group: (of: Measurement) => string,
): readonly OutRow[] {
  const residuals = out.map((one) => ({ group: group(one.item), residual: residualOf(one) }))
  const spreads = new Map<string, Spread>()
  const spreadWithout = (name: string): Spread => {
    const others = residuals.filter((one) => one.group !== name).map(({ residual }) => residual)
    const found = spreads.get(name) ?? spreadOf(others, frozen.cloud.spread.inputTokens)
    spreads.set(name, found)
    return found
  }
  return out.map(({ item, fit }) => {
    const { coefficients, centre } = fit
    const cloud = { ...frozen.cloud, coefficients, centre, covariance: covarianceRows(fit) }
    const prediction = predictCloud(asCloud(item).serving, { ...cloud, spread: spreadWithout(group(item)) })
    if (prediction === undefined) throw new Error(`${item.id}: expected a task with a prompt length`)
    const { value, p5, p95 } = prediction.joulesPerToken
    return { of: item, predicted: value, measured: item.joulesPerToken, p5, p95 }
  })
}
