import type { Factor } from '../../core/factors/factor'
import { type Amount, type FieldSpec, unitOf } from '../../core/project/field'
import { defaultSpreadRow } from '../../core/project/field-default'
import { spreadFault } from '../../core/project/spread-check'
import { rowSpread } from '../../core/quantity/row-spread'
import { shortSpread } from '../../core/quantity/spread-words'
import { plainNumber } from '../../core/units/format'
import { upperFirst } from '../../core/words'

/** Spread, source and note of a number or a chosen factor, in one line. */
export function saidOf(field: FieldSpec, value: Amount | undefined, factors: readonly Factor[]): string {
  if (typeof value !== 'object') return ''
  if ('factor' in value) {
    const row = factors.find(({ id }) => id === value.factor)
    return said(row && rowWords(field, row, factors), value.note)
  }
  return said(value.spread && shortSpread(value.spread, unitOf(field)), value.source, value.note)
}

const said = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ')

/** How far off a row of the catalog may be: what it says of itself, else what its field assumes. */
function rowWords(field: FieldSpec, row: Factor, factors: readonly Factor[]): string {
  const own = rowSpread(row)
  if (own) return `${shortSpread(own, row.unit)}, from the row`
  const id = defaultSpreadRow(field, row.value)
  const assumed = id === undefined ? undefined : factors.find((factor) => factor.id === id)
  if (assumed === undefined) return 'taken as exact'
  return `${shortSpread({ kind: 'lognormal', gsd: assumed.value }, row.unit)}, assumed`
}

/** What the assessment refuses: a value that has left its own spread. */
export function faultOf(field: FieldSpec, value: Amount | undefined): string | undefined {
  if (typeof value !== 'object' || !('value' in value) || value.spread === undefined) return undefined
  const fault = spreadFault(field, value.value, value.spread)
  return fault && `${upperFirst(fault.expected)}, found ${plainNumber(fault.found)}.`
}
