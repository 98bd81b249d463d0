/**
 * Strubell, Ganesh and McCallum 2019, equations 1 and 2: measured mean power of all processors, memory and GPUs ×
 * hours × an industry PUE, at the United States' average grid. For comparison only.
 */
export interface StrubellRun {
  readonly hours: number
  readonly devices: number
  /** Mean of one device. */
  readonly devicePowerW: number
  /** Mean of all processor sockets together. */
  readonly cpuPowerW: number
  /** Mean of all memory together. */
  readonly memoryPowerW: number
}

export interface StrubellResult {
  /** With the PUE. */
  readonly energyKWh: number
  readonly climateLb: number
  readonly climateKg: number
}

/** Global average of 2018 that the paper takes for every data centre. */
export const strubellPue = 1.58
/** Of the United States, as the paper has it from the EPA, for every place. */
const poundsPerKWh = 0.954
const kilogramsPerPound = 0.453_592_37
export const strubellGridGPerKWh = poundsPerKWh * kilogramsPerPound * 1000

export function strubell({
  hours,
  devices,
  devicePowerW,
  cpuPowerW,
  memoryPowerW,
}: StrubellRun): StrubellResult {
  const powerW = cpuPowerW + memoryPowerW + devices * devicePowerW
  const energyKWh = (strubellPue * hours * powerW) / 1000
  const climateLb = poundsPerKWh * energyKWh
  return { energyKWh, climateLb, climateKg: climateLb * kilogramsPerPound }
}
