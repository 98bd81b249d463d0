import type { Coefficients } from './coefficients'
import { isBlackwell, isEightBit, type Serving } from './serving'
import {
  computeTime,
  exchangeTime,
  memoryTime,
  overheadTime,
  prefillTime,
  sequenceTime,
  stallTime,
} from './step-times'

/** One step of a busy service: every request in work gets a token, and prompts of new ones are read in passing. */
export interface Step {
  readonly memoryS: number
  readonly computeS: number
  /** Memory and computing, as far as they do not overlap. */
  readonly decodeS: number
  readonly prefillS: number
  readonly overheadS: number
  readonly exchangeS: number
  readonly stallS: number
  readonly stepS: number
  /** Mean power over the rating of the devices. */
  readonly powerShare: number
  readonly powerW: number
  /** Energy of the devices for one token of output. */
  readonly joulesPerToken: number
}

/**
 * A mixture never takes more than the dense model of all its parameters: where its overheads would, that is the step.
 * @param input mean prompt length, tokens
 */
export const stepOf = (serving: Serving, input: number, k: Coefficients): Step =>
  boundStep(serving, input, k).step

/** What the step is of: the serving, or that of the dense model where a mixture would take more. */
export const boundServing = (serving: Serving, input: number, k: Coefficients): Serving =>
  boundStep(serving, input, k).of

function boundStep(serving: Serving, input: number, k: Coefficients): { of: Serving; step: Step } {
  const step = stepAsIs(serving, input, k)
  if (!serving.model.isMixture) return { of: serving, step }
  const { model } = serving
  const of = { ...serving, model: { ...model, isMixture: false, activeParameters: model.totalParameters } }
  const dense = stepAsIs(of, input, k)
  return step.joulesPerToken > dense.joulesPerToken ? { of, step: dense } : { of: serving, step }
}

/** The step without that bound. */
function stepAsIs(serving: Serving, input: number, k: Coefficients): Step {
  const copies = copiesFactor(serving, k)
  const memoryS = memoryTime(serving, input, k) * copies
  const computeS = computeTime(serving, k) * copies
  const prefillS = prefillTime(serving, input, k)
  const overheadS = overheadTime(serving, k) * copies
  const exchangeS = exchangeTime(serving, input, k)
  const stallS = stallTime(serving, k)
  const decodeS = Math.hypot(memoryS, computeS)
  const stepS = decodeS + prefillS + overheadS + exchangeS + stallS
  const busy = { memoryS, computeS: computeS + prefillS, overheadS: overheadS + exchangeS, stallS, stepS }
  const powerShare = powerShareOf(serving, busy, k)
  const powerW = powerShare * serving.device.ratedPowerW * serving.devices
  return {
    ...{ memoryS, computeS, decodeS, prefillS, overheadS, exchangeS, stallS, stepS, powerShare, powerW },
    joulesPerToken: (powerW * stepS) / serving.batch,
  }
}

/** What copies of the attention part make of the time of a step's decoding and overhead. */
export const copiesFactor = (
  { attentionCopies }: Pick<Serving, 'attentionCopies'>,
  k: Coefficients,
): number => (attentionCopies > 1 ? k.attentionCopies : 1)

type BusyTimes = Pick<Step, 'memoryS' | 'computeS' | 'overheadS' | 'stallS' | 'stepS'>

/** Seconds at rating that the busy parts of a step add to the floor. Of the overhead, what each request asks for draws its own power. */
export function busyPowerTime(serving: Serving, busy: Omit<BusyTimes, 'stepS'>, k: Coefficients): number {
  const sequenceS = sequenceTime(serving, k) * copiesFactor(serving, k)
  return (
    k.memoryPower * busy.memoryS +
    k.computePower * busy.computeS +
    k.overheadPower * (busy.overheadS - sequenceS) +
    k.sequencePower * sequenceS +
    k.stallPower * busy.stallS
  )
}

/**
 * I15: power over the rating: a floor, and what each busy part adds for its share of the step; held below the rating.
 * resources/methodology/inference.md
 */
export function powerShareOf(serving: Serving, busy: BusyTimes, k: Coefficients): number {
  const { device, devices, precision } = serving
  const free =
    (k.idlePower + busyPowerTime(serving, busy, k) / busy.stepS) *
    (isBlackwell(device) ? k.blackwellPower : 1) *
    (isEightBit(precision) ? k.eightBitPower : 1) *
    (devices > 1 ? k.manyDevicePower : 1)
  return (1 + free ** -8) ** (-1 / 8)
}
