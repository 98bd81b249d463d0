import { type CoefficientName, type Coefficients, coefficientNames } from '../coefficients'
import type { Serving } from '../serving'
import { stepOf } from '../step'
import { inputTokens } from '../step-bytes'
import { clustersOf } from './clusters'
import { leastSquares } from './least-squares'

/** A measured configuration: what was served, and what it took. */
export interface CloudMeasurement {
  readonly serving: Serving
  readonly modelName: string
  readonly joulesPerToken: number
  readonly stepS: number
  readonly powerShare: number
}

/** Where each coefficient is expected beforehand, and within what standard deviation of its logarithm. */
export interface StatedCoefficients {
  readonly weight: number
  readonly coefficients: Readonly<Record<CoefficientName, readonly [centre: number, spread: number]>>
}

export interface CloudFit {
  readonly coefficients: Coefficients
  /** Mean of predicted over measured, which predictions are divided by: logarithms alone would leave a bias. */
  readonly centre: number
  /** Of the logarithms, row by row in the order of `coefficientNames`. */
  readonly covariance: Float64Array
}

/** Time and power are measured too, and tell the parts of the energy apart; energy counts most. */
const weights = { energy: 1, time: 0.25, power: 0.25 } as const
const tolerance = 0.1
const noise = 0.15

/** Robust least squares on logarithms of energy, time and power. A model with many rows counts by their root. */
export function fitCloud(rows: readonly CloudMeasurement[], stated: StatedCoefficients): CloudFit {
  const counts = new Map<string, number>()
  for (const { modelName } of rows) counts.set(modelName, (counts.get(modelName) ?? 0) + 1)
  const raw = rows.map(({ modelName }) => (counts.get(modelName) as number) ** -0.5)
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length
  const rowWeights = Float64Array.from(
    raw.flatMap((value) => [weights.energy, weights.time, weights.power].map((w) => (w * value) / mean)),
  )
  const logs = rows.map(({ joulesPerToken, stepS, powerShare }) => [
    Math.log(joulesPerToken),
    Math.log(stepS),
    Math.log(powerShare),
  ])
  const solution = leastSquares({
    start: coefficientNames.map((name) => Math.log(stated.coefficients[name][0])),
    spread: coefficientNames.map((name) => stated.coefficients[name][1]),
    pull: stated.weight,
    count: rows.length * 3,
    tolerance,
    noise,
    weights: rowWeights,
    clusters: clustersOf(rows).flatMap((number) => [number, number, number]),
    residuals: (parameters, into) => {
      const k = coefficientsAt(parameters)
      for (let row = 0; row < rows.length; row += 1) {
        const { serving } = rows[row] as CloudMeasurement
        const step = stepOf(serving, inputTokens(serving, k) as number, k)
        const [energy, time, power] = logs[row] as [number, number, number]
        into[row * 3] = Math.log(step.joulesPerToken) - energy
        into[row * 3 + 1] = Math.log(step.stepS) - time
        into[row * 3 + 2] = Math.log(step.powerShare) - power
      }
    },
  })
  const coefficients = coefficientsAt(solution.parameters)
  const ratios = rows.map(({ serving, joulesPerToken }) => {
    const input = inputTokens(serving, coefficients) as number
    return stepOf(serving, input, coefficients).joulesPerToken / joulesPerToken
  })
  const centre = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  return { coefficients, centre, covariance: solution.covariance }
}

export function coefficientsAt(logarithms: ArrayLike<number>): Coefficients {
  const result: Partial<Record<CoefficientName, number>> = {}
  for (let at = 0; at < coefficientNames.length; at += 1)
    result[coefficientNames[at] as CoefficientName] = Math.exp(logarithms[at] as number)
  return result as Coefficients
}
