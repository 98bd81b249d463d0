import { llmCarbonEmbodied } from './llmcarbon'

/** Carbon of one unit as the repository's data/hardware.csv and embodied.py have it: size × carbon per size. */
interface Unit {
  /** cm² of a die, or GB. */
  readonly size: number
  readonly kgPerSize: number
}

/** Dies of the accelerators that the file knows, by the beginning of their name in the catalog. */
const dies: readonly (readonly [subject: string, die: Unit])[] = [
  ['nvidia-v100', { size: 8.15, kgPerSize: 1.2 }],
  ['nvidia-h100', { size: 8.14, kgPerSize: 1.8 }],
  ['google-tpu-v3', { size: 7, kgPerSize: 1 }],
  ['google-tpu-v4', { size: 4, kgPerSize: 1.6 }],
]

/** What a server of eight accelerators has besides; the last is a lump for board, chassis and power supply. */
const perServer: readonly Unit[] = [
  { size: 1.47, kgPerSize: 1 },
  { size: 256, kgPerSize: 0.4 },
  { size: 32_768, kgPerSize: 0.018 },
  { size: 111.6, kgPerSize: 1.2 },
]
const devicesPerServer = 8
const lifetimeDays = 5 * 365

/**
 * Embodied carbon as LLMCarbon charges it: bare chips, in use all the time for five years. In kilograms.
 * @param device subject of the catalog
 * @returns undefined for an accelerator whose die the tool does not know
 */
export function llmCarbonServers(device: string, devices: number, days: number): number | undefined {
  const [, die] = dies.find(([name]) => device === name || device.startsWith(`${name}-`)) ?? []
  if (die === undefined) return undefined
  const servers = Math.ceil(devices / devicesPerServer)
  const tonnes = [{ ...die, count: devices }, ...perServer.map((unit) => ({ ...unit, count: servers }))].map(
    (unit) => llmCarbonEmbodied({ ...unit, days, lifetimeDays }),
  )
  return tonnes.reduce((sum, each) => sum + each, 0) * 1000
}
