import { rowsOfSubject } from '../../factors/subject-rows'
import {
  type EdgePhaseResult,
  type EdgeRequest,
  edgeDecode,
  edgeFallback,
  edgePrefill,
} from '../../inference/edge'
import type { InferenceFit } from '../../inference/fit-data'
import { type Precision, weightBytes } from '../../inference/serving'
import { evaluate, numberOf } from '../../quantity/evaluate'
import type { NamedValues } from '../../quantity/node'
import { call, define, type Expression, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { significant } from '../../units/format'
import { fromCanonical, toCanonical } from '../../units/unit'
import { type Outcome, problem, together } from '../outcome'
import { chipOf, edgeSheet } from './edge-sheet'
import { choiceOf, placeOf, type Reader, readAboveZero } from './reader'
import { lacking, rowQuantity } from './served-device'
import type { ServedModel } from './served-model'
import { ownDevice } from './serving-choices'
import { bytesPerGB } from './serving-values'
import { chosenSubject, type Subject } from './subject'

/** One request alone on a device at the edge. */
export interface EdgeStep {
  readonly device: Subject
  readonly isMeasured: boolean
  readonly prompt: Quantity<'it-energy-per-request'>
  readonly answer: Quantity<'it-energy-per-request'>
  readonly time: Quantity<'device-time-per-request'>
  readonly logDeviation: number
}

export interface EdgeAsked {
  readonly model: ServedModel
  readonly input: Quantity<'tokens-per-request'>
  readonly output: Quantity<'tokens-per-request'>
}

interface Phases {
  readonly prefill: EdgePhaseResult
  readonly decode: EdgePhaseResult
}

/** Largest model that was measured on the two boards, billions of parameters, generously. */
const largestMeasured = 2

/** Says where a law goes beyond the models that it was fitted to. */
function warnOfSize(reader: Reader, { model }: EdgeAsked, label: string): void {
  const size = numberOf(model.active)
  if (size <= largestMeasured) return
  reader.context.warn({
    code: 'implausible',
    path: placeOf(reader, choiceOf(reader, 'modelBy') === 'own' ? 'parametersB' : 'model'),
    message: `the law of ${label} was measured on models of 0.5 to 1.8 billion parameters: ${significant(size)} billion lie beyond them, and the interval hardly widens for it`,
  })
}

/** Standard deviations on either side of the middle that hold 90 % of a normal distribution. */
const within90 = 1.645

/** Measured on two boards, by calibrated coefficients. The rest rests on data sheets, and says so loudly. */
export function edgeStep(reader: Reader, asked: EdgeAsked, fit: InferenceFit): Outcome<EdgeStep> {
  const device = edgeDevice(reader, fit)
  if (!device.ok) return device
  const precision = choiceOf(reader, 'precision') ?? 'bf16'
  const lacked = checkPrecision(reader, device.value, precision)
  if (!lacked.ok) return lacked
  const law = fit.edge[device.value.subject]
  if (law) {
    const of = (values: NamedValues): Phases => {
      const request = requestOf(asked, values)
      return { prefill: edgePrefill(request, law), decode: edgeDecode(request, law) }
    }
    warnOfSize(reader, asked, device.value.label)
    if (weightBytes(precision) !== 2) {
      reader.context.warn({
        code: 'implausible',
        path: placeOf(reader, 'precision'),
        message: `the coefficients of ${device.value.label} hold for the weights that were measured: ${precision.toUpperCase()} is not read`,
      })
    }
    return ok(graph(device.value, asked, {}, of, { equations: ['I17', 'I18'], isMeasured: true }))
  }
  const sheet = dataSheet(reader, device.value)
  if (!sheet.ok) return sheet
  const factor = Math.exp(within90 * fit.edgeFallback.residual)
  reader.context.warn({
    code: 'no-prediction',
    path: placeOf(reader, 'edgeDevice'),
    message: `nobody has measured ${device.value.label}: its energy is predicted from its data sheet, within a factor of ${significant(factor)} either way (90 %)`,
  })
  const of = (values: NamedValues): Phases =>
    edgeFallback(requestOf(asked, values), specOf(device.value, values), bytesOf(precision), fit.edgeFallback)
  return ok(graph(device.value, asked, sheet.value, of, { equations: ['I19', 'I19'], isMeasured: false }))
}

/** Weights of 4 and of 8 bits as whole numbers are widened before they are computed with; FP8 needs a unit of its own. */
function checkPrecision(reader: Reader, device: Subject, precision: Precision): Outcome<true> {
  const { subject } = chipOf(device)
  const peaks = rowsOfSubject(reader.context.catalog.rows, 'device-peak', subject)
  if (precision !== 'fp8' || peaks.some(({ id }) => id.endsWith('.fp8'))) return ok(true)
  return problem(placeOf(reader, 'precision'), lacking(reader, { ...device, subject }, precision))
}

const bytesOf = (precision: Precision): number => weightBytes(precision)

function edgeDevice(reader: Reader, fit: InferenceFit): Outcome<Subject> {
  const { edgeDevice: subject } = reader.activity
  // Measured as a whole, though the measurements name no module: it has no data sheet.
  if (subject === 'nvidia-jetson-orin' && subject in fit.edge)
    return ok({ subject, label: 'NVIDIA Jetson Orin' })
  if (subject === ownDevice) return ok({ subject, label: 'this device' })
  return chosenSubject(reader, 'edgeDevice', 'device-bandwidth')
}

function requestOf({ model }: EdgeAsked, values: NamedValues): EdgeRequest {
  const { total = 0, active = total, layers = 1, cache = 0, input = 0, output = 1 } = values
  return {
    model: {
      ...{ totalParameters: total, activeParameters: active, isMixture: model.isMixture, layers },
      cacheBytesPerToken: cache * bytesPerGB,
    },
    inputTokens: input,
    outputTokens: output,
  }
}

const specOf = ({ subject }: Subject, { rated = 0, bandwidth = 0, peak = 0 }: NamedValues) => ({
  subject,
  ratedPowerW: fromCanonical(rated, 'W/device'),
  bandwidthBytesPerS: fromCanonical(bandwidth, 'GB/s/device') * bytesPerGB,
  peakPerS: fromCanonical(peak, 'TFLOP/s/device') * 1e12,
  memoryBytes: 0,
})

function dataSheet(
  reader: Reader,
  { subject, label }: Subject,
): Outcome<Readonly<Record<string, Expression>>> {
  if (subject === ownDevice)
    return together({
      rated: readAboveZero(reader, 'chipPowerW'),
      bandwidth: readAboveZero(reader, 'chipBandwidthGBs'),
      peak: readAboveZero(reader, 'chipPeakTflops'),
    })
  const { rated, bandwidth, peak } = edgeSheet(reader.context.catalog, subject)
  if (peak === undefined || rated === undefined || bandwidth === undefined)
    return problem(
      placeOf(reader, 'edgeDevice'),
      `expected a device with rating, bandwidth and peak: the catalog lacks one of them of ${label}`,
    )
  return ok({
    rated: rowQuantity(reader, 'power', 'P_TDP', rated, 'edgeDevice'),
    bandwidth: rowQuantity(reader, 'device-bandwidth', 'BW', bandwidth, 'edgeDevice'),
    peak: rowQuantity(reader, 'throughput', 'F', peak, 'edgeDevice'),
  })
}

function graph(
  device: Subject,
  { model, input, output }: EdgeAsked,
  sheet: Readonly<Record<string, Expression>>,
  of: (values: NamedValues) => Phases,
  {
    equations,
    isMeasured,
  }: { readonly equations: readonly ['I17' | 'I19', 'I18' | 'I19']; readonly isMeasured: boolean },
): EdgeStep {
  const { total, active, layers, cache } = model
  const named = { total, active, layers, cache, input, output, ...sheet }
  const kWh = (joules: number) => toCanonical(joules, 'J-it/request')
  const central = of(
    Object.fromEntries(Object.entries(named).map(([name, { node }]) => [name, evaluate(node)])),
  )
  const sum = central.prefill.joules.value + central.decode.joules.value
  const high = central.prefill.joules.p95 + central.decode.joules.p95
  const part = (phase: 'prefill' | 'decode') =>
    call({
      name: `${phase} (${device.label})`,
      explanation:
        phase === 'prefill'
          ? 'Layers, operations on weights and operations of attention of the prompt, by what each was measured to take.'
          : 'Layers, bytes of weights and bytes of cache of every token of the answer, by what each was measured to take.',
      arguments: named,
      dimensions: { 'it-energy': 1, request: -1 },
      run: (values) => kWh(of(values)[phase].joules.value),
    })
  return {
    ...{ device, isMeasured },
    prompt: prompts(equations[0], part('prefill')),
    answer: answers(equations[1], part('decode')),
    time: define(
      'device-time-per-request',
      { symbol: 't_req', name: 'Time of a request on the device', equation: 'I39' },
      call({
        name: `seconds (${device.label})`,
        explanation: 'Prompt and answer, one after the other, by the law of time of the device.',
        arguments: named,
        dimensions: { device: 1, time: 1, request: -1 },
        run: (values) => {
          const { prefill, decode } = of(values)
          return toCanonical(prefill.seconds + decode.seconds, 'device-s/request')
        },
      }),
    ),
    logDeviation: Math.log(high / sum) / z95,
  }
}

const prompts = (equation: string, body: Expression) =>
  define(
    'it-energy-per-request',
    { symbol: 'e_pre', name: 'Energy of a prompt on the device', equation },
    body,
  )
const answers = (equation: string, body: Expression) =>
  define(
    'it-energy-per-request',
    { symbol: 'e_dec', name: 'Energy of an answer on the device', equation },
    body,
  )

/** Of a standard normal: 5 % lie above. */
const z95 = 1.6448536269514722
