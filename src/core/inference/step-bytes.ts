import type { CoefficientName, Coefficients } from './coefficients'
import { taskNames } from './coefficients'
import { isEightBit, type Serving, weightBytes } from './serving'

/** Mean prompt length, tokens: as stated, else the fitted mean of the task; undefined where neither is known. */
export function inputTokens({ inputTokens, task }: Serving, k: Coefficients): number | undefined {
  if (inputTokens !== undefined) return inputTokens
  const name: CoefficientName | undefined = taskNames(task)?.input
  return name && k[name]
}

/**
 * I5: share of the weights that a step reads. All of a dense model's; of a mixture's those of the experts that the
 * batch chooses between them, at least the active share. `s` corrects for experts that are not chosen alike.
 * resources/methodology/inference.md
 */
export function touchedShare({ model, batch, precision }: Serving, k: Coefficients): number {
  if (!model.isMixture) return 1
  const active = model.activeParameters / model.totalParameters
  const spread = isEightBit(precision) ? k.eightBitExpertSpread : k.expertSpread
  return Math.max(active, 1 - (1 - active) ** (spread * batch))
}

/** I6: bytes of weights that a step of decoding reads, all devices together. resources/methodology/inference.md */
export const weightBytesRead = (
  serving: Serving,
  k: Coefficients,
  share = touchedShare(serving, k),
): number => serving.model.totalParameters * weightBytes(serving.precision) * share

/** I7: bytes of cached keys and values that a step reads, at the mean length of a request in work. resources/methodology/inference.md */
export const cacheBytesRead = (
  { model, batch, outputTokens }: Serving,
  input: number,
  k: Coefficients,
): number => k.cacheReading * model.cacheBytesPerToken * batch * (input + outputTokens / 2)
