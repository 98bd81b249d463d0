import type { Factor } from '../../factors/factor'
import { subjects } from '../../factors/subjects'
import { didYouMean } from '../../nearest'
import { describeFound } from '../../project/found'
import { define, difference, product, type Quantity, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, problem, together } from '../outcome'
import { choiceOf, placeOf, type Reader, readAboveZero, rowAt, rowById, rowForDevice } from './reader'

/** A device of the catalog. */
export interface Device {
  readonly subject: string
  /** As the catalog calls it: `NVIDIA A100 SXM4 80GB`. */
  readonly name: string
  /** Its peaks, by precision. */
  readonly peaks: ReadonlyMap<string, Factor>
}

export function deviceOf(reader: Reader): Outcome<Device> {
  const path = placeOf(reader, 'device')
  const { device } = reader.activity
  if (device === undefined) return problem(path, 'expected a device of the catalog, found nothing')
  const { rows, otherVersions, version } = reader.context.catalog
  const own = rows.filter(({ family, subject }) => family === 'device-peak' && subject === device)
  const known = subjects(rows, 'device-peak')
  const name = known.find(({ value }) => value === device)?.label
  if (name === undefined) {
    const elsewhere = [...(otherVersions?.values() ?? [])].find(
      ({ family, subject }) => family === 'device-peak' && subject === device,
    )
    if (elsewhere) {
      return problem(
        path,
        `expected a device of catalog ${version}, found ${describeFound(device)}: it came with catalog ${elsewhere.since}`,
      )
    }
    const alike = didYouMean(
      device,
      known.map(({ value }) => value),
    )
    return problem(path, `expected a device of the catalog, found ${describeFound(device)}${alike}`)
  }
  return ok({
    subject: device,
    name,
    peaks: new Map(own.map((row) => [row.id.split('.').at(-1) as string, row])),
  })
}

/** Taken in this order where no precision is chosen. */
const usual = ['bf16', 'fp16', 'tf32', 'fp32', 'fp8']

/** Dense peak of the device in the precision of the run. */
export function peakOf(reader: Reader, { name, peaks }: Device): Outcome<Quantity<'throughput'>> {
  const chosen = choiceOf(reader, 'precision')
  const precision = chosen ?? usual.find((one) => peaks.has(one))
  const row = precision && peaks.get(precision)
  if (!row) {
    const has = [...peaks.keys()].map((one) => one.toUpperCase()).join(', ')
    return problem(
      placeOf(reader, 'precision'),
      `expected a precision of which the catalog has a peak of ${name} (${has}), found ${describeFound(chosen?.toUpperCase())}`,
    )
  }
  const how = chosen
    ? ({ match: 'chosen' } as const)
    : ({ match: 'default', asked: 'the precision of training, which is not chosen' } as const)
  return ok(rowAt(reader, 'throughput', 'precision', { symbol: 'R_peak', row, ...how }))
}

const unstated = { match: 'default', asked: 'the system power of a device, which is not stated' } as const
const ratings = ['tdp', 'maximum', 'estimate']

/** Mean power of a device with its share of the host: stated, else from what the catalog has of the device. */
export function systemPower(reader: Reader, { subject, name }: Device): Outcome<Quantity<'power'>> {
  if (reader.activity.systemPowerW !== undefined) return readAboveZero(reader, 'systemPowerW')
  const { rows } = reader.context.catalog
  const ofDevice = (family: Factor['family']) =>
    rows.filter((row) => row.family === family && row.subject === subject)
  const powers = ofDevice('device-power')
  const rating = ratings
    .map((word) => powers.find(({ id }) => id.endsWith(`.${word}`)))
    .find((row) => row !== undefined)
  if (rating === undefined) {
    return problem(
      placeOf(reader, 'systemPowerW'),
      `expected a system power: the catalog has no rating of ${name}, found nothing`,
    )
  }
  const ratio = rowForDevice(reader, 'system-power-ratio', subject)
  const [idle] = ofDevice('device-idle-power')
  const rated = powerRow(reader, 'P_TDP', rating)
  // A ratio measured on this device, else its parts, else a ratio of any device.
  if (ratio && (ratio.subject !== 'any' || idle === undefined)) {
    return ok(
      fromRatio(rated, rowAt(reader, 'ratio', 'device', { symbol: 'k_sys', row: ratio, ...unstated })),
    )
  }
  const parts = together({
    load: rowById(reader, 'training-load.dodge2022', placeOf(reader, 'device')),
    host: rowById(reader, 'host-power-ratio.dodge2022', placeOf(reader, 'device')),
  })
  if (!parts.ok) return parts
  const { load, host } = parts.value
  return ok(
    fromParts({
      rated,
      idle: powerRow(reader, 'P_idle', idle as Factor),
      load: rowAt(reader, 'share', 'device', { symbol: 'f_load', row: load, ...unstated }),
      host: rowAt(reader, 'ratio', 'device', { symbol: 'k_host', row: host, ...unstated }),
    }),
  )
}

const powerRow = (reader: Reader, symbol: string, row: Factor) =>
  rowAt(reader, 'power', 'device', { symbol, row, match: 'exact' })

const named = { symbol: 'P_sys', name: 'System power per device' }

/** T8: system power by the measured ratio of its device. resources/methodology/training.md */
const fromRatio = (rated: Quantity<'power'>, ratio: Quantity<'ratio'>): Quantity<'power'> =>
  define('power', { ...named, equation: 'T8' }, product(rated, ratio))

/** T9: system power from idle, load and host. resources/methodology/training.md */
const fromParts = ({
  rated,
  idle,
  load,
  host,
}: {
  readonly rated: Quantity<'power'>
  readonly idle: Quantity<'power'>
  readonly load: Quantity<'share'>
  readonly host: Quantity<'ratio'>
}): Quantity<'power'> =>
  define(
    'power',
    { ...named, equation: 'T9' },
    product(sum(idle, product(load, difference(rated, idle))), host),
  )
