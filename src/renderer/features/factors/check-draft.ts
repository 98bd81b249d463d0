import type { Family } from '../../../core/factors/factor'
import { familyWords } from '../../../core/factors/family-words'
import type { OwnFactor } from '../../../core/factors/own-factor'
import { fieldOfFamily } from '../../../core/project/family-fields'
import { expected } from '../../../core/project/field'
import { err, ok, type Result } from '../../../core/result'
import { parseNumber } from '../../../core/units/parse-number'
import { upperFirst } from '../../../core/words'
import { citationFrom, isLink } from './citation-draft'
import type { Origin, OwnDraft } from './own-draft'

/** What is wrong, by field, in words for beside it. */
export type DraftErrors = Readonly<Partial<Record<keyof OwnDraft, string>>>

const idPattern = /^own\.[a-z0-9]+([.-][a-zA-Z0-9]+)*$/
const needed: Readonly<Partial<Record<keyof OwnDraft, string>>> = {
  family: 'Needed: what the row is about.',
  name: 'Needed: a name to find it by.',
  id: 'Needed: an id to refer to it by.',
  value: 'Needed: the number.',
  region: 'Needed: a country, a grid zone or world.',
  year: 'Needed: the year that the number is about.',
  basis: 'Needed: what the number counts, such as measured at the PDU.',
  title: 'Needed: the work that it is from; a meter reading is one too.',
  authors: 'Needed: who says so, a person or an organisation.',
  issued: 'Needed: the year of the work.',
  locator: 'Needed: where in the work, such as table 3 or the whole file.',
  licence: 'Needed: who may use it; own data, if it is yours.',
}

/** The row that a draft says, or what is wrong with it. */
export function rowFrom(draft: OwnDraft, origin: Origin): Result<OwnFactor, DraftErrors> {
  const errors: Partial<Record<keyof OwnDraft, string>> = {}
  for (const [key, words] of Object.entries(needed) as [keyof OwnDraft, string][]) {
    if (draft[key].trim() === '') errors[key] = words
  }
  const put = (key: keyof OwnDraft, words: string | undefined) => {
    if (words !== undefined && errors[key] === undefined) errors[key] = words
  }
  const value = parseNumber(draft.value)
  put('value', valueFault(draft.family, value))
  const spread = spreadOf(draft, value ?? Number.NaN)
  for (const [key, words] of Object.entries(spread.faults)) put(key as keyof OwnDraft, words)
  if (!idPattern.test(draft.id))
    put('id', `Expected an id that begins with own., of words joined by . or -, found ${draft.id}.`)
  put('year', yearFault(draft.year, 1990, 2100))
  put('issued', yearFault(draft.issued, 1500, 2100))
  if (!isLink(draft.link)) put('link', 'Expected a DOI such as 10.1000/182, or an address with https://.')
  if (Object.keys(errors).length > 0 || value === undefined || draft.family === '') return err(errors)

  return ok({
    id: draft.id,
    family: draft.family,
    name: draft.name.trim(),
    value,
    unit: familyWords[draft.family].unit,
    ...spread.numbers,
    ...(origin.subject !== undefined && { subject: origin.subject }),
    region: draft.region.trim(),
    year: Number(draft.year),
    basis: draft.basis.trim(),
    locator: draft.locator.trim(),
    licence: draft.licence.trim(),
    checked: draft.checked,
    ...(draft.note.trim() !== '' && { note: draft.note.trim() }),
    citation: citationFrom(draft, origin.citation),
  })
}

/** A row is for the fields that take it: their bounds are its bounds. */
function valueFault(family: Family | '', value: number | undefined): string | undefined {
  if (value === undefined || value < 0) return 'Expected a number that is not negative.'
  const field = family === '' ? undefined : fieldOfFamily(family)
  if (field === undefined || (value >= field.min && value <= field.max)) return undefined
  return `${upperFirst(expected(field))}.`
}

function yearFault(text: string, from: number, to: number): string | undefined {
  const year = Number(text)
  return Number.isInteger(year) && year >= from && year <= to
    ? undefined
    : `Expected a year from ${from} to ${to}.`
}

interface DraftSpread {
  readonly numbers: Pick<OwnFactor, 'low' | 'high' | 'gsd'>
  readonly faults: DraftErrors
}

function spreadOf({ spread, low, high, gsd }: OwnDraft, value: number): DraftSpread {
  if (spread === 'exact') return { numbers: { low: value, high: value }, faults: {} }
  if (spread === 'gsd') {
    const number = parseNumber(gsd) ?? Number.NaN
    const isGsd = number > 1 && number <= 100
    return isGsd
      ? { numbers: { gsd: number }, faults: {} }
      : { numbers: {}, faults: { gsd: 'Expected a number above 1, at most 100.' } }
  }
  const ends = { low: parseNumber(low) ?? Number.NaN, high: parseNumber(high) ?? Number.NaN }
  const faults = {
    ...(!(ends.low >= 0) && { low: 'Expected a number that is not negative.' }),
    ...(ends.low > value && { low: 'Expected at most the value.' }),
    ...(!(ends.high >= 0) && { high: 'Expected a number that is not negative.' }),
    ...(ends.high < value && { high: 'Expected at least the value.' }),
  }
  return { numbers: ends, faults }
}
