import { denseParameters } from './llmcarbon-parameters'
import { type MegatronRun, megatronRuns, sequence, vocabulary } from './megatron'
import { fitQuadratic, type Quadratic, valueAt } from './quadratic'

/**
 * LLMCarbon's way from a parameter count to GPUs and throughput: parabolas through the runs of Narayanan et al. 2021.
 * They bend down, and the one for the number of GPUs says about 800 even for a model of 1 billion parameters, so
 * the app refuses to predict with them outside the range of the runs.
 */
const parametersOf = ({ layers, hidden }: MegatronRun): number =>
  denseParameters({ layers, hidden, vocabulary, sequence })

const parabola = (
  runs: readonly MegatronRun[],
  x: (run: MegatronRun) => number,
  y: (run: MegatronRun) => number,
): Quadratic => fitQuadratic(runs.map((run) => [x(run), y(run)]))

const throughput = (run: MegatronRun): number => run.tflopsPerGpu

/** TFLOP/s of a GPU without pipeline parallelism, by parameters: the four runs below 20 billion. */
export const throughputOnePipeline = parabola(megatronRuns.slice(0, 4), parametersOf, throughput)
/** With it: the seven runs with eight-way tensor parallelism. */
export const throughputManyPipelines = parabola(megatronRuns.slice(3), parametersOf, throughput)
/** GPUs by parameters: the five runs above 70 billion. */
export const gpusByParameters = parabola(megatronRuns.slice(5), parametersOf, ({ gpus }) => gpus)
/** Sequences in a batch by pipeline degree. */
export const batchByPipeline = parabola(
  megatronRuns.slice(3),
  ({ pipelineParallel }) => pipelineParallel,
  ({ batch }) => batch,
)

/** Range of the runs that the parabolas go through, parameters. */
export const validParameters = { low: 1.7e9, high: 1.008e12 } as const

export interface Parallelism {
  readonly tensor: number
  readonly pipeline: number
  readonly data: number
  readonly gpus: number
  readonly batch: number
  readonly tflopsPerGpu: number
}

/** Parameters that a GPU holds: 0.03 billion a GB. */
const parametersPerGB = 0.03e9
const gpusPerNode = 8
const batchOnePipeline = 512

/**
 * Degrees of parallelism of a dense model on A100 80 GB.
 * @returns undefined outside the range of the runs that it was fitted to
 */
export function llmCarbonParallelism(parameters: number, memoryGB = 80): Parallelism | undefined {
  if (parameters < validParameters.low || parameters > validParameters.high) return undefined
  const perGpu = parametersPerGB * memoryGB
  const fitsNode = parameters < gpusPerNode * perGpu
  const pipeline = fitsNode ? 1 : Math.ceil(parameters / (gpusPerNode * perGpu))
  const tensor = fitsNode ? Math.ceil(parameters / perGpu) : gpusPerNode
  const group = pipeline * tensor
  const gpus = roundHalfEven(valueAt(gpusByParameters, parameters) / group) * group
  const byPipeline = roundHalfEven(valueAt(batchByPipeline, pipeline) / 8) * 8
  return {
    tensor,
    pipeline,
    data: gpus / group,
    gpus,
    batch: Math.max(pipeline === 1 ? batchOnePipeline : byPipeline, gpus),
    tflopsPerGpu: valueAt(pipeline === 1 ? throughputOnePipeline : throughputManyPipelines, parameters),
  }
}

/** Rounding of the original's language: a half goes to the even neighbour. */
function roundHalfEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

/** A100 40 GB that a mixture of experts takes (0.78 billion parameters each), alone and with DeepSpeed. */
export function llmCarbonExpertScale(parameters: number) {
  const gpus = (parameters / 1e9 / 0.78) * 8
  const withDeepSpeed = gpus / 8
  return { gpus, withDeepSpeed, thousandTokensPerSecond: 2.64 * Math.round(withDeepSpeed) + 39.88 }
}
