import { numberOf } from '../../quantity/evaluate'
import { define, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { electricityAt, lineFromServer } from '../electricity'
import type { Line, Rate, StageResult } from '../line'
import { meteredLine } from '../metered'
import { type Outcome, together } from '../outcome'
import { deviceOf, peakOf, systemPower } from './device'
import { predictedDeviceHours } from './device-time'
import { trainingFields as fields } from './fields'
import { testLosses } from './loss'
import { makingLine } from './making'
import { runOperations, tokenOperations } from './operations'
import { checkParallelism, checkSize } from './plausibility'
import { predictedPeers } from './predicted-peers'
import {
  choiceOf,
  placeOf,
  type Reader,
  read,
  readAboveZero,
  readAboveZeroIfThere,
  readIfThere,
} from './reader'
import { type ModelSize, modelSize } from './size'

/** What the model alone says of its training. */
export interface Prediction {
  readonly size: ModelSize
  readonly tokens: Quantity<'tokens'>
  readonly operations: Quantity<'operations'>
  readonly deviceHours: Quantity<'device-hours'>
  readonly power: Quantity<'power'>
  readonly devices?: Quantity<'devices'>
  /** Subject of the catalog. */
  readonly device: string
  readonly peak: Quantity<'throughput'>
  readonly line: Line
}

/**
 * Training before it runs: operations, time on devices, power, electricity. What is measured afterwards answers in
 * its place, and the prediction stays beside it: docs/adr/0007.
 */
export function predictedTraining(reader: Reader): Outcome<StageResult> {
  const predicted = prediction(reader)
  const measured = measuredLine(reader)
  const making = makingLine(reader.activity, hoursOf(predicted, measured), reader.context)
  const run = measured ?? predicted
  if (!run.ok) return making.ok ? run : err([...run.error, ...making.error])
  if (!making.ok) return making
  const made = making.value
  if (measured === undefined || !measured.ok)
    return predicted.ok ? ok(result(reader, predicted.value, { made })) : predicted
  if (predicted.ok) return ok(result(reader, predicted.value, { measured: measured.value, made }))
  for (const { path, message } of predicted.error) {
    reader.context.warn({
      code: 'no-prediction',
      path,
      message: `the measurement stands alone, without a prediction beside it: ${message}`,
    })
  }
  const { line, deviceUse } = measured.value
  return ok({
    ...{ lines: lines(line, made), rates: [], tiers: { measured: line } },
    ...(deviceUse && { deviceUse }),
  })
}

const lines = (electricity: Line, made: Line | undefined): readonly Line[] => [
  electricity,
  ...(made ? [made] : []),
]

/** Device-hours as measured, else as predicted; nothing where a meter alone is known. */
function hoursOf(
  predicted: Outcome<Prediction>,
  measured: Outcome<Measured> | undefined,
): Outcome<Quantity<'device-hours'>> | undefined {
  if (measured && !measured.ok) return measured
  if (measured?.value.deviceUse) return ok(measured.value.deviceUse)
  if (predicted.ok) return ok(predicted.value.deviceHours)
  return measured ? undefined : predicted
}

export function prediction(reader: Reader): Outcome<Prediction> {
  const parts = together({
    size: modelSize(reader),
    tokens: readAboveZero(reader, 'tokensB'),
    device: deviceOf(reader),
    devices: readAboveZeroIfThere(reader, 'devices'),
    at: electricityAt(reader.context, reader.activity.siteId, placeOf(reader, 'siteId')),
  })
  if (!parts.ok) return parts
  const { size, tokens, device, devices, at } = parts.value
  checkSize(reader, size, tokens)
  const known = together({
    perToken: tokenOperations(reader, size),
    peak: peakOf(reader, device),
    power: systemPower(reader, device),
    parallel: checkParallelism(reader, devices),
  })
  if (!known.ok) return known
  const { perToken, peak, power } = known.value
  const operations = runOperations(perToken.model, tokens)
  const hours = predictedDeviceHours(reader, { size, perToken, operations, tokens, device, peak })
  if (!hours.ok) return hours
  const energy = energyOf(hours.value, power)
  return ok({
    ...{ size, tokens, operations, power, peak, device: device.subject, deviceHours: hours.value },
    ...(devices && { devices }),
    line: lineFromServer('Electricity', energy, at, 'predicted'),
  })
}

/** T10: energy at the server from device-hours and mean power. resources/methodology/training.md */
const energyOf = (hours: Quantity<'device-hours'>, power: Quantity<'power'>): Quantity<'it-energy'> =>
  define('it-energy', { symbol: 'E_IT', name: 'Server energy', equation: 'T10' }, product(hours, power))

interface Measured {
  readonly line: Line
  readonly deviceUse?: Quantity<'device-hours'>
}

/** What was measured, best evidence first; nothing where nothing was. */
function measuredLine(reader: Reader): Outcome<Measured> | undefined {
  const { activity, context } = reader
  const { itEnergyKWh, siteEnergyKWh, deviceHours, meanPowerW } = activity
  if (itEnergyKWh !== undefined || siteEnergyKWh !== undefined) {
    const parts = together({
      line: meteredLine(activity, fields, { label: 'Electricity', evidence: 'metered' }, context),
      use: readIfThere(reader, 'deviceHours'),
    })
    if (!parts.ok) return parts
    return ok({ line: parts.value.line, ...(parts.value.use && { deviceUse: parts.value.use }) })
  }
  if (deviceHours === undefined) {
    if (meanPowerW !== undefined) {
      context.warn({
        code: 'no-prediction',
        path: placeOf(reader, 'meanPowerW'),
        message:
          'mean power alone measures no energy: give the device-hours too, or enter it as the system power of the prediction',
      })
    }
    return undefined
  }
  const parts = together({
    use: read(reader, 'deviceHours'),
    power: meanPowerW === undefined ? powerOfDevice(reader) : read(reader, 'meanPowerW'),
    at: electricityAt(context, activity.siteId, placeOf(reader, 'siteId')),
  })
  if (!parts.ok) return parts
  const { use, power, at } = parts.value
  const evidence = meanPowerW === undefined ? 'device-hours' : 'logged'
  return ok({ line: lineFromServer('Electricity', energyOf(use, power), at, evidence), deviceUse: use })
}

function powerOfDevice(reader: Reader): Outcome<Quantity<'power'>> {
  const device = deviceOf(reader)
  return device.ok ? systemPower(reader, device.value) : device
}

interface Beside {
  readonly measured?: Measured
  readonly made: Line | undefined
}

function result(reader: Reader, prediction: Prediction, { measured, made }: Beside): StageResult {
  const { line, deviceHours } = prediction
  const use = measured?.deviceUse ?? deviceHours
  const counted = measured?.line ?? line
  const peers = predictedPeers(reader, prediction, counted, use, made)
  return {
    lines: lines(counted, made),
    rates: ratesOf(reader, prediction),
    deviceUse: use,
    ...(peers && { peers }),
    tiers: {
      predicted: line,
      ...(measured && {
        measured: measured.line,
        measuredOverPredicted: overPredicted(measured.line, line),
      }),
    },
  }
}

/** T13: how far the prediction was off. resources/methodology/training.md */
const overPredicted = (measured: Line, predicted: Line): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'k_meas', name: 'Measured over predicted', equation: 'T13' },
    quotient(
      named('C_measured', 'Measured carbon', measured),
      named('C_predicted', 'Predicted carbon', predicted),
    ),
  )

const named = (symbol: string, name: string, { climate }: Line): Quantity<'climate'> =>
  define('climate', { symbol, name, equation: 'T13' }, sum(climate))

/** What the prediction rests on, beside its carbon. */
function ratesOf(
  reader: Reader,
  { size, tokens, operations, deviceHours, devices }: Prediction,
): readonly Rate[] {
  const counted = choiceOf(reader, 'sizeBy') === 'architecture'
  const differs = numberOf(size.active) !== numberOf(size.total)
  return [
    ...(counted ? [{ label: 'Parameters', quantity: size.total }] : []),
    ...(counted && differs ? [{ label: 'Parameters active for a token', quantity: size.active }] : []),
    { label: 'Operations', quantity: operations },
    { label: 'Device-hours, predicted', quantity: deviceHours },
    ...(devices ? [{ label: 'Duration, predicted', quantity: runTime(deviceHours, devices) }] : []),
    ...testLosses(reader, size, tokens),
  ]
}

/** T11: how long the run takes. resources/methodology/training.md */
const runTime = (hours: Quantity<'device-hours'>, devices: Quantity<'devices'>): Quantity<'run-time'> =>
  define('run-time', { symbol: 't', name: 'Duration, predicted', equation: 'T11' }, quotient(hours, devices))
