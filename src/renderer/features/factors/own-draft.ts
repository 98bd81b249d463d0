import type { Citation } from '../../../core/factors/citation'
import type { CheckState, Factor, Family } from '../../../core/factors/factor'
import { plainNumber } from '../../../core/units/format'
import type { ShownFactor } from '../../../preload/contract'
import { authorLines } from './citation-draft'
import { slug } from './slug'

/** A row of the user's own as typed, whether it makes sense yet or not. */
export interface OwnDraft {
  readonly id: string
  readonly family: Family | ''
  readonly name: string
  readonly value: string
  readonly spread: 'range' | 'gsd' | 'exact'
  readonly low: string
  readonly high: string
  readonly gsd: string
  readonly region: string
  readonly year: string
  readonly basis: string
  readonly title: string
  /** One a line: `Family, Given`, or an organisation. */
  readonly authors: string
  readonly issued: string
  readonly type: Citation['type']
  /** A DOI or an address. */
  readonly link: string
  readonly locator: string
  readonly licence: string
  readonly checked: CheckState
  readonly note: string
}

/** What the form does not ask, taken over from the row that it began with. */
export interface Origin {
  readonly citation?: Citation
  readonly subject?: string | undefined
  /** The row that is being changed; absent for a new one. */
  readonly editing?: string
}

/** @param year the current one */
export const emptyDraft = (year: number): OwnDraft => ({
  id: '',
  family: '',
  name: '',
  value: '',
  spread: 'range',
  low: '',
  high: '',
  gsd: '',
  region: 'world',
  year: String(year),
  basis: '',
  title: '',
  authors: '',
  issued: String(year),
  type: 'report',
  link: '',
  locator: '',
  licence: 'own data',
  checked: 'checked',
  note: '',
})

/** A row as a draft: to change it, or to begin another with. */
export function draftFrom({ row, citation }: Pick<ShownFactor, 'row' | 'citation'>, id: string): OwnDraft {
  return {
    id,
    family: row.family,
    name: row.name,
    value: plainNumber(row.value),
    ...spreadFrom(row),
    region: row.region,
    year: String(row.year),
    basis: row.basis,
    title: citation.title,
    authors: authorLines(citation),
    issued: String(citation.issued['date-parts'][0][0]),
    type: citation.type,
    link: citation.DOI ?? citation.URL ?? '',
    locator: row.locator,
    licence: row.licence,
    checked: row.checked,
    note: row.note ?? '',
  }
}

function spreadFrom({ value, low, high, gsd }: Factor): Pick<OwnDraft, 'spread' | 'low' | 'high' | 'gsd'> {
  const text = (number: number | undefined) => (number === undefined ? '' : plainNumber(number))
  const spread = gsd !== undefined ? 'gsd' : low === value && high === value ? 'exact' : 'range'
  return { spread, low: text(low), high: text(high), gsd: text(gsd) }
}

/** `own.pdu-row-3` for `PDU, row 3`. */
export const idFrom = (name: string): string => (slug(name) ? `own.${slug(name)}` : '')
