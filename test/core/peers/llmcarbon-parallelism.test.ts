import { expect, test } from 'vitest'
import {
  batchByPipeline,
  gpusByParameters,
  llmCarbonExpertScale,
  llmCarbonParallelism,
  throughputManyPipelines,
  throughputOnePipeline,
} from '../../../src/core/peers/llmcarbon-parallelism'
import {
  chinchillaLoss,
  denseParameters,
  expertParameters,
  shortDenseParameters,
} from '../../../src/core/peers/llmcarbon-parameters'

const within = (found: number | undefined, expected: number, relative: number) =>
  expect(Math.abs((found ?? Number.NaN) / expected - 1)).toBeLessThan(relative)

test.each([
  // The coefficients that the repository prints, from the runs of Narayanan et al. 2021, Table 1
  ['throughput, one pipeline', throughputOnePipeline, -8.82079068e-20, 1.68591116e-9, 133.954735],
  ['throughput, several', throughputManyPipelines, -5.60233749e-23, 8.45435587e-11, 134.546129],
  ['GPUs', gpusByParameters, -2.12910565e-21, 4.39684339e-9, 799.173057],
  ['batch', batchByPipeline, -0.429439186, 52.1376002, 1437.37095],
] as const)('%s: the parabola is that of the repository', (_name, found, a, b, c) => {
  within(found.a, a, 1e-8)
  within(found.b, b, 1e-8)
  within(found.c, c, 1e-8)
})

test.each([
  // parameters  p   t  GPUs  TFLOP/s of a GPU; repository code, run again
  [1.7e9, 1, 1, 807, 136.565863],
  [3.6e9, 1, 2, 814, 138.880841],
  [18.4e9, 1, 8, 880, 135.111831],
  [39.1e9, 3, 8, 960, 137.766133],
  [145.6e9, 8, 8, 1408, 145.668011],
  [529.6e9, 28, 8, 2464, 163.607177],
])('%d parameters', (parameters, pipeline, tensor, gpus, tflops) => {
  const found = llmCarbonParallelism(parameters)
  expect(found).toMatchObject({ pipeline, tensor, gpus })
  within(found?.tflopsPerGpu, tflops, 1e-6)
})

test('GPT-3 on A100, as the notebook prints it', () => {
  const found = llmCarbonParallelism(175e9)
  expect(found).toMatchObject({ pipeline: 10, tensor: 8, data: 19, gpus: 1520, batch: 1912 })
  expect(found?.tflopsPerGpu).toBeCloseTo(147.63, 2)
  expect(((found?.tflopsPerGpu ?? 0) / 312) * 100).toBeCloseTo(47.32, 2)
  const seconds = (6 * 175e9 * 300e9) / (1520 * (found?.tflopsPerGpu ?? 0) * 1e12)
  expect(Math.ceil(seconds / 86_400)).toBe(17)
  expect((Math.round(seconds / 3600) * 1520 * 0.4 * 1.1 * 0.429) / 1000).toBeCloseTo(111.9, 1)
})

test('nothing is predicted outside the range of the runs', () => {
  expect(llmCarbonParallelism(1e9)).toBeUndefined()
  expect(llmCarbonParallelism(1.1e12)).toBeUndefined()
})

const shape = (layers: number, hidden: number, vocabulary = 51_200) => ({
  layers,
  hidden,
  vocabulary,
  sequence: 2048,
})

test.each([
  ['GPT-3', shape(96, 12_288), 174.61582, 174.57532],
  ['Gopher', shape(80, 16_384), 258.58749, 258.5369],
  ['Chinchilla', shape(80, 8192), 64.869237, 64.84394],
  ['BLOOM', shape(70, 14_336), 173.41396, 173.37156],
  ['GLM', shape(70, 12_288), 127.50125, 127.4649],
  ['PaLM', shape(118, 18_432, 256_000), 485.85451, 485.78848],
])('parameters of %s, in billions', (_name, of, full, short) => {
  within(denseParameters(of) / 1e9, full, 1e-6)
  within(shortDenseParameters(of) / 1e9, short, 1e-6)
})

test.each([
  ['GShard', 2.3e9, 36, 1024, 2048, 310.46314],
  ['GLaM', 95e9, 64, 8192, 64, 1155.6016],
  ['PR-MoE', 1.3e9, 24, 2048, 128, 52.390934],
])('parameters of %s, a mixture of experts', (_name, baseParameters, layers, hidden, experts, expected) => {
  within(
    expertParameters({ baseParameters, layers, hidden, experts, expertShare: 0.5 }) / 1e9,
    expected,
    1e-6,
  )
})

test.each([
  // Scaling notebook: every second layer with 64 experts
  [24, 2304, 33_695_824_896, 346, 43, 153.4],
  [80, 12_288, 3_189_346_762_752, 32_711, 4089, 10_834.84],
])('experts on %d layers of %d', (layers, hidden, parameters, gpus, withDeepSpeed, tokens) => {
  const baseParameters = denseParameters(shape(layers, hidden))
  const found = expertParameters({ baseParameters, layers, hidden, experts: 64, expertShare: 0.5 })
  within(found, parameters, 1e-6)
  const scale = llmCarbonExpertScale(found)
  expect(Math.abs(scale.gpus - gpus)).toBeLessThan(0.5)
  expect(Math.round(scale.withDeepSpeed)).toBe(withDeepSpeed)
  within(scale.thousandTokensPerSecond, tokens, 1e-6)
})

test.each([
  // Hoffmann et al. 2022, printed constants
  ['GPT-3', 175e9, 300e9, 2.002288],
  ['Chinchilla', 70e9, 1400e9, 1.936645],
  ['Gopher', 280e9, 300e9, 1.993258],
  ['BLOOM', 176e9, 366e9, 1.988568],
])('loss of %s', (_name, parameters, tokens, expected) => {
  expect(chinchillaLoss(parameters, tokens)).toBeCloseTo(expected, 5)
})
