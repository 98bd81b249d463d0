import { type Coefficients, taskNames } from './coefficients'
import { isBlackwell, isEightBit, isFourBit, type Serving } from './serving'
import { cacheBytesRead, weightBytesRead } from './step-bytes'

/** I8: seconds that memory needs for a step. resources/methodology/inference.md */
export const memoryTime = (serving: Serving, input: number, k: Coefficients): number =>
  memorySeconds(serving, weightBytesRead(serving, k), cacheBytesRead(serving, input, k), k)

/** The same from the bytes that a step reads. */
export function memorySeconds(
  serving: Serving,
  weightBytes: number,
  cacheBytes: number,
  k: Coefficients,
): number {
  const { device, devices, model, precision } = serving
  const efficiency = k.memoryEfficiency * (isBlackwell(device) ? k.blackwellMemory : 1)
  const ofMixture = k.mixtureMemory * (isEightBit(precision) ? k.eightBitMixtureMemory : 1)
  const ofWeights = efficiency * (model.isMixture ? ofMixture : 1)
  const bandwidth = device.bandwidthBytesPerS * devices
  return (weightBytes / ofWeights + cacheBytes / efficiency) / bandwidth
}

/** Operations a second that all devices reach together, on this precision and kind of model. */
export function reachedPerS({ device, devices, model, precision }: Serving, k: Coefficients): number {
  const eight = isEightBit(precision) ? device.peak8PerS : undefined
  const peak = eight === undefined ? device.peakPerS : eight * k.eightBitCompute
  return peak * devices * k.computeEfficiency * (model.isMixture ? k.mixtureCompute : 1)
}

/** I9: seconds of computing for a token of every request in work. resources/methodology/inference.md */
export const computeTime = (serving: Serving, k: Coefficients): number =>
  (2 * serving.model.activeParameters * serving.batch) / reachedPerS(serving, k)

/** Width that a model of these parameters and layers has when a layer holds 12 width² of them. */
const widthOf = ({ activeParameters, layers }: Serving['model']): number =>
  Math.sqrt(activeParameters / (12 * layers))

/** Operations of a prompt alone: on weights, and of attention among its n tokens, each of which sees those before it. */
export const promptOperations = (model: Serving['model'], n: number): number =>
  2 * model.activeParameters * n + 2 * model.layers * widthOf(model) * n ** 2

/**
 * I10: seconds of a step that go into the prompts of requests that join. Copies of the attention part keep step: while
 * one reads a prompt, the others wait for it at the experts. resources/methodology/inference.md
 */
export const prefillTime = (serving: Serving, input: number, k: Coefficients): number =>
  (serving.batch * serving.attentionCopies * promptOperations(serving.model, input)) /
  (serving.outputTokens * reachedPerS(serving, k))

/** I11: seconds of launching, scheduling and sampling. resources/methodology/inference.md */
export function overheadTime(serving: Serving, k: Coefficients): number {
  const { model, device, precision } = serving
  const ofMixture =
    k.mixtureOverhead *
    (isEightBit(precision) ? k.eightBitMixtureOverhead : 1) *
    (isFourBit(precision) ? k.fourBitMixtureOverhead : 1)
  const layer =
    k.layerOverheadS * (isBlackwell(device) ? k.blackwellOverhead : 1) * (model.isMixture ? ofMixture : 1)
  return layer * model.layers + sequenceTime(serving, k)
}

/** The part of the overhead that grows with the requests in work: scheduling, sampling, and each layer's bookkeeping. */
export const sequenceTime = ({ model, device, batch }: Serving, k: Coefficients): number =>
  (k.sequenceOverheadS + k.sequenceLayerS * model.layers) *
  (isBlackwell(device) ? k.blackwellSequence : 1) *
  batch

/** Bytes a second that a link of the measured machines carries each way: only its fitted multiple counts. */
const referenceLinkBytesPerS = 450e9

/**
 * I12: seconds of exchange between devices: two sums over all devices a layer, or the tokens' way to their experts and
 * back. resources/methodology/inference.md
 */
export function exchangeTime(serving: Serving, input: number, k: Coefficients): number {
  const { model, device, devices, batch, outputTokens } = serving
  if (devices <= 1) return 0
  const ofExperts = model.isMixture && serving.expertDevices !== 1 ? k.mixtureExchange : 1
  const latency = k.exchangeLatencyS * ofExperts * model.layers * Math.log2(devices)
  const bytes = 8 * batch * widthOf(model) * model.layers * (1 + input / outputTokens)
  const volume = (bytes * (devices - 1)) / devices / referenceLinkBytesPerS
  return latency + k.exchangeVolume * volume * (isBlackwell(device) ? k.blackwellExchange : 1)
}

/**
 * I13: seconds that the host keeps a lone device of the newest generation waiting, as in the benchmark that the model
 * is fitted to; 0 for a service of one's own. resources/methodology/inference.md
 */
export function stallTime({ device, devices, precision, task, batch }: Serving, k: Coefficients): number {
  const names = taskNames(task)
  if (names === undefined || devices > 1 || !isBlackwell(device) || isFourBit(precision)) return 0
  return k[names.stall] + (names.sequenceStall ? k[names.sequenceStall] * batch : 0)
}
