/**
 * EcoLogits 0.9 as published (its code, read for us): defects on purpose, so that its figures can stand beside ours.
 * It ignores the prompt, and its energy falls with the batch by an exponential without a floor. Constants are part of
 * what is reproduced, not factors of the catalog. Parameters in billions.
 */
export interface EcoLogitsRequest {
  readonly totalB: number
  readonly activeB: number
  readonly outputTokens: number
  readonly pue: number
  readonly batch?: number
  /** The tool counts GPUs by itself unless told. */
  readonly gpus?: number
}

export interface EcoLogitsResult {
  readonly gpus: number
  readonly latencyS: number
  readonly energyKWh: number
  readonly embodiedKg: number
}

const defaultBatch = 64
const gpuMemoryGB = 80
const weightBits = 16
const gpusPerServer = 8
const serverPowerKW = 1.2
const embodied = { serverKg: 5700, gpuKg: 164 } as const
const lifetimeS = 3 * 365 * 24 * 3600

/** GPUs of 80 GB that hold the weights and a fifth more, as a power of two. */
export const ecoLogitsGpus = (totalB: number): number =>
  2 ** Math.ceil(Math.log2(Math.ceil((1.2 * totalB * weightBits) / 8 / gpuMemoryGB)))

/** Watt-hours that a GPU takes for a token of output. */
export const ecoLogitsGpuWh = (activeB: number, batch: number): number =>
  1.1665273170451914e-6 * Math.exp(-0.011205921025579175 * batch) * activeB + 4.052928146734005e-5

export function ecoLogits(request: EcoLogitsRequest): EcoLogitsResult {
  const { totalB, activeB, outputTokens, pue, batch = defaultBatch } = request
  const gpus = request.gpus ?? ecoLogitsGpus(totalB)
  const latencyS =
    outputTokens * (6.785088094353663e-4 * activeB + 3.119310311688259e-4 * batch + 1.9473717579473387e-2)
  const serverKWh = ((latencyS / 3600) * serverPowerKW * gpus) / gpusPerServer / batch
  const gpuKWh = (gpus * outputTokens * ecoLogitsGpuWh(activeB, batch)) / 1000
  const share = latencyS / (lifetimeS * batch)
  return {
    gpus,
    latencyS,
    energyKWh: pue * (serverKWh + gpuKWh),
    embodiedKg: share * ((gpus / gpusPerServer) * embodied.serverKg + gpus * embodied.gpuKg),
  }
}
