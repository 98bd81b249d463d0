/**
 * LLMCarbon as released (Faiz et al. 2024; code of May 2024), each defect on purpose, so that its figures can stand
 * beside ours. Never a result of this app. Constants are part of what is reproduced, not factors of the catalog.
 */

const hoursPerDay = 24
const secondsPerDay = 86_400
const floatingPointPerTokenParameter = { training: 6, inference: 2 } as const

export interface LlmCarbonRun {
  readonly parameters: number
  /** Of a mixture of experts: the dense base model's, which alone count. */
  readonly baseParameters?: number
  readonly tokens: number
  readonly devices: number
  /** Of one device, in TFLOP/s. */
  readonly peakTflops: number
  /** 0 to 1: put in, not predicted. */
  readonly efficiency: number
  /** Of one device with its share of the host. */
  readonly systemPowerW: number
  readonly pue: number
  readonly gridKgPerKWh: number
}

export interface LlmCarbonResult {
  readonly floatingPointOperations: number
  readonly days: number
  /** At the facility's meter. */
  readonly energyMWh: number
  readonly climateT: number
}

/** Training: 6 operations a parameter and token, over what the devices do at the stated efficiency. */
export const llmCarbonTraining = (run: LlmCarbonRun): LlmCarbonResult => operational(run, 'training')

/** Inference: the tokens, devices and efficiency of the training again, and so always a third of it. */
export const llmCarbonInference = (run: LlmCarbonRun): LlmCarbonResult => operational(run, 'inference')

function operational(run: LlmCarbonRun, phase: 'training' | 'inference'): LlmCarbonResult {
  const { parameters, baseParameters = parameters, tokens, devices, peakTflops, efficiency } = run
  const floatingPointOperations = floatingPointPerTokenParameter[phase] * baseParameters * tokens
  const days = floatingPointOperations / (devices * peakTflops * 1e12 * efficiency) / secondsPerDay
  const energyMWh = (run.systemPowerW * devices * days * hoursPerDay * run.pue) / 1e6
  return { floatingPointOperations, days, energyMWh, climateT: energyMWh * run.gridKgPerKWh }
}

/** Embodied carbon of chips: area or capacity × carbon per unit, × count × share of the lifetime, in tonnes. */
export function llmCarbonEmbodied(of: {
  /** cm² of a die, or GB. */
  readonly size: number
  readonly kgPerSize: number
  readonly count: number
  readonly days: number
  readonly lifetimeDays: number
}): number {
  return (of.size * of.kgPerSize * of.count * (of.days / of.lifetimeDays)) / 1000
}
