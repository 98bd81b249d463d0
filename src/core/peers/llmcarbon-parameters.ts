/**
 * Parameter counts as LLMCarbon has them (Faiz et al. 2024, and the notebooks of its repository). For comparison
 * only: they hold for decoders with a plain feed-forward layer four times as wide as the model, and fail for others.
 */

interface DecoderShape {
  readonly layers: number
  readonly hidden: number
  readonly vocabulary: number
  readonly sequence: number
}

/** 12·l·h²·(1 + 13/(12h) + (V+s)/(12·l·h)) */
export function denseParameters({ layers, hidden, vocabulary, sequence }: DecoderShape): number {
  const bracket = 1 + 13 / (12 * hidden) + (vocabulary + sequence) / (12 * layers * hidden)
  return 12 * layers * hidden ** 2 * bracket
}

/** 12·l·h² + V·h */
export const shortDenseParameters = ({
  layers,
  hidden,
  vocabulary,
}: Omit<DecoderShape, 'sequence'>): number => 12 * layers * hidden ** 2 + vocabulary * hidden

/**
 * (1−ρ)·P_d + ρ·(4h² + 8h²·N)·l, with P_d the parameters of the dense base model. Half of what GShard has, whose
 * feed-forward layers are eight times as wide as the model.
 * @param expertShare ρ: share of the layers whose feed-forward part is experts, 0 to 1
 */
export function expertParameters(of: {
  readonly baseParameters: number
  readonly layers: number
  readonly hidden: number
  readonly experts: number
  readonly expertShare: number
}): number {
  const { baseParameters, layers, hidden, experts, expertShare } = of
  const expertLayers = (4 * hidden ** 2 + 8 * hidden ** 2 * experts) * layers
  return (1 - expertShare) * baseParameters + expertShare * expertLayers
}

/**
 * Test loss in nats per token, A/P^α + B/D^β + E with the constants of Hoffmann et al. 2022. Information only:
 * the constants are rounded and contested, and losses of different vocabularies do not compare.
 */
export const chinchillaLoss = (parameters: number, tokens: number): number =>
  406.4 / parameters ** 0.34 + 410.7 / tokens ** 0.28 + 1.69
