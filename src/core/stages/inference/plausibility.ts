import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { significant } from '../../units/format'
import { type FieldName, placeOf, type Reader } from './reader'

const warn = (reader: Reader, name: FieldName, message: string): void =>
  reader.context.warn({ code: 'implausible', path: placeOf(reader, name), message })

/** Far outside what measurements have ever had, with what was probably meant. */
const measurable = {
  joulesPerOutputToken: {
    ...{ low: 1e-3, high: 1000, unit: 'J a token' },
    lies: 'measured tokens lie between about 0.01 and 50 J; watt-hours are entered times 3,600, millijoules divided by 1,000',
  },
  joulesPerInputToken: {
    ...{ low: 1e-6, high: 1000, unit: 'J a token' },
    lies: 'a token of a prompt takes less than one of an answer; watt-hours are entered times 3,600, millijoules divided by 1,000',
  },
  wattHoursPerRequest: {
    ...{ low: 1e-5, high: 1000, unit: 'Wh a request' },
    lies: 'measured requests lie between about 0.0003 and 400 Wh, films included; joules are entered divided by 3,600, kilowatt-hours times 1,000',
  },
} as const

export type MeasuredName = keyof typeof measurable

/** Says where a measured number is hardly possible. */
export function warnOfMeasured(reader: Reader, name: MeasuredName, value: number): void {
  const { low, high, unit, lies } = measurable[name]
  if (value < low || value > high)
    warn(reader, name, `${significant(value)} ${unit} is hardly possible: ${lies}`)
}

/** How far measurement and prediction of one token may lie apart before a slip is likelier. */
const farApart = 20

/** Says where a measurement and the prediction that it replaces are hardly of the same service. */
export function warnOfRatio(
  reader: Reader,
  measured: Quantity<'energy-per-token'>,
  predicted: Quantity<'energy-per-token'>,
): void {
  const ratio = numberOf(measured) / numberOf(predicted)
  if (ratio <= farApart && ratio >= 1 / farApart) return
  warn(
    reader,
    'joulesPerToken',
    `the measured energy of a token is ${significant(ratio)} times what is predicted: check that it is in joules, of the devices alone, and of this model and load`,
  )
}

/** Says where a device would draw more while it waits than at its rating. */
export function warnOfIdlePower(reader: Reader, idle: Quantity<'power'>, rated: Quantity<'power'>): void {
  const [waiting, most] = [numberOf(idle), numberOf(rated)]
  if (waiting > most)
    warn(
      reader,
      reader.activity.idlePowerW === undefined ? 'ratedPowerW' : 'idlePowerW',
      `a waiting device of ${significant(waiting)} W draws more than its rating of ${significant(most)} W: both are of one device`,
    )
}
