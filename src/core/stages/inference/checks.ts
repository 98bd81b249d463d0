import { memoryNeed } from '../../inference/memory-need'
import { weightBytes } from '../../inference/serving'
import { numberOf } from '../../quantity/evaluate'
import { call, define, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber, significant } from '../../units/format'
import { type Outcome, problem, together } from '../outcome'
import type { Load } from './load'
import { placeOf, type Reader, readIfThere } from './reader'
import { bytesPerGB, longerContext, type Served, servedArguments, servingReader } from './serving-values'

const GB = (bytes: number): string => `${significant(bytes / bytesPerGB)} GB`

/** I14: memory that weights and cache leave. resources/methodology/inference.md */
export const memoryLeft = (served: Served): Quantity<'memory-size'> => {
  const { total, cache, batch, input, output, memory, devices } = servedArguments(served)
  const read = servingReader(served)
  return define(
    'memory-size',
    { symbol: 'm_left', name: 'Memory that is left', equation: 'I14' },
    call({
      name: `memoryLeft (${served.precision.toUpperCase()})`,
      explanation: 'Memory of the devices, less weights and the cache of every request in work.',
      arguments: {
        ...{ total, cache, batch, input, output, memory, devices },
        ...(served.outputVariation && { outputVariation: served.outputVariation }),
      },
      dimensions: { data: 1 },
      run: (values) => {
        const draw = read(values)
        const { serving, input } = draw
        const longer = longerContext(serving.outputTokens, values.outputVariation)
        return memoryNeed(serving, input + longer).leftBytes / bytesPerGB
      },
    }),
  )
}

/** Whether weights fit the devices, and the cache what the weights leave; else what is missing. */
export function checkMemory(reader: Reader, served: Served): Outcome<true> {
  const { serving, input } = servingReader(served)({})
  const { device, precision } = served
  const variation = served.outputVariation && numberOf(served.outputVariation)
  const need = memoryNeed(serving, input + longerContext(serving.outputTokens, variation))
  const count = `${plainNumber(serving.devices)} × ${device.label}`
  if (need.weightBytes > need.deviceBytes) {
    const enough = Math.ceil(need.weightBytes / serving.device.memoryBytes)
    return problem(
      placeOf(reader, 'devices'),
      `expected room for ${GB(need.weightBytes)} of weights at ${precision.toUpperCase()} (${weightBytes(precision)} bytes each), found ${GB(need.deviceBytes)} in ${count}: ${GB(need.weightBytes - need.deviceBytes)} are missing, ${enough} devices would hold them`,
    )
  }
  if (need.leftBytes >= 0) return ok(true)
  const room = need.deviceBytes - need.weightBytes
  const most = Math.floor((serving.batch * room) / need.cacheBytes)
  const each = need.cacheBytes / serving.batch
  return problem(
    placeOf(reader, 'batch'),
    `expected at most ${plainNumber(most)} requests in work at the same time, found ${plainNumber(serving.batch)}: each needs ${GB(each)} of cache, and the weights leave ${GB(room)} of ${count}; ${GB(-need.leftBytes)} are missing`,
  )
}

/** Whole numbers of devices, shared out without a rest. */
export function checkParallelism(
  reader: Reader,
  devices: Quantity<'devices'>,
  copies: number,
): Outcome<true> {
  const count = numberOf(devices)
  if (!Number.isInteger(count))
    return problem(
      placeOf(reader, 'devices'),
      `expected a whole number of devices, found ${plainNumber(count)}`,
    )
  const stated = together({
    tensor: readIfThere(reader, 'tensorParallel'),
    expert: readIfThere(reader, 'expertParallel'),
  })
  if (!stated.ok) return stated
  const { tensor, expert } = stated.value
  if (!Number.isInteger(copies) || count % copies !== 0)
    return problem(
      placeOf(reader, 'attentionCopies'),
      `expected a divisor of the ${plainNumber(count)} devices, found ${plainNumber(copies)}`,
    )
  if (tensor && numberOf(tensor) * copies !== count)
    return problem(
      placeOf(reader, 'tensorParallel'),
      `expected ${plainNumber(count / copies)}, the devices of one copy of the attention part, found ${plainNumber(numberOf(tensor))}`,
    )
  if (expert && count % numberOf(expert) !== 0)
    return problem(
      placeOf(reader, 'expertParallel'),
      `expected a divisor of the ${plainNumber(count)} devices, found ${plainNumber(numberOf(expert))}`,
    )
  return ok(true)
}

/** Shorter runs than this were off by a factor of two in measurements: power rises and the batch drains. */
const shortBurstS = 5

/** Below this a share was probably typed for a percentage, %. */
const hardlyPercent = 1

/** Says where a steady state was never reached. */
export function warnOfBurst(reader: Reader): Outcome<true> {
  const burst = readIfThere(reader, 'burstSeconds')
  if (!burst.ok) return burst
  if (burst.value && numberOf(burst.value) < shortBurstS) {
    reader.context.warn({
      code: 'implausible',
      path: placeOf(reader, 'burstSeconds'),
      message: `a burst of ${significant(numberOf(burst.value))} s is no steady state: power has hardly risen and the batch is draining when it ends. The prediction was off by a factor of two on measured runs this short; measure joules a token instead`,
    })
  }
  return ok(true)
}

/** Says where devices wait more than is stated. */
export function warnOfWaiting(
  reader: Reader,
  { perDayAtEnd }: Load,
  { utilisation, busyShareOfOne }: { readonly utilisation: number; readonly busyShareOfOne: number },
): void {
  const { context } = reader
  const path = placeOf(reader, 'utilisationPercent')
  if (utilisation < hardlyPercent) {
    context.warn({
      code: 'implausible',
      path,
      message: `devices that work ${significant(utilisation)} % of the time wait almost always: a share of ${significant(utilisation)} is entered as ${significant(utilisation * 100)}`,
    })
  }
  const busiest = busyShareOfOne * 100
  if (busiest < utilisation * 0.5) {
    context.warn({
      code: 'implausible',
      path,
      message: `${plainNumber(Math.round(numberOf(perDayAtEnd)))} requests a day keep one copy of the model at work ${significant(busiest)} % of the time, not ${significant(utilisation)} %: unless others use the devices too, they wait more than is stated`,
    })
  }
}
