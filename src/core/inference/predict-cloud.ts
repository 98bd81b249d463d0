import { type CoefficientName, type Coefficients, coefficientNames, knownTasks } from './coefficients'
import type { InferenceFit } from './fit-data'
import { logNormal, type Prediction, quadraticForm } from './interval'
import { isEightBit, isFourBit, type Serving } from './serving'
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

/** Devices whose measurements the coefficients come from. */
const fittedDevices = new Set(['nvidia-h100-sxm5-80gb', 'nvidia-b200'])

/** Task of short runs with a fixed number of prompts: it drains, and power has hardly risen when it ends. */
export const burstTask = 'alpaca'

/**
 * I16: energy of a token with its 90 % interval: variance of the coefficients and, added, what models differ by that
 * the fit has never seen. undefined where the prompt's length is neither stated nor fitted.
 * resources/methodology/inference.md
 */
export function predictCloud(serving: Serving, fit: InferenceFit['cloud']): CloudPrediction | undefined {
  const k: Coefficients = fit.coefficients
  const input = inputTokens(serving, k)
  if (input === undefined) return undefined
  const isBurst = serving.task === burstTask
  const { factor, residual } = transferOf(serving, isBurst, fit)
  const inWork = isBurst ? { ...serving, batch: serving.batch * fit.burst.batchShare } : serving
  const step = stepOf(inWork, input, k)
  const ramp = isBurst ? rampOf(step.stepS * serving.outputTokens, fit.burst.rampS) : 1
  const variance = quadraticForm(gradient(inWork, step.joulesPerToken, k), fit.covariance) + residual ** 2
  const value = (step.joulesPerToken * factor * ramp) / fit.centre
  return {
    step,
    inputTokens: input,
    isInputAssumed: serving.inputTokens === undefined,
    joulesPerToken: logNormal(value, Math.sqrt(variance)),
  }
}

/** Mean over a run of a power that rises as 1 − e^(−t/τ). */
export const rampOf = (seconds: number, rampS: number): number =>
  1 - (rampS / seconds) * (1 - Math.exp(-seconds / rampS))

function transferOf(serving: Serving, isBurst: boolean, fit: InferenceFit['cloud']) {
  const ofKind = fit.residual[kindOf(serving)]
  if (isBurst) return { factor: 1, residual: Math.max(ofKind, fit.burst.residual) }
  if (fittedDevices.has(serving.device.subject)) return { factor: 1, residual: ofKind }
  return { factor: fit.otherDevice.factor, residual: Math.max(ofKind, fit.otherDevice.residual) }
}

export const kindOf = ({ precision, model }: Serving): keyof InferenceFit['cloud']['residual'] => {
  if (isEightBit(precision)) return 'eightBit'
  if (isFourBit(precision)) return 'fourBit'
  return model.isMixture ? 'mixture' : 'dense'
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
