import { blockLength, hash, type Points } from '../../src/core/uncertainty/sobol'

/** The points that were measured beside scrambled Sobol ones for docs/adr/0005; the app does not use them. */
const unit = (number: number) => (number >>> 0) * 2 ** -32 + 2 ** -33

/** Plain Monte Carlo by a counter. */
export const plainPoints = (seed: number): Points => ({
  fill: (dimension, block, out) => {
    for (let i = 0; i < blockLength; i += 1) {
      out[i] = unit(hash(seed, dimension + 1, hash(dimension, block * blockLength + i, seed)))
    }
  },
})

/** Latin hypercube of a known number of draws: every dimension a shuffled ladder with a jittered step. */
export function latinPoints(seed: number, draws: number): Points {
  const ladders: Float64Array[] = []
  return {
    fill: (dimension, block, out) => {
      ladders[dimension] ??= ladder(seed, dimension, draws)
      out.set(ladders[dimension].subarray(block * blockLength, (block + 1) * blockLength))
    },
  }
}

function ladder(seed: number, dimension: number, draws: number): Float64Array {
  const steps = Float64Array.from({ length: draws }, (_, i) => i)
  for (let i = draws - 1; i > 0; i -= 1) {
    const other = Math.floor(unit(hash(seed, dimension, i)) * (i + 1))
    const kept = steps[i] as number
    steps[i] = steps[other] as number
    steps[other] = kept
  }
  return steps.map((step, i) => (step + unit(hash(seed ^ 0x5bd1, dimension, i))) / draws)
}

/** Rank-1 lattice of a known number of draws (Korobov's form), shifted at random. */
export function latticePoints(seed: number, draws: number): Points {
  const multiplier = 1 + 2 * Math.floor(draws * 0.1909)
  return {
    fill: (dimension, block, out) => {
      let generator = 1
      for (let power = 0; power < dimension; power += 1) generator = (generator * multiplier) % draws
      const shift = unit(hash(seed, dimension, 7))
      for (let i = 0; i < blockLength; i += 1) {
        const index = block * blockLength + i
        const x = ((index * generator) % draws) / draws + shift
        out[i] = Math.min(1 - 2 ** -33, Math.max(2 ** -33, x - Math.floor(x)))
      }
    },
  }
}
