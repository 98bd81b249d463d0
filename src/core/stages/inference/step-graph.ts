import type { InferenceFit } from '../../inference/fit-data'
import { predictCloud } from '../../inference/predict-cloud'
import { timeToFirstToken } from '../../inference/request'
import { boundServing, busyPowerTime, copiesFactor, powerShareOf } from '../../inference/step'
import { cacheBytesRead, touchedShare, weightBytesRead } from '../../inference/step-bytes'
import {
  computeTime,
  exchangeTime,
  memorySeconds,
  overheadTime,
  prefillTime,
} from '../../inference/step-times'
import type { NamedValues } from '../../quantity/node'
import { call, define, type Expression, type Quantity, sum } from '../../quantity/quantity'
import type { Dimensions } from '../../units/dimension'
import { fromCanonical, toCanonical } from '../../units/unit'
import {
  bytesPerGB,
  longerContext,
  type Served,
  type ServedArgument,
  type ServingDraw,
  servedArguments,
  servingReader,
} from './serving-values'

/** A step of the busy service, as quantities. */
export interface StepGraph {
  readonly memory: Quantity<'step-time'>
  readonly compute: Quantity<'step-time'>
  readonly prompt: Quantity<'step-time'>
  readonly step: Quantity<'step-time'>
  readonly firstToken: Quantity<'first-token-time'>
  readonly power: Quantity<'share'>
  /** Share of the devices' energy that goes into prompts. */
  readonly promptShare: Quantity<'share'>
  readonly deviceTime: Quantity<'device-time-per-token'>
  /** Of the fit at the central values: what a token's energy is multiplied by, and the spread of what remains. */
  readonly centre: number
  readonly logDeviation: number
}

const time: Dimensions = { time: 1 }
const share: Dimensions = {}

/** Builds the step of the prediction. Every algorithm is the estimator's own: src/core/inference. */
export function stepGraph(served: Served, { cloud }: InferenceFit): StepGraph {
  const { coefficients: k } = cloud
  const given = servedArguments(served)
  const read = servingReader(served)
  const central = read({})
  const prediction = predictCloud(central.serving, cloud)
  if (prediction === undefined) throw new Error('a prediction without a prompt length')
  // Where a mixture would take more than the dense model of all its parameters, that model's step stands in.
  const isBound = boundServing(central.serving, central.input, k) !== central.serving
  const drawn = (values: NamedValues): ServingDraw => {
    const draw = read(values)
    if (!isBound) return draw
    const { model } = draw.serving
    const dense = { ...model, isMixture: false, activeParameters: model.totalParameters }
    return { ...draw, serving: { ...draw.serving, model: dense } }
  }
  const kind = `${served.precision.toUpperCase()}, ${isBound || !served.model.isMixture ? 'dense' : 'mixture'}, ${served.device.label}${served.attentionCopies > 1 ? ', copies of attention' : ''}`
  const copies = copiesFactor(served, k)

  const step = (
    name: string,
    explanation: string,
    names: readonly ServedArgument[],
    dimensions: Dimensions,
    run: (draw: ServingDraw, values: NamedValues) => number,
    more: Readonly<Record<string, Expression>> = {},
  ): Expression =>
    call({
      ...{ name: `${name} (${kind})`, explanation, dimensions },
      arguments: { ...Object.fromEntries(names.map((one) => [one, given[one]])), ...more },
      run: (values) => run(drawn(values), values),
    })
  const seconds = (value: number) => toCanonical(value, 's')

  const touched = define(
    'share',
    { symbol: 'φ', name: 'Share of the weights that a step reads', equation: 'I5' },
    step(
      'touchedShare',
      'All weights of a dense model; of a mixture those of the experts that the batch chooses between them.',
      ['total', 'active', 'batch'],
      share,
      ({ serving }) => touchedShare(serving, k),
    ),
  )
  const weights = define(
    'memory-size',
    { symbol: 'w', name: 'Weights that a step reads', equation: 'I6' },
    step(
      'weightBytes',
      'Parameters times bytes of a weight times the share that is read.',
      ['total'],
      { data: 1 },
      ({ serving }, { touched = 1 }) => weightBytesRead(serving, k, touched) / bytesPerGB,
      { touched },
    ),
  )
  const cache = define(
    'memory-size',
    { symbol: 'κ', name: 'Cache that a step reads', equation: 'I7' },
    step(
      'cacheBytes',
      'Cache of a token times requests in work times prompt and half an answer; fitted factor.',
      ['cache', 'batch', 'input', 'output'],
      { data: 1 },
      ({ serving, input }, { outputVariation }) =>
        cacheBytesRead(serving, input + longerContext(serving.outputTokens, outputVariation), k) / bytesPerGB,
      served.outputVariation && { outputVariation: served.outputVariation },
    ),
  )
  const memory = define(
    'step-time',
    { symbol: 't_mem', name: 'Memory time of a step', equation: 'I8' },
    step(
      'memoryTime',
      'Bytes over the bandwidth of all devices and the fitted share of it that is reached.',
      ['bandwidth', 'devices'],
      time,
      ({ serving }, { weights = 0, cache = 0 }) =>
        seconds(copies * memorySeconds(serving, weights * bytesPerGB, cache * bytesPerGB, k)),
      { weights, cache },
    ),
  )
  const compute = define(
    'step-time',
    { symbol: 't_cmp', name: 'Computing time of a step', equation: 'I9' },
    step(
      'computeTime',
      'Two operations for each active parameter and request, over the fitted share of the dense peak.',
      ['active', 'batch', 'peak', 'devices'],
      time,
      ({ serving }) => seconds(copies * computeTime(serving, k)),
    ),
  )
  const prompt = define(
    'step-time',
    { symbol: 't_pre', name: 'Prompt time of a step', equation: 'I10' },
    step(
      'promptTime',
      'Operations of the prompts of requests that join, with attention among their tokens, at the reached speed.',
      ['active', 'layers', 'batch', 'input', 'output', 'peak', 'devices'],
      time,
      ({ serving, input }, { inputVariation = 0 }) =>
        seconds(meanOfSquare((tokens) => prefillTime(serving, tokens, k), input, inputVariation)),
      served.inputVariation && { inputVariation: served.inputVariation },
    ),
  )
  const overhead = define(
    'step-time',
    { symbol: 't_ov', name: 'Overhead of a step', equation: 'I11' },
    step(
      'overheadTime',
      'Launches for each layer, scheduling and sampling for each request.',
      ['layers', 'batch'],
      time,
      ({ serving }) => seconds(copies * overheadTime(serving, k)),
    ),
  )
  const exchange = define(
    'step-time',
    { symbol: 't_ex', name: 'Exchange between devices in a step', equation: 'I12' },
    step(
      'exchangeTime',
      'Two sums over all devices for each layer; none on one device.',
      ['active', 'layers', 'devices', 'batch', 'input', 'output'],
      time,
      ({ serving, input }) => seconds(exchangeTime(serving, input, k)),
    ),
  )
  const whole = define(
    'step-time',
    { symbol: 't', name: 'Time of a step', equation: 'I15' },
    sum(
      call({
        name: 'overlapped',
        explanation: '√(t_mem² + t_cmp²): memory and computing overlap in part.',
        arguments: { memory, compute },
        dimensions: time,
        run: ({ memory = 0, compute = 0 }) => Math.hypot(memory, compute),
      }),
      ...[prompt, overhead, exchange],
    ),
  )
  const busy = { memory, compute, prompt, overhead, exchange, step: whole }
  const power = define(
    'share',
    { symbol: 'u', name: 'Power over the rating', equation: 'I15' },
    step(
      'powerShare',
      'A floor, and what memory, computing and overhead add for their share of the step; held below the rating.',
      ['devices', 'layers', 'batch'],
      share,
      ({ serving }, times) => powerShareOf(serving, busyOf(times), k),
      busy,
    ),
  )
  return {
    ...{ memory, compute, prompt, step: whole, power },
    promptShare: define(
      'share',
      { symbol: 's_pre', name: 'Share of prompts in the energy', equation: 'I24' },
      step(
        'promptShare',
        'Floor and computing power of the prompts, over what all parts of the step draw, by the fitted power of each.',
        ['layers', 'batch'],
        share,
        ({ serving }, times) => {
          const parts = busyOf(times)
          const all = k.idlePower * parts.stepS + busyPowerTime(serving, parts, k)
          return ((k.idlePower + k.computePower) * fromCanonical(times.prompt ?? 0, 's')) / all
        },
        busy,
      ),
    ),
    deviceTime: define(
      'device-time-per-token',
      { symbol: 'h_tok', name: 'Device time of a token of output', equation: 'I25' },
      call({
        name: 'deviceTimePerToken',
        explanation: 'Devices times the step, over the requests in work: each gets one token a step.',
        arguments: { devices: served.devices, step: whole, batch: served.batch },
        dimensions: { device: 1, time: 1, token: -1 },
        run: ({ devices = 0, step = 0, batch = 1 }) => (devices * step) / batch,
      }),
    ),
    firstToken: define(
      'first-token-time',
      { symbol: 't_1', name: 'Time to the first token', equation: 'I21' },
      step(
        'timeToFirstToken',
        'The prompt alone on the devices, with attention among its tokens; no waiting in line.',
        ['active', 'layers', 'peak', 'devices', 'input', 'output'],
        time,
        ({ serving, input }, { inputVariation = 0 }) =>
          seconds(meanOfSquare((tokens) => timeToFirstToken(serving, tokens, k), input, inputVariation)),
        served.inputVariation && { inputVariation: served.inputVariation },
      ),
    ),
    centre: prediction.joulesPerToken.value / prediction.step.joulesPerToken,
    logDeviation: Math.log(prediction.joulesPerToken.p95 / prediction.joulesPerToken.value) / z95,
  }
}

/** Mean of a law of second degree over lengths of this mean and variation: its curvature times the variance is added. */
const meanOfSquare = (law: (tokens: number) => number, mean: number, variation: number): number => {
  if (variation === 0 || mean === 0) return law(mean)
  const curvature = (law(2 * mean) - 2 * law(mean) + law(0)) / (2 * mean ** 2)
  return law(mean) + curvature * (variation * mean) ** 2
}

/** Of a standard normal: 5 % lie above. */
const z95 = 1.6448536269514722

/** Times of one draw as the estimator takes them. */
const busyOf = (times: NamedValues) => {
  const of = (name: string) => fromCanonical(times[name] ?? 0, 's')
  return {
    memoryS: of('memory'),
    computeS: of('compute') + of('prompt'),
    overheadS: of('overhead') + of('exchange'),
    stallS: 0,
    stepS: of('step'),
  }
}
