import type { UnitName } from './unit'

type Scales = Readonly<Record<string, number>>

const energy: Scales = { wh: 1e-3, kwh: 1, mwh: 1e3, gwh: 1e6, kj: 1 / 3600, mj: 1 / 3.6 }
const time: Scales = {
  ...{ s: 1 / 3600, sec: 1 / 3600, secs: 1 / 3600, second: 1 / 3600, seconds: 1 / 3600 },
  ...{ min: 1 / 60, mins: 1 / 60, minute: 1 / 60, minutes: 1 / 60 },
  ...{ h: 1, hr: 1, hrs: 1, hour: 1, hours: 1, d: 24, day: 24, days: 24 },
}

/** Units that a heading or a cell may have in the place of a field's own, in small letters, and how many of it one is. */
const written: Partial<Readonly<Record<UnitName, Scales>>> = {
  'kWh-it': energy,
  'kWh-site': energy,
  'W/device': { w: 1, watt: 1, watts: 1, kw: 1e3 },
  h: time,
  'device-h': time,
  '%': { '%': 1, percent: 1 },
}

/** How many of the field's unit one of the written unit is; `undefined` where it is none that is known for it. */
export const writtenScale = (unit: UnitName, text: string): number | undefined =>
  written[unit]?.[text.trim().toLowerCase()]

/** Written units of a field's unit, for a message. */
export const writtenUnits = (unit: UnitName): readonly string[] => Object.keys(written[unit] ?? {})
