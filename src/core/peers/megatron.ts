/** A training run of the scaling study: architecture, parallelism, and what was measured. */
export interface MegatronRun {
  readonly hidden: number
  readonly layers: number
  readonly tensorParallel: number
  readonly pipelineParallel: number
  readonly gpus: number
  readonly batch: number
  readonly tflopsPerGpu: number
}

export const vocabulary = 51_200
export const sequence = 2048

const run = (
  hidden: number,
  layers: number,
  tensorParallel: number,
  pipelineParallel: number,
  gpus: number,
  batch: number,
  tflopsPerGpu: number,
): MegatronRun => ({ hidden, layers, tensorParallel, pipelineParallel, gpus, batch, tflopsPerGpu })

/**
 * Narayanan et al. 2021, Efficient Large-Scale Language Model Training on GPU Clusters, Table 1: ten GPT models from
 * 1.7 to 1,008 billion parameters on A100 80 GB, vocabulary 51,200, sequence 2,048.
 */
export const megatronRuns: readonly MegatronRun[] = [
  run(2304, 24, 1, 1, 32, 512, 137),
  run(3072, 30, 2, 1, 64, 512, 138),
  run(4096, 36, 4, 1, 128, 512, 142),
  run(6144, 40, 8, 1, 256, 1024, 135),
  run(8192, 48, 8, 2, 512, 1536, 138),
  run(10_240, 60, 8, 4, 1024, 1792, 140),
  run(12_288, 80, 8, 8, 1536, 2304, 148),
  run(16_384, 96, 8, 16, 1920, 2160, 155),
  run(20_480, 105, 8, 35, 2520, 2520, 163),
  run(25_600, 128, 8, 64, 3072, 3072, 163),
]
