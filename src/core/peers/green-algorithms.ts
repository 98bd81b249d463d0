/**
 * Green Algorithms (Lannelongue, Grealey and Inouye 2021; the web calculator): hours × (cores × rating × usage +
 * memory × 0.3725 W/GB) × PUE × pragmatic scaling factor × intensity. A GPU counts as one core. For comparison only.
 */
export interface GreenAlgorithmsRun {
  readonly hours: number
  readonly cores: readonly {
    readonly count: number
    readonly ratedPowerW: number
    /** 0 to 1; the calculator takes 1 where nobody knows. */
    readonly usage?: number
  }[]
  /** Available, not used. */
  readonly memoryGB: number
  /** The calculator takes a world average where nobody knows. */
  readonly pue?: number
  /** How often the computation was run in all. */
  readonly scaling?: number
  readonly gridGPerKWh: number
}

export interface GreenAlgorithmsResult {
  /** Of cores and memory, without the PUE. */
  readonly powerW: number
  readonly pue: number
  /** With the PUE. */
  readonly energyKWh: number
  readonly climateKg: number
}

const memoryWPerGB = 0.3725
const defaultPue = 1.67

export function greenAlgorithms(run: GreenAlgorithmsRun): GreenAlgorithmsResult {
  const { hours, cores, memoryGB, pue = defaultPue, scaling = 1, gridGPerKWh } = run
  const coresW = cores.reduce(
    (sum, { count, ratedPowerW, usage = 1 }) => sum + count * ratedPowerW * usage,
    0,
  )
  const powerW = coresW + memoryGB * memoryWPerGB
  const energyKWh = (hours * powerW * pue * scaling) / 1000
  return { powerW, pue, energyKWh, climateKg: (energyKWh * gridGPerKWh) / 1000 }
}
