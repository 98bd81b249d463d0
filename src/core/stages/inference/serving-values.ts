import type { Precision, Serving } from '../../inference/serving'
import { isEightBit } from '../../inference/serving'
import { evaluate } from '../../quantity/evaluate'
import type { NamedValues } from '../../quantity/node'
import type { Expression, Quantity } from '../../quantity/quantity'
import { fromCanonical } from '../../units/unit'
import type { ServedDevice } from './served-device'
import type { ServedModel } from './served-model'

/** What is served, on what and how, as quantities. */
export interface Served {
  readonly model: ServedModel
  readonly device: ServedDevice
  readonly precision: Precision
  readonly attentionCopies: number
  readonly devices: Quantity<'devices'>
  readonly batch: Quantity<'ratio'>
  readonly input: Quantity<'tokens-per-request'>
  readonly output: Quantity<'tokens-per-request'>
  /** Standard deviation over the mean, of prompts and of answers; absent where all are alike. */
  readonly inputVariation?: Quantity<'ratio'> | undefined
  readonly outputVariation?: Quantity<'ratio'> | undefined
}

/** Quantities by the name that a step of the prediction reads them under. */
export const servedArguments = ({ model, device, devices, batch, input, output }: Served) =>
  ({
    ...{ total: model.total, active: model.active, layers: model.layers, cache: model.cache },
    ...{ rated: device.rated, bandwidth: device.bandwidth, peak: device.peak, memory: device.memory },
    ...{ devices, batch, input, output },
  }) satisfies Record<string, Expression>
export type ServedArgument = keyof ReturnType<typeof servedArguments>

/** The serving in SI units, with the values of one draw in place of the central ones. */
export interface ServingDraw {
  readonly serving: Serving
  /** Mean prompt length, tokens. */
  readonly input: number
}

/** Reads values as a serving; a name that is not among them keeps its central value. */
export function servingReader(served: Served): (values: NamedValues) => ServingDraw {
  const central = Object.fromEntries(
    Object.entries(servedArguments(served)).map(([name, { node }]) => [name, evaluate(node)]),
  )
  return (values) => servingOf({ ...central, ...values }, served)
}

function servingOf(values: NamedValues, { model, device, precision, attentionCopies }: Served): ServingDraw {
  const at = (name: ServedArgument): number => values[name] as number
  const perS = fromCanonical(at('peak'), 'TFLOP/s/device') * 1e12
  const input = at('input')
  return {
    input,
    serving: {
      model: {
        totalParameters: at('total'),
        activeParameters: at('active'),
        isMixture: model.isMixture,
        layers: at('layers'),
        cacheBytesPerToken: at('cache') * bytesPerGB,
      },
      device: {
        subject: device.subject,
        ratedPowerW: fromCanonical(at('rated'), 'W/device'),
        bandwidthBytesPerS: fromCanonical(at('bandwidth'), 'GB/s/device') * bytesPerGB,
        peakPerS: perS,
        ...(isEightBit(precision) && { peak8PerS: perS }),
        memoryBytes: at('memory') * bytesPerGB,
      },
      ...{ precision, attentionCopies, inputTokens: input },
      devices: at('devices'),
      batch: at('batch'),
      outputTokens: at('output'),
    },
  }
}

/**
 * Tokens by which the mean context of a step is longer than prompt and half an answer: a step meets each answer in
 * proportion to its length, so that half of E[n²] ÷ E[n] is behind it.
 */
export const longerContext = (outputTokens: number, variation = 0): number =>
  (outputTokens * variation ** 2) / 2

export const bytesPerGB = 1e9
