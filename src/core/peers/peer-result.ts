/**
 * What other tools say of a run: beside our result, never part of it. Plain numbers, no nodes of the graph, so that
 * nothing of it can reach totals, explanations or uncertainty.
 */
export interface PeerResult {
  readonly name: string
  /** Edition that is reproduced: `code of May 2024`. */
  readonly version: string
  /** Id in resources/factors/citations.json. */
  readonly citation: string
  /** The same in words: `Faiz et al. 2024, arXiv 2309.14393`. */
  readonly source: string
  /** `null` where the tool cannot be run. */
  readonly climateKg: number | null
  /** As far as the tool's own boundary goes: with overhead where it has a PUE. */
  readonly energyKWh: number | null
  /** Its carbon over ours; `null` where either is missing or ours is 0. */
  readonly ratio: number | null
  /** What it would need, where it cannot be run. */
  readonly missing?: string
  /** Why it differs, in words, where its factors cannot be told apart. */
  readonly why?: string
  /** Factors whose product is `ratio`, in the order of `differenceParts`. */
  readonly differences: readonly Difference[]
}

/**
 * Where two results may part, in the order in which the factors are taken: time on devices, power of a device,
 * overhead, grid, making of the hardware, and last what rounding loses.
 */
export const differenceParts = ['energy', 'power basis', 'PUE', 'grid', 'embodied', 'rounding'] as const
export type DifferencePart = (typeof differenceParts)[number]

/** Of a device at the edge also what is around its processor. */
export const reportedParts = [
  'energy',
  'surroundings',
  'power basis',
  'PUE',
  'grid',
  'embodied',
  'rounding',
] as const

export interface Difference {
  readonly what: (typeof reportedParts)[number]
  /** Theirs over ours. */
  readonly factor: number
  readonly words: string
}

/** A run as any of the tools may ask for it. Absent where the activity does not say. */
export interface PeerRun {
  /** All of them, whether a token passes them or not. */
  readonly parameters?: number
  /** That a token passes. */
  readonly activeParameters?: number
  readonly isMixtureOfExperts?: boolean
  /** Of the dense model that a mixture of experts grew from. */
  readonly baseParameters?: number
  readonly tokens?: number
  readonly devices?: number
  /** Wall-clock. */
  readonly hours?: number
  /** Summed over the devices. */
  readonly deviceHours?: number
  /** Subject of the catalog: `nvidia-v100-sxm2-32gb`. */
  readonly device?: string
  /** Thermal design power of one device. */
  readonly ratedPowerW?: number
  /** Mean over the run of one device, with its share of the host as far as our own result has it. */
  readonly systemPowerW?: number
  /** Mean power as a share of the rating, 0 to 1. */
  readonly load?: number
  /** Of one device, for the precision of the run. */
  readonly peakTflops?: number
  /** Share of the peak that is reached, 0 to 1. */
  readonly efficiency?: number
  readonly pue?: number
  /** True where nobody stated the PUE and a default of ours stands in: a tool with a default takes its own. */
  readonly pueIsDefault?: boolean
  readonly gridGPerKWh?: number
  /** Main memory available to the run, for each device. */
  readonly memoryGBPerDevice?: number
}

/** Our own result of the same activity, which the tools are compared with. */
export interface OwnResult {
  readonly climateKg: number
  readonly deviceHours: number
  /** At the server. */
  readonly itEnergyKWh: number
  readonly pue: number
  readonly gridGPerKWh: number
}
