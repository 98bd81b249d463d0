import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'

/** The serving of the page's golden: 8 billion parameters on one H100, 64 requests in work. */
export const goldenServing = {
  method: 'predicted-cloud',
  modelBy: 'own',
  parametersB: 8,
  layers: 32,
  cacheKBPerToken: 131.072,
  device: 'nvidia-h100-sxm5-80gb',
  devices: 1,
  batch: 64,
  inputTokens: 500,
  outputTokens: 400,
  lifeMonths: 10,
} as const satisfies Partial<InferenceActivity>
