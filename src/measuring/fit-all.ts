import { type CoefficientName, coefficientNames, knownTasks, taskNames } from '../core/inference/coefficients'
import { decodeTerms, lawAt, prefillTerms } from '../core/inference/edge'
import { type CloudFit, fitCloud, type StatedCoefficients } from '../core/inference/fit/cloud-fit'
import { type EdgeMeasurement, fitEdge } from '../core/inference/fit/edge-fit'
import type { EdgeDevice, EdgeLaw, InferenceFit } from '../core/inference/fit-data'
import { kindOf, rampOf } from '../core/inference/predict-cloud'
import { stepOf } from '../core/inference/step'
import { inputTokens } from '../core/inference/step-bytes'
import { crossValidate } from './folds'
import { asCloud, isBenchmark, type Measurement } from './measurements'
import { ninetyPercentSpread, residualsByKind } from './spread'

export const folds = 5
/** Another deal than those that the form was chosen with. */
export const reportedSeed = 2026

type Fixed = Pick<InferenceFit, 'edgeFallback' | 'unknownShape' | 'note' | 'defaultTask'>

export const cloudFitOf = (rows: readonly Measurement[], stated: StatedCoefficients): CloudFit =>
  fitCloud(rows.map(asCloud), stated)

/** Joules of a token by a fit, without its interval. */
export function cloudJoules(of: Measurement, { coefficients, centre }: CloudFit): number {
  const { serving } = asCloud(of)
  const input = inputTokens(serving, coefficients) as number
  return stepOf(serving, input, coefficients).joulesPerToken / centre
}

/** Every benchmark row predicted by a fit that never saw its model. */
export const leftOut = (
  rows: readonly Measurement[],
  stated: StatedCoefficients,
  group: (of: Measurement) => string = ({ modelName }) => modelName,
  seed = reportedSeed,
) =>
  crossValidate(rows, {
    group,
    folds,
    seed,
    fit: (training) => cloudFitOf(training, stated),
    predict: cloudJoules,
  })

export const residualOf = ({ item, predicted }: { item: Measurement; predicted: number }) => ({
  kind: kindOf(asCloud(item).serving),
  modelName: item.modelName,
  log: Math.log(predicted / item.joulesPerToken),
})

/** The whole of resources/inference/fit.json. */
export function fitAll(
  measurements: readonly Measurement[],
  stated: StatedCoefficients,
  fixed: Fixed,
): InferenceFit {
  const bench = measurements.filter(isBenchmark)
  const cloud = cloudFitOf(bench, stated)
  const out = leftOut(bench, stated)
  const edgeRows = measurements.filter(({ row }) => row.hardware.isEdge)
  const size = coefficientNames.length
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
      covariance: Array.from({ length: size }, (_, at) => [
        ...cloud.covariance.subarray(at * size, (at + 1) * size),
      ]),
      residual: residualsByKind(out.map(residualOf)),
      otherDevice: otherDeviceOf(measurements, cloud),
      burst: burstOf(measurements, cloud),
    },
    inputTokensByTask: {
      ...Object.fromEntries(
        knownTasks.map((task) => [task, cloud.coefficients[taskNames(task)?.input as CoefficientName]]),
      ),
      alpaca: 40,
    },
    edge: Object.fromEntries(
      [...new Set(edgeRows.map(({ row }) => row.hardware.subject))]
        .toSorted()
        .map((subject) => [subject, edgeOf(edgeRows.filter(({ row }) => row.hardware.subject === subject))]),
    ),
  })
}

/** How many imagined devices of factor 1 speak against the few that were measured. */
const imaginedDevices = 1

/** Measured over predicted on devices that the fit has not seen: mean by device, drawn to 1. */
function otherDeviceOf(measurements: readonly Measurement[], cloud: CloudFit) {
  const others = otherDevices(measurements)
  const devices = [...new Set(others.map(({ row }) => row.hardware.subject))]
  const means = devices.map((subject) =>
    mean(others.filter(({ row }) => row.hardware.subject === subject).map((of) => logError(of, cloud))),
  )
  const log = -means.reduce((sum, value) => sum + value, 0) / (means.length + imaginedDevices)
  const spread = ninetyPercentSpread(others.map((of) => logError(of, cloud) + log))
  return { factor: Math.exp(log), residual: spread }
}

export const otherDevices = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurements.filter((of) => /^chuyishang/.test(of.source))

const chat = 'lm-arena-chat'

/** A row without a prompt length is taken as chat, as a prediction does. */
function logError(of: Measurement, cloud: CloudFit): number {
  const { serving } = asCloud(of)
  const input = serving.inputTokens ?? cloud.coefficients[taskNames(chat)?.input as CoefficientName]
  const { task: _none, ...rest } = serving
  return Math.log(stepOf(rest, input, cloud.coefficients).joulesPerToken / cloud.centre / of.joulesPerToken)
}

export const burstRows = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurements.filter(({ source }) => /^TokenPowerBench/.test(source))

/** Two numbers over a grid: the mean share of the batch in work, and the time constant of power. */
function burstOf(measurements: readonly Measurement[], cloud: CloudFit) {
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
  return { batchShare, rampS, residual: ninetyPercentSpread(errors(batchShare, rampS)) }
}

/** From the reference model: where the search starts. */
const edgeStart = {
  prefill: { joules: [0.03, 5e-12, 1e-10], seconds: [0.002, 1e-12, 1e-11] },
  decode: { joules: [0.006, 1e-10, 1e-9], seconds: [0.002, 1.5e-11, 1e-10] },
} as const

export type EdgePhaseName = 'prefill' | 'decode'

export function edgeMeasurements(
  rows: readonly Measurement[],
  phase: EdgePhaseName,
  what: 'joules' | 'seconds',
): readonly EdgeMeasurement[] {
  return rows
    .filter(({ row }) => row.phase === phase)
    .flatMap(({ modelName, row, joulesPerToken, seconds }) => {
      const request = { model: row.model, inputTokens: row.inputTokens ?? 0, outputTokens: row.outputTokens }
      const terms = phase === 'prefill' ? prefillTerms(request) : decodeTerms(request)
      const time = seconds === undefined ? undefined : seconds / row.outputTokens
      const measured = what === 'joules' ? joulesPerToken : time
      return measured === undefined ? [] : [{ modelName, terms, measured }]
    })
}

/** The laws of one device from its rows. */
export function edgeOf(rows: readonly Measurement[]): EdgeDevice {
  const law = (phase: EdgePhaseName, what: 'joules' | 'seconds'): EdgeLaw => {
    const items = edgeMeasurements(rows, phase, what)
    const start = { terms: edgeStart[phase][what] }
    const models = new Set(items.map(({ modelName }) => modelName)).size
    const out = crossValidate(items, {
      group: ({ modelName }) => modelName,
      folds: models,
      seed: reportedSeed,
      fit: (training) => fitEdge(training, start),
      predict: ({ terms }, fit) => lawAt(fit.terms, terms),
    })
    const residual = ninetyPercentSpread(
      out.map(({ item, predicted }) => Math.log(predicted / item.measured)),
    )
    return { ...fitEdge(items, start), residual }
  }
  const phase = (name: EdgePhaseName) => ({ joules: law(name, 'joules'), seconds: law(name, 'seconds') })
  return { prefill: phase('prefill'), decode: phase('decode') }
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
