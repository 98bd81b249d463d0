import { type CoefficientName, type Coefficients, coefficientNames, knownTasks } from './coefficients'
import type { InferenceFit, Spread } from './fit-data'
import { logNormal, type Prediction, quadraticForm } from './interval'
import { type DeviceSpec, isEightBit, isFitted, isFourBit, isRelated, type Serving } from './serving'
import { type Step, stepOf } from './step'
import { inputTokens } from './step-bytes'

export interface CloudPrediction {
  readonly step: Step
  /** Mean prompt length that was used, tokens. */
  readonly inputTokens: number
  /** True where nobody stated it and the fitted mean of the task stood in. */
  readonly isInputAssumed: boolean
  /** Of the devices alone, for one token of output, before PUE. */
  readonly joulesPerToken: Prediction
}

/** Task of short runs with a fixed number of prompts: it drains, and power has hardly risen when it ends. */
export const burstTask = 'alpaca'

/**
 * I16: energy of a token with its 90 % interval: variance of the coefficients and, added, what models, tasks and devices
 * differ by that the fit has never seen. undefined where the prompt's length is neither stated nor fitted.
 * resources/methodology/inference.md
 */
export function predictCloud(serving: Serving, fit: InferenceFit['cloud']): CloudPrediction | undefined {
  const k: Coefficients = fit.coefficients
  const input = inputTokens(serving, k)
  if (input === undefined) return undefined
  const isBurst = serving.task === burstTask
  const inWork = isBurst ? { ...serving, batch: serving.batch * fit.burst.batchShare } : serving
  const step = stepOf(inWork, input, k)
  const ramp = isBurst ? rampOf(step.stepS * serving.outputTokens, fit.burst.rampS) : 1
  const transfer = isBurst ? { factor: 1, residual: fit.burst.residual } : transferOf(serving.device, fit)
  const kind = fit.spread.kinds[kindOf(serving)]
  const variance =
    coefficientVariance(inWork, step.joulesPerToken, k, fit.covariance) +
    inputVariance(inWork, input, step.joulesPerToken, k) +
    kind.residual ** 2 +
    (fit.spread.tasks[serving.task ?? ''] ?? 0) ** 2 +
    transfer.residual ** 2
  const value = (step.joulesPerToken * transfer.factor * ramp) / fit.centre
  return {
    step,
    inputTokens: input,
    isInputAssumed: serving.inputTokens === undefined,
    joulesPerToken: logNormal(value, kind.widening * Math.sqrt(variance)),
  }
}

/** Mean over a run of a power that rises as 1 − e^(−t/τ). */
export const rampOf = (seconds: number, rampS: number): number =>
  1 - (rampS / seconds) * (1 - Math.exp(-seconds / rampS))

/** On another device than those of the fit: what the energy is multiplied by, and what devices differ by. */
function transferOf(device: DeviceSpec, { unseenDevice }: InferenceFit['cloud']) {
  if (isFitted(device)) return { factor: 1, residual: 0 }
  return isRelated(device) ? { factor: 1, ...unseenDevice.related } : unseenDevice.other
}

export type Kind = keyof Spread['kinds']

export const kindOf = ({ precision, model }: Serving): Kind => {
  if (isFourBit(precision)) return 'fourBit'
  if (!model.isMixture) return 'dense'
  return isEightBit(precision) ? 'eightBitMixture' : 'mixture'
}

/** Variance of the logarithm that the coefficients' covariance leaves. */
export const coefficientVariance = (
  serving: Serving,
  joules: number,
  k: Coefficients,
  covariance: InferenceFit['cloud']['covariance'],
): number => quadraticForm(gradient(serving, joules, k), covariance)

/** The same of a prompt's length that is only known by its spread. */
function inputVariance(serving: Serving, input: number, joules: number, k: Coefficients): number {
  if (serving.inputSpread === undefined) return 0
  const moved = stepOf(serving, input * (1 + step), k).joulesPerToken
  return ((Math.log(moved / joules) / Math.log1p(step)) * serving.inputSpread) ** 2
}

const step = 1e-4

/** ∂ log energy / ∂ log of each coefficient, by one-sided differences: exact enough for an interval, and fast. */
function gradient(serving: Serving, joules: number, k: Coefficients): Float64Array {
  const result = new Float64Array(coefficientNames.length)
  const moved: Record<CoefficientName, number> = { ...k }
  for (let at = 0; at < coefficientNames.length; at += 1) {
    const name = coefficientNames[at] as CoefficientName
    const value = k[name]
    moved[name] = value * (1 + step)
    const input = inputTokens(serving, moved) as number
    result[at] = Math.log(stepOf(serving, input, moved).joulesPerToken / joules) / Math.log1p(step)
    moved[name] = value
  }
  return result
}

export const isKnownTask = (task: string): boolean => knownTasks.includes(task) || task === burstTask
