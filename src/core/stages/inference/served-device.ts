import { used } from '../../factors/catalog'
import type { Factor } from '../../factors/factor'
import { rowOfSubject, rowsOfSubject } from '../../factors/subject-rows'
import { isEightBit, type Precision } from '../../inference/serving'
import type { Kind } from '../../quantity/kind'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { warned } from '../context'
import { type Outcome, problem } from '../outcome'
import { ofSubject, placeOf, type Reader } from './reader'
import { chosenSubject, type Subject } from './subject'

/** What a device is to whoever serves a model on it. */
export interface ServedDevice extends Subject {
  readonly rated: Quantity<'power'>
  readonly bandwidth: Quantity<'device-bandwidth'>
  readonly memory: Quantity<'device-memory'>
  /** Dense, of the precision that is computed in. */
  readonly peak: Quantity<'throughput'>
}

/** A device of a server, with its data sheet from the catalog. */
export function servedDevice(reader: Reader, precision: Precision): Outcome<ServedDevice> {
  const chosen = chosenSubject(reader, 'device', 'device-bandwidth')
  if (!chosen.ok) return chosen
  const { subject, label } = chosen.value
  const path = placeOf(reader, 'device')
  const { rows } = reader.context.catalog
  const [bandwidth, memory] = (['device-bandwidth', 'device-memory'] as const).map((family) =>
    rowOfSubject(rows, family, subject),
  )
  if (bandwidth === undefined || memory === undefined)
    return problem(
      path,
      `expected a device with memory and bandwidth: the catalog lacks them of ${label}, found neither`,
    )
  const peak = peakRow(rowsOfSubject(rows, 'device-peak', subject), precision)
  if (peak === undefined)
    return problem(placeOf(reader, 'precision'), lacking(reader, chosen.value, precision))
  warnOfPeak(reader, label, peak, precision)
  const rated = ofSubject(reader, 'ratedPowerW', 'device-power', chosen.value)
  if (!rated.ok) return rated
  return ok({
    ...{ subject, label, rated: rated.value },
    bandwidth: rowQuantity(reader, 'device-bandwidth', 'BW', bandwidth),
    memory: rowQuantity(reader, 'device-memory', 'm_dev', memory),
    peak: rowQuantity(reader, 'throughput', 'F', peak),
  })
}

export const rowQuantity = <K extends Kind>(
  reader: Reader,
  kind: K,
  symbol: string,
  row: Factor,
  name: 'device' | 'edgeDevice' = 'device',
): Quantity<K> =>
  warned(
    reader.context,
    factor(kind, {
      ...{ symbol, path: placeOf(reader, name) },
      use: used(reader.context.catalog, row, 'chosen'),
    }),
  )

/** Says where the peak is of another format than the one that was asked for. */
function warnOfPeak(reader: Reader, label: string, { id }: Factor, precision: Precision): void {
  const format = id.split('.').at(-1) ?? ''
  if (format === precision || !(precision === 'bf16' || precision === 'fp16')) return
  reader.context.warn({
    code: 'factor-fallback',
    path: placeOf(reader, 'precision'),
    message: `the catalog has no ${precision.toUpperCase()} peak of ${label}, which may not compute in it: that of ${format.toUpperCase()} is taken`,
  })
}

/** 4-bit weights compute at 16 bits; 8-bit ones need a unit of their own. */
function peakRow(peaks: readonly Factor[], precision: Precision): Factor | undefined {
  const words = isEightBit(precision) ? [precision] : ['bf16', 'fp16', 'fp32']
  return words.map((word) => peaks.find(({ id }) => id.endsWith(`.${word}`))).find((row) => row !== undefined)
}

export function lacking({ context }: Reader, { subject, label }: Subject, precision: Precision): string {
  const peaks = rowsOfSubject(context.catalog.rows, 'device-peak', subject)
  const has = peaks.map(({ id }) => (id.split('.').at(-1) ?? '').toUpperCase()).join(', ')
  return `expected a precision that ${label} has a peak of (${has || 'the catalog has none'}), found ${precision.toUpperCase()}`
}
