import { loadCatalog } from '../../../src/catalog/bundled'
import { inferenceFit } from '../../../src/catalog/inference-fit'
import { deviceSpec } from '../../../src/core/inference/hardware'
import type { DeviceSpec, Serving } from '../../../src/core/inference/serving'
import { stepOf } from '../../../src/core/inference/step'

export const device = (subject: string): DeviceSpec => {
  const found = deviceSpec(subject, loadCatalog())
  if (!found.ok) throw new Error(found.error)
  return found.value
}

export const h100 = device('nvidia-h100-sxm5-80gb')
export const b200 = device('nvidia-b200')
export const coefficients = inferenceFit().cloud.coefficients

export const llama8B: Serving = {
  model: {
    totalParameters: 8e9,
    activeParameters: 8e9,
    isMixture: false,
    layers: 32,
    cacheBytesPerToken: 131_072,
  },
  device: h100,
  precision: 'bf16',
  devices: 1,
  attentionCopies: 1,
  batch: 64,
  inputTokens: 500,
  outputTokens: 400,
}

export const llama70B: Serving = {
  ...llama8B,
  model: {
    totalParameters: 70e9,
    activeParameters: 70e9,
    isMixture: false,
    layers: 80,
    cacheBytesPerToken: 327_680,
  },
  devices: 4,
}

export const joules = (serving: Serving): number =>
  stepOf(serving, serving.inputTokens ?? 0, coefficients).joulesPerToken
