import type { PeerRun } from './peer-result'

/** What a tool makes of a run, or what the run does not say and the tool needs. */
export type Inputs<T> = { readonly found: T } | { readonly missing: string }

type NumberOf = {
  [Name in keyof PeerRun]-?: number extends NonNullable<PeerRun[Name]> ? Name : never
}[keyof PeerRun]

const words = {
  parameters: 'the number of parameters',
  activeParameters: 'the parameters that a token passes',
  baseParameters: 'the parameters of the dense base model',
  tokens: 'the tokens of the training',
  devices: 'the number of devices',
  hours: 'the hours of the run',
  deviceHours: 'the device-hours',
  ratedPowerW: 'the rated power of a device',
  systemPowerW: 'the mean power of a device with its share of the host',
  load: 'the load',
  peakTflops: 'the peak throughput of a device',
  efficiency: 'the efficiency that is reached',
  pue: 'the PUE',
  gridGPerKWh: 'the grid intensity',
  memoryGBPerDevice: 'the main memory for each device',
} as const satisfies Readonly<Record<NumberOf, string>>

/** Runs a tool on the inputs that it needs, or names those that are missing: never a guess for one. */
export function inputs<Name extends NumberOf, T>(
  run: PeerRun,
  needed: readonly Name[],
  use: (given: Readonly<Record<Name, number>>) => T,
): Inputs<T> {
  const missing = needed.filter((name) => run[name] === undefined).map((name) => words[name])
  if (missing.length > 0) return { missing: listed(missing) }
  return { found: use(run as Readonly<Record<Name, number>>) }
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
