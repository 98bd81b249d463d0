import { expect, test } from 'vitest'
import {
  type Architecture,
  parameterCount,
  trainingOperationsPerToken,
} from '../../../../src/core/stages/training/architecture'

const decoder = (
  layers: number,
  hidden: number,
  heads: number,
  vocabulary: number,
  given: Partial<Architecture> = {},
): Architecture => ({
  layers,
  hidden,
  feedForward: 4 * hidden,
  heads,
  headSize: hidden / heads,
  gated: false,
  vocabulary,
  layout: 'decoder',
  tiedEmbeddings: true,
  ...given,
})

const llama = (
  layers: number,
  hidden: number,
  feedForward: number,
  heads: number,
  given: Partial<Architecture> = {},
) => decoder(layers, hidden, heads, 32_000, { feedForward, gated: true, tiedEmbeddings: false, ...given })

test.each<[string, Architecture, number, number]>([
  // model (its own report)                                              published, billions; tolerance
  ['GPT-3 175B', decoder(96, 12_288, 96, 50_257), 175, 0.02],
  ['BLOOM-176B', decoder(70, 14_336, 112, 250_880), 176.2, 0.02],
  ['OPT-175B', decoder(96, 12_288, 96, 50_272), 175, 0.02],
  ['LLaMA 7B', llama(32, 4096, 11_008, 32), 6.74, 0.02],
  ['LLaMA 65B', llama(80, 8192, 22_016, 64), 65.2, 0.02],
  ['Llama 2 70B, keys and values of 8 heads', llama(80, 8192, 28_672, 64, { keyValueHeads: 8 }), 69, 0.02],
  [
    'PaLM 540B, gated, one key and value head',
    decoder(118, 18_432, 48, 256_000, { gated: true, headSize: 256, keyValueHeads: 1 }),
    540.35,
    0.01,
  ],
  [
    'T5 11B, encoder and decoder, wide feed-forward',
    decoder(24, 1024, 128, 32_128, { feedForward: 65_536, headSize: 128, layout: 'encoder-decoder' }),
    11.3,
    0.02,
  ],
  [
    'GShard 600B, 2,048 experts in every second layer',
    decoder(36, 1024, 32, 32_000, {
      feedForward: 8192,
      headSize: 32,
      experts: { count: 2048, active: 2, layerShare: 0.5 },
    }),
    619,
    0.01,
  ],
  [
    'Mixtral 8x7B, two of eight experts',
    llama(32, 4096, 14_336, 32, { keyValueHeads: 8, experts: { count: 8, active: 2, layerShare: 1 } }),
    46.7,
    0.01,
  ],
])('%s', (_name, architecture, billions, tolerance) => {
  const { total } = parameterCount(architecture)
  expect(Math.abs(total / 1e9 / billions - 1)).toBeLessThan(tolerance)
})

test('a token passes the experts that it takes', () => {
  const experts = { count: 8, active: 2, layerShare: 1 }
  const mixtral = llama(32, 4096, 14_336, 32, { keyValueHeads: 8, experts })
  expect(parameterCount(mixtral).active / 1e9).toBeCloseTo(12.75, 1)
})

test('without long attention and recomputation it is six operations a parameter', () => {
  const shape = decoder(96, 12_288, 96, 50_257)
  const { active } = parameterCount(shape)
  const plain = trainingOperationsPerToken(shape, active, { sequence: 2048, recomputed: 0 })
  expect(plain / (6 * active)).toBeCloseTo(1 + (96 * 12_288 * 2048) / active, 9)
  const again = trainingOperationsPerToken(shape, active, { sequence: 2048, recomputed: 1 })
  expect(again / plain).toBeCloseTo(4 / 3, 12)
})
