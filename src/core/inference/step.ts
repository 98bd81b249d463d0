import type { Coefficients } from './coefficients'
import { isBlackwell, isEightBit, type Serving } from './serving'
import { computeTime, exchangeTime, memoryTime, overheadTime, prefillTime, stallTime } from './step-times'

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
  stepAsIs(boundServing(serving, input, k), input, k)

/** What the step is of: the serving, or that of the dense model where a mixture would take more. */
export function boundServing(serving: Serving, input: number, k: Coefficients): Serving {
  if (!serving.model.isMixture) return serving
  const { model } = serving
  const dense = {
    ...serving,
    model: { ...model, isMixture: false, activeParameters: model.totalParameters },
  }
  const isBound = stepAsIs(serving, input, k).joulesPerToken > stepAsIs(dense, input, k).joulesPerToken
  return isBound ? dense : serving
}

/** The step without that bound. */
function stepAsIs(serving: Serving, input: number, k: Coefficients): Step {
  const copies = serving.attentionCopies > 1 ? k.attentionCopies : 1
  const memoryS = memoryTime(serving, input, k) * copies
  const computeS = computeTime(serving, k) * copies
  const prefillS = prefillTime(serving, input, k) * copies
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

/**
 * I15: power over the rating: a floor, and what each busy part adds for its share of the step; held below the rating.
 * resources/methodology/inference.md
 */
export function powerShareOf(
  { device, devices, precision }: Serving,
  busy: Pick<Step, 'memoryS' | 'computeS' | 'overheadS' | 'stallS' | 'stepS'>,
  k: Coefficients,
): number {
  const added =
    k.memoryPower * busy.memoryS +
    k.computePower * busy.computeS +
    k.overheadPower * busy.overheadS +
    k.stallPower * busy.stallS
  const free =
    (k.idlePower + added / busy.stepS) *
    (isBlackwell(device) ? k.blackwellPower : 1) *
    (isEightBit(precision) ? k.eightBitPower : 1) *
    (devices > 1 ? k.manyDevicePower : 1)
  return (1 + free ** -8) ** (-1 / 8)
}
