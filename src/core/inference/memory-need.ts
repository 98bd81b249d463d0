import { isEightBit, type Serving, weightBytes } from './serving'

/** Bytes that weights and cache need, and what is left of the devices' memory; negative where it does not fit. */
export interface MemoryNeed {
  readonly weightBytes: number
  readonly cacheBytes: number
  readonly deviceBytes: number
  readonly leftBytes: number
}

/** I14: weights once, and the cache of every request in work at its full length. resources/methodology/inference.md */
export function memoryNeed(serving: Serving, input: number): MemoryNeed {
  const { model, device, devices, precision, batch, outputTokens } = serving
  const weights = model.totalParameters * weightBytes(precision)
  const cacheBytes = model.cacheBytesPerToken * batch * (input + outputTokens / 2)
  const deviceBytes = device.memoryBytes * devices
  return { weightBytes: weights, cacheBytes, deviceBytes, leftBytes: deviceBytes - weights - cacheBytes }
}

/** What is wrong with a serving before anything is computed; undefined where nothing is. */
export function misfit(serving: Serving, input: number): string | undefined {
  const { device, devices, precision, model } = serving
  const GB = (bytes: number) => `${(bytes / 1e9).toPrecision(3)} GB`
  const need = memoryNeed(serving, input)
  if (need.weightBytes > need.deviceBytes)
    return `expected room for ${GB(need.weightBytes)} of weights, found ${GB(need.deviceBytes)} in ${devices} × ${device.subject}: ${GB(need.weightBytes - need.deviceBytes)} are missing`
  const { peak8PerS, eightBits } = device
  const isLacking = peak8PerS === undefined || eightBits?.includes(precision) === false
  if (isEightBit(precision) && isLacking)
    return `expected a precision that ${device.subject} has, found ${precision}`
  if (model.activeParameters > model.totalParameters)
    return `expected at most ${model.totalParameters / 1e9} billion active parameters, found ${model.activeParameters / 1e9}`
  return undefined
}
