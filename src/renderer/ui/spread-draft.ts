import type { FieldSpec } from '../../core/project/field'
import { spreadExpects, spreadFault } from '../../core/project/spread-check'
import { type PedigreeIndicator, pedigreeIndicators } from '../../core/quantity/pedigree'
import type { Pedigree, PedigreeScore, Spread } from '../../core/quantity/spread'
import { plainNumber } from '../../core/units/format'
import { parseNumber } from '../../core/units/parse-number'

/** How sure somebody is, in the form that they picked: as typed, whether it makes sense yet or not. */
export interface SpreadDraft {
  readonly form: SpreadForm
  readonly texts: Readonly<Partial<Record<SpreadNumber, string>>>
  readonly scores: Readonly<Partial<Record<PedigreeIndicator, PedigreeScore>>>
}
export type SpreadForm = 'default' | Spread['kind']
export type SpreadNumber = 'percent' | 'low' | 'high' | 'gsd' | 'sd'

/** The numbers that a form asks for. */
export const numbersOf: Readonly<Record<SpreadForm, readonly SpreadNumber[]>> = {
  default: [],
  fixed: [],
  percent: ['percent'],
  interval: ['low', 'high'],
  triangular: ['low', 'high'],
  uniform: ['low', 'high'],
  lognormal: ['gsd'],
  normal: ['sd'],
  pedigree: [],
}

/** What a draft says: a spread that may be kept, or what is still wrong. */
export interface ReadDraft {
  /** `default` where nothing is stated; absent while the draft is unfinished or wrong. */
  readonly says?: Spread | 'default'
  readonly errors: Readonly<Partial<Record<SpreadNumber | 'value', string>>>
}

export function draftOf(spread: Spread | undefined): SpreadDraft {
  if (spread === undefined) return { form: 'default', texts: {}, scores: {} }
  if (spread.kind === 'pedigree') {
    const { kind, ...scores } = spread
    return { form: kind, texts: {}, scores }
  }
  const { kind, ...numbers } = spread
  const texts = Object.entries(numbers as Record<string, number>).map(([key, number]) => [
    key,
    plainNumber(number),
  ])
  return { form: kind, texts: Object.fromEntries(texts), scores: {} }
}

export function readDraft({ form, texts, scores }: SpreadDraft, field: FieldSpec, value: number): ReadDraft {
  if (form === 'default') return { says: 'default', errors: {} }
  if (form === 'pedigree') {
    const isComplete = pedigreeIndicators.every((indicator) => scores[indicator] !== undefined)
    return isComplete ? { says: { kind: form, ...(scores as Pedigree) }, errors: {} } : { errors: {} }
  }
  const typed = numbersOf[form].map((key) => ({ key, text: texts[key]?.trim() ?? '' }))
  const unread = typed.filter(({ text }) => text !== '' && parseNumber(text) === undefined)
  if (unread.length > 0) {
    return { errors: Object.fromEntries(unread.map(({ key }) => [key, spreadExpects[key]])) }
  }
  if (typed.some(({ text }) => text === '')) return { errors: {} }
  const numbers = typed.map(({ key, text }) => [key, parseNumber(text)])
  const spread = { kind: form, ...Object.fromEntries(numbers) } as Spread
  const fault = spreadFault(field, value, spread)
  return fault ? { errors: { [fault.at]: fault.expected } } : { says: spread, errors: {} }
}
