import { type CoefficientName, knownTasks, taskNames } from '../core/inference/coefficients'
import type { CloudFit } from '../core/inference/fit/cloud-fit'
import type { InferenceFit, Spread } from '../core/inference/fit-data'
import { rampOf } from '../core/inference/predict-cloud'
import { stepOf } from '../core/inference/step'
import { edgeOf } from './edge-laws'
import { covarianceRows, inputSpread, leftOut, residualOf } from './left-out'
import { asCloud, isBenchmark, type Measurement } from './measurements'
import { addedSpread, spreadOf } from './spread'
import { chosenFit, type Stated } from './strength'
import { relatedSpread, transferTo, unseenDevices } from './unseen-device'

type Fixed = Pick<InferenceFit, 'edgeFallback' | 'unknownShape' | 'note' | 'defaultTask'>

/** The whole of resources/inference/fit.json. */
export function fitAll(measurements: readonly Measurement[], stated: Stated, fixed: Fixed): InferenceFit {
  const bench = measurements.filter(isBenchmark)
  const cloud = chosenFit(bench, stated)
  const lengths = Object.fromEntries(
    knownTasks.map((task) => [task, cloud.coefficients[taskNames(task)?.input as CoefficientName]]),
  )
  const spread = spreadOf(leftOut(bench, stated).map(residualOf), inputSpread(Object.values(lengths)))
  const basis = {
    ...cloud,
    coefficients: { ...cloud.coefficients },
    covariance: covarianceRows(cloud),
    spread,
  }
  const related = relatedSpread(bench, stated, basis)
  const edgeRows = measurements.filter(({ row }) => row.hardware.isEdge)
  return rounded({
    ...fixed,
    measurements: {
      rows: bench.length,
      models: new Set(bench.map(({ modelName }) => modelName)).size,
      edgeRows: edgeRows.length,
    },
    cloud: {
      coefficients: cloud.coefficients as Record<CoefficientName, number>,
      centre: cloud.centre,
      strength: cloud.strength,
      covariance: covarianceRows(cloud),
      spread,
      unseenDevice: {
        related,
        other: transferTo(unseenDevices(measurements), basis, lengths['lm-arena-chat'] as number),
      },
      burst: burstOf(measurements, cloud, spread),
    },
    inputTokensByTask: { ...lengths, alpaca: 40 },
    edge: Object.fromEntries(
      [...new Set(edgeRows.map(({ row }) => row.hardware.subject))]
        .toSorted()
        .map((subject) => [subject, edgeOf(edgeRows.filter(({ row }) => row.hardware.subject === subject))]),
    ),
  })
}

export const burstRows = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurements.filter(({ source }) => /^TokenPowerBench/.test(source))

/** Two numbers over a grid: the mean share of the batch in work, and the time constant of power. */
function burstOf(measurements: readonly Measurement[], cloud: CloudFit, { kinds }: Spread) {
  const rows = burstRows(measurements)
  const errors = (batchShare: number, rampS: number) =>
    rows.map((of) => {
      const { serving } = asCloud(of)
      const inWork = { ...serving, batch: serving.batch * batchShare }
      const step = stepOf(inWork, serving.inputTokens as number, cloud.coefficients)
      const ramp = rampOf(step.stepS * serving.outputTokens, rampS)
      return Math.log((step.joulesPerToken * ramp) / cloud.centre / of.joulesPerToken)
    })
  let best = { batchShare: 1, rampS: 1, cost: Number.POSITIVE_INFINITY }
  for (let batchShare = 0.3; batchShare <= 1.0001; batchShare += 0.02)
    for (let rampS = 0.1; rampS <= 12; rampS *= 1.1) {
      const cost = mean(errors(batchShare, rampS).map(Math.abs))
      if (cost < best.cost) best = { batchShare, rampS, cost }
    }
  const { batchShare, rampS } = best
  const { residual, widening } = kinds.dense
  const items = errors(batchShare, rampS).map((log) => ({ log, variance: residual ** 2, widening }))
  return { batchShare, rampS, residual: addedSpread(items) }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Five digits: more would be noise, and would differ between machines. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toPrecision(5)) as T
  if (Array.isArray(value)) return value.map(rounded) as T
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)])) as T
  return value
}
