/**
 * Shape of a transformer, from which its parameters and its operations are counted layer by layer. Numbers are counts.
 * resources/methodology/training.md
 */
export interface Architecture {
  /** Of one stack: an encoder-decoder has as many again. */
  readonly layers: number
  readonly hidden: number
  readonly feedForward: number
  readonly heads: number
  readonly headSize: number
  /** Heads that share keys and values; all of them where absent. */
  readonly keyValueHeads?: number
  /** Three matrices in the feed-forward part (SwiGLU, GeGLU) instead of two. */
  readonly gated: boolean
  readonly vocabulary: number
  readonly layout: 'decoder' | 'encoder' | 'encoder-decoder'
  /** One matrix for input and output words. */
  readonly tiedEmbeddings: boolean
  readonly experts?: Experts
}

/** Feed-forward parts of which each token takes a few. */
export interface Experts {
  /** In each layer that has them. */
  readonly count: number
  /** That a token passes, shared ones included. */
  readonly active: number
  /** Of the layers, 0 to 1. */
  readonly layerShare: number
}

/** Parameters in all, and those that one token passes on its way. */
export interface ParameterCount {
  readonly total: number
  readonly active: number
}

/** Weights of attention and feed-forward layers and of the embeddings; norms and biases (below 0.1 %) are left out. */
export function parameterCount(of: Architecture): ParameterCount {
  const attention = attentionParameters(of)
  const { layers, hidden, vocabulary, layout, tiedEmbeddings } = of
  const embedding = vocabulary * hidden * (tiedEmbeddings ? 1 : 2)
  const words = vocabulary * hidden
  const { total, active } = feedForwardParameters(of)
  if (layout !== 'encoder-decoder') {
    return {
      total: layers * (attention + total) + embedding,
      active: layers * (attention + active) + (layout === 'decoder' ? words : 0),
    }
  }
  // The decoder attends to itself and to the encoder. A token passes one of the two stacks: half of both together.
  return {
    total: layers * (3 * attention + 2 * total) + embedding,
    active: (layers * (3 * attention + 2 * active)) / 2 + words / 2,
  }
}

function attentionParameters({ hidden, heads, headSize, keyValueHeads = heads }: Architecture): number {
  return 2 * hidden * headSize * (heads + keyValueHeads)
}

/** Of one layer, averaged over those with experts and those without. */
function feedForwardParameters({ hidden, feedForward, gated, experts }: Architecture): ParameterCount {
  const one = (gated ? 3 : 2) * hidden * feedForward
  if (experts === undefined) return { total: one, active: one }
  const { count, active, layerShare } = experts
  const router = hidden * count
  return {
    total: (1 - layerShare) * one + layerShare * (count * one + router),
    active: (1 - layerShare) * one + layerShare * (active * one + router),
  }
}

/**
 * Operations of training for one token: six for each parameter that it passes (forward and backward), twelve for each
 * attention width and position before it, half of them where attention is causal.
 * @param sequence tokens that are attended to
 * @param recomputed share of the forward pass that is done again to save memory, 0 to 1
 */
export function trainingOperationsPerToken(
  of: Pick<Architecture, 'layers' | 'heads' | 'headSize' | 'layout'>,
  activeParameters: number,
  { sequence, recomputed }: { readonly sequence: number; readonly recomputed: number },
): number {
  const attended = of.layout === 'decoder' ? sequence / 2 : sequence
  const passed = 6 * activeParameters + 12 * of.layers * of.heads * of.headSize * attended
  return passed * (1 + recomputed / 3)
}
