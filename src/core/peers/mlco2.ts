/**
 * The Machine Learning Emissions Calculator as published (Lacoste et al. 2019; the web calculator's code): rated power
 * × hours × the region's intensity, rounded at every step. One device, no PUE, no host, no embodied carbon. For
 * comparison only.
 */
export interface Mlco2Run {
  readonly ratedPowerW: number
  readonly hours: number
  readonly gridGPerKWh: number
}

export interface Mlco2Result {
  readonly energyKWh: number
  readonly intensityKgPerKWh: number
  readonly climateKg: number
  /** The same without its rounding. */
  readonly unroundedKg: number
}

/** Grams lose their decimals, then everything is rounded to two. */
export function mlco2({ ratedPowerW, hours, gridGPerKWh }: Mlco2Run): Mlco2Result {
  const energy = (ratedPowerW * hours) / 1000
  const energyKWh = twoDecimals(energy)
  const intensityKgPerKWh = twoDecimals(Math.trunc(gridGPerKWh) / 1000)
  return {
    energyKWh,
    intensityKgPerKWh,
    climateKg: twoDecimals(energyKWh * intensityKgPerKWh),
    unroundedKg: (energy * gridGPerKWh) / 1000,
  }
}

/** Of the binary number as it is: 0.105 is a little less, and becomes 0.10. */
const twoDecimals = (value: number): number => Number(value.toFixed(2))
