import type { EdgeDevice, EdgeLaw, InferenceFit } from './fit-data'
import { logNormal, type Prediction, quadraticForm } from './interval'
import type { DeviceSpec, ModelShape } from './serving'

/** One request alone on a device of one's own. */
export interface EdgeRequest {
  readonly model: ModelShape
  readonly inputTokens: number
  readonly outputTokens: number
}

export interface EdgePhaseResult {
  /** Of the whole phase. */
  readonly joules: Prediction
  readonly seconds: number
}

/** Width of a layer with 12 width² parameters. */
const widthOf = ({ activeParameters, layers }: ModelShape): number =>
  Math.sqrt(activeParameters / (12 * layers))

/** I17: what a prompt of n tokens asks for: layers, operations on weights, operations of attention. resources/methodology/inference.md */
export const prefillTerms = ({ model, inputTokens: n }: EdgeRequest): readonly [number, number, number] => [
  model.layers,
  2 * model.activeParameters * n,
  4 * model.layers * widthOf(model) * n * n,
]

/** I18: what a token of output asks for: layers, bytes of weights at 16 bits, bytes of cache. resources/methodology/inference.md */
export const decodeTerms = ({
  model,
  inputTokens,
  outputTokens,
}: EdgeRequest): readonly [number, number, number] => [
  model.layers,
  2 * model.activeParameters,
  model.cacheBytesPerToken * (inputTokens + outputTokens / 2),
]

export const lawAt = (law: readonly number[], terms: readonly number[]): number =>
  (law[0] as number) * (terms[0] as number) +
  (law[1] as number) * (terms[1] as number) +
  (law[2] as number) * (terms[2] as number)

export const edgePrefill = (request: EdgeRequest, device: EdgeDevice): EdgePhaseResult => ({
  joules: predicted(device.prefill.joules, prefillTerms(request), 1),
  seconds: lawAt(device.prefill.seconds.terms, prefillTerms(request)),
})

export const edgeDecode = (request: EdgeRequest, device: EdgeDevice): EdgePhaseResult => ({
  joules: predicted(device.decode.joules, decodeTerms(request), request.outputTokens),
  seconds: lawAt(device.decode.seconds.terms, decodeTerms(request)) * request.outputTokens,
})

function predicted({ terms: law, covariance, residual }: EdgeLaw, terms: readonly number[], times: number) {
  const value = lawAt(law, terms)
  const slopes = law.map((factor, at) => (factor * (terms[at] as number)) / value)
  return logNormal(value * times, Math.sqrt(quadraticForm(slopes, covariance) + residual ** 2))
}

/**
 * I19: a device that nobody measured, from its data sheet, with the wide interval that this deserves.
 * resources/methodology/inference.md
 */
export function edgeFallback(
  request: EdgeRequest,
  device: DeviceSpec,
  weightBytes: number,
  f: InferenceFit['edgeFallback'],
): { readonly prefill: EdgePhaseResult; readonly decode: EdgePhaseResult } {
  const { model, inputTokens, outputTokens } = request
  const bytes =
    model.activeParameters * weightBytes + model.cacheBytesPerToken * (inputTokens + outputTokens / 2)
  const decodeS =
    (f.layerS * model.layers + bytes / (f.bandwidthShare * device.bandwidthBytesPerS)) * outputTokens
  const prefillS = (2 * model.activeParameters * inputTokens) / (f.peakShare * device.peakPerS)
  const phase = (seconds: number, powerShare: number): EdgePhaseResult => ({
    seconds,
    joules: logNormal(seconds * powerShare * device.ratedPowerW, f.residual),
  })
  return { prefill: phase(prefillS, f.prefillPowerShare), decode: phase(decodeS, f.decodePowerShare) }
}
