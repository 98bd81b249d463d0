import { llmCarbonParallelism, validParameters } from '../../peers/llmcarbon-parallelism'
import { numberOf } from '../../quantity/evaluate'
import { call, define, type Expression, product, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber, significant } from '../../units/format'
import { toCanonical } from '../../units/unit'
import { type Outcome, problem, together } from '../outcome'
import type { Device } from './device'
import { trainingFields as fields } from './fields'
import type { TokenOperations } from './operations'
import { choiceOf, placeOf, type Reader, readAboveZero, rowAt, rowById, rowForDevice, said } from './reader'
import type { ModelSize } from './size'

/** What the time on the devices follows from. */
export interface Work {
  readonly size: ModelSize
  readonly perToken: TokenOperations
  readonly operations: Quantity<'operations'>
  readonly tokens: Quantity<'tokens'>
  readonly device: Device
  readonly peak: Quantity<'throughput'>
}

/** T7: device-hours of the run. resources/methodology/training.md */
const deviceHours = (expression: Expression): Quantity<'device-hours'> =>
  define('device-hours', { symbol: 't_dev', name: 'Device-hours, predicted', equation: 'T7' }, expression)

/** Time on the devices, from what is known of their throughput. */
export function predictedDeviceHours(reader: Reader, work: Work): Outcome<Quantity<'device-hours'>> {
  switch (choiceOf(reader, 'throughputBy')) {
    case 'tokens':
      return fromTokenRate(reader, work)
    case 'achieved':
      return fromAchieved(reader, work)
    case 'llmcarbon':
      return fromLlmCarbon(reader, work)
    default:
      return fromUtilisation(reader, work)
  }
}

function fromUtilisation(reader: Reader, { operations, device, peak }: Work) {
  const utilisation = utilisationOf(reader, device)
  if (!utilisation.ok) return utilisation
  return ok(deviceHours(quotient(operations, product(peak, utilisation.value))))
}

/** Below this a share was probably typed for a percentage, %. */
const hardlyPercent = 1

function utilisationOf(reader: Reader, { subject, name }: Device): Outcome<Quantity<'share'>> {
  const path = placeOf(reader, 'mfuPercent')
  if (reader.activity.mfuPercent !== undefined) {
    const stated = readAboveZero(reader, 'mfuPercent')
    if (stated.ok && numberOf(stated.value) < hardlyPercent) {
      const percent = numberOf(stated.value)
      reader.context.warn({
        code: 'implausible',
        path,
        message: `a utilisation of ${significant(percent)} % is below that of any published run (14 to 48 %): a share of ${significant(percent)} is entered as ${significant(percent * 100)}`,
      })
    }
    return stated
  }
  const row = rowForDevice(reader, 'mfu', subject)
  if (row === undefined)
    return problem(path, 'expected a utilisation: the catalog has no default, found nothing')
  const asked = `the utilisation of ${name}, which is not stated`
  return ok(rowAt(reader, 'share', 'mfuPercent', { symbol: 'MFU', row, match: 'default', asked }))
}

function fromTokenRate(reader: Reader, { tokens, perToken, peak }: Work) {
  const rate = readAboveZero(reader, 'tokenRate')
  if (!rate.ok) return rate
  const reached = numberOf(
    define(
      'throughput',
      { symbol: 'r_op', name: 'Reached', equation: 'T7' },
      product(rate.value, perToken.model),
    ),
  )
  const fault = abovePeak(reader, 'tokenRate', reached, peak)
  return fault ?? ok(deviceHours(quotient(tokens, rate.value)))
}

function fromAchieved(reader: Reader, { tokens, perToken, peak }: Work) {
  const achieved = readAboveZero(reader, 'achievedTflops')
  if (!achieved.ok) return achieved
  const fault = abovePeak(reader, 'achievedTflops', numberOf(achieved.value), peak)
  return fault ?? ok(deviceHours(quotient(product(perToken.device, tokens), achieved.value)))
}

/** Nothing runs faster than its dense peak: a sparse one is quoted at twice that, and FLOP/s are not TFLOP/s. */
function abovePeak(
  reader: Reader,
  name: 'tokenRate' | 'achievedTflops',
  reached: number,
  peak: Quantity<'throughput'>,
): Outcome<never> | undefined {
  const most = numberOf(peak)
  if (reached <= most) return undefined
  const [found, why] =
    name === 'tokenRate'
      ? [
          `a rate that would take ${significant(reached)} TFLOP/s`,
          'the rate of all devices together is divided by their number first',
        ]
      : [
          `${significant(reached)} TFLOP/s`,
          reached >= 1e9
            ? `FLOP/s are divided by 1e12 first: ${significant(reached / 1e12)}`
            : 'a peak with sparsity, often quoted, is twice the dense one',
        ]
  return problem(
    placeOf(reader, name),
    `expected at most the dense peak of the device, ${significant(most)} TFLOP/s, found ${found}: ${why}`,
  )
}

/** The one device whose runs the fit goes through. */
const fittedDevice = 'nvidia-a100-sxm4-80gb'

function fromLlmCarbon(reader: Reader, { size, perToken, tokens, device }: Work) {
  const path = placeOf(reader, 'throughputBy')
  const billions = numberOf(size.total)
  const [low, high] = [validParameters.low / 1e9, validParameters.high / 1e9]
  if (device.subject !== fittedDevice) {
    return problem(path, `expected NVIDIA A100 SXM4 80GB, which the fit is of, found ${device.name}`)
  }
  if (numberOf(size.active) !== billions) {
    return problem(
      path,
      'expected a dense decoder, which the fit is of, found a model of which a token passes a part',
    )
  }
  if (billions < low || billions > high) {
    return problem(
      path,
      `expected from ${plainNumber(low)} to ${plainNumber(high)} billion parameters, the range of the runs that the fit goes through, found ${said(size.total, fields.parametersB)}`,
    )
  }
  const parts = together({ share: rowById(reader, 'benchmark-share.bloom', path) })
  if (!parts.ok) return parts
  const fitted = call({
    name: 'LLMCarbon’s fit',
    explanation:
      'TFLOP/s of an A100 80 GB by parabolas through the runs of Narayanan et al. 2021, as LLMCarbon has them; at the end of their range, the end’s.',
    arguments: { parameters: size.total },
    dimensions: { operation: 1, time: -1, device: -1 },
    run: ({ parameters = 0 }) => {
      const inRange = Math.min(Math.max(parameters, validParameters.low), validParameters.high)
      return toCanonical(llmCarbonParallelism(inRange)?.tflopsPerGpu ?? Number.NaN, 'TFLOP/s/device')
    },
  })
  const share = rowAt(reader, 'share', 'throughputBy', {
    ...{ symbol: 'f_run', row: parts.value.share, match: 'default' },
    asked: 'what a whole run keeps of a benchmark’s throughput',
  })
  return ok(deviceHours(quotient(product(perToken.device, tokens), product(fitted, share))))
}
