import { used } from '../../factors/catalog'
import type { Factor, Family, Match } from '../../factors/factor'
import { type FieldSpec, unitOf } from '../../project/field'
import { numberOf } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { equationNumber } from '../../units/format'
import { warned } from '../context'
import { fieldReader, type ReaderOf } from '../field-reader'
import { limitsOf } from '../field-spread'
import { type Outcome, problem } from '../outcome'
import { trainingFields as fields } from './fields'
import { type TrainingChoice, trainingChoices } from './predicted-choices'
import type { TrainingActivity } from './schema'

type FieldName = keyof typeof fields

/** What an activity says, field by field. */
export type Reader = ReaderOf<TrainingActivity>

export const { placeOf, choiceOf, read, readIfThere, readAboveZero, readAboveZeroIfThere } = fieldReader<
  TrainingActivity,
  typeof fields,
  typeof trainingChoices
>(fields, trainingChoices)

interface Taken {
  readonly symbol: string
  readonly row: Factor
  readonly match: Match
  readonly asked?: string
}

/** A row of the catalog at a field or choice that may leave it open; a default is said aloud. */
export function rowAt<K extends Kind>(
  { context, activity }: Reader,
  kind: K,
  name: FieldName | TrainingChoice,
  { symbol, row, match, asked }: Taken,
): Quantity<K> {
  const use = used(context.catalog, row, match, asked)
  const field: FieldSpec | undefined = name in fields ? fields[name as FieldName] : undefined
  const limits = field?.kind === kind ? limitsOf(field) : undefined
  return warned(context, factor(kind, { symbol, path: `activities/${activity.id}/${name}`, use, limits }))
}

/** The default row of a family for a device: of the longest name that its subject begins with, else of any device. */
export function rowForDevice({ context }: Reader, family: Family, device: string): Factor | undefined {
  const rows = context.catalog.rows.filter((row) => row.family === family && !row.id.startsWith('own.'))
  const ofDevice = ({ subject = '' }: Factor) => device === subject || device.startsWith(`${subject}-`)
  const [best] = rows
    .filter((row) => row.subject && ofDevice(row))
    .toSorted((a, b) => (b.subject ?? '').length - (a.subject ?? '').length)
  return best ?? rows.find(({ subject }) => subject === 'any')
}

/** A row that a model cannot do without. */
export function rowById({ context }: Reader, id: string, path: string): Outcome<Factor> {
  const row = context.catalog.byId.get(id)
  return row ? ok(row) : problem(path, `expected the catalog to have the row ${id}, found nothing`)
}

/** `175 billion`: a quantity of a field inside a sentence. */
export const said = (quantity: Quantity<Kind>, field: FieldSpec): string =>
  equationNumber(Number(numberOf(quantity).toPrecision(6)), unitOf(field))
