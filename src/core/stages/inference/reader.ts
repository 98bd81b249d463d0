import { used } from '../../factors/catalog'
import type { Factor, Family, Match } from '../../factors/factor'
import { rowOfSubject } from '../../factors/subject-rows'
import { type Amount, expected, type FieldSpec } from '../../project/field'
import { numberOf } from '../../quantity/evaluate'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { lowerFirst } from '../../words'
import { chosenIn } from '../asked'
import { given, type StageContext, warned } from '../context'
import { assumedSpread, limitsOf } from '../field-spread'
import { type Outcome, problem } from '../outcome'
import { inferenceFields as fields } from './fields'
import type { InferenceActivity } from './schema'
import { type InferenceChoice, inferenceChoices } from './serving-choices'

export type FieldName = keyof typeof fields
type KindOf<Name extends FieldName> = (typeof fields)[Name]['kind']

/** What an activity says, field by field. */
export interface Reader {
  readonly activity: InferenceActivity
  readonly context: StageContext
}

export const placeOf = ({ activity }: Reader, name: FieldName | InferenceChoice | 'siteId'): string =>
  `activities/${activity.id}/${name}`

/** What was chosen, or what stands until somebody chooses. */
export const choiceOf = <Name extends InferenceChoice>(
  { activity }: Reader,
  name: Name,
): InferenceActivity[Name] => chosenIn(inferenceChoices, activity, name) as InferenceActivity[Name]

/** A field that must be there. */
export function read<Name extends FieldName>(reader: Reader, name: Name): Outcome<Quantity<KindOf<Name>>> {
  const field: FieldSpec = fields[name]
  const amount = reader.activity[name] as Amount | undefined
  return given(reader.context, field, placeOf(reader, name), amount) as Outcome<Quantity<KindOf<Name>>>
}

/** A field that may be empty. */
export const readIfThere = <Name extends FieldName>(
  reader: Reader,
  name: Name,
): Outcome<Quantity<KindOf<Name>> | undefined> =>
  reader.activity[name] === undefined ? ok(undefined) : read(reader, name)

/** A field of which 0 makes no sense: something is divided by it. */
export function readAboveZero<Name extends FieldName>(
  reader: Reader,
  name: Name,
): Outcome<Quantity<KindOf<Name>>> {
  const value = read(reader, name)
  if (!value.ok || numberOf(value.value) > 0) return value
  return problem(
    placeOf(reader, name),
    `expected ${lowerFirst(fields[name].label)} to be more than 0, found 0`,
  )
}

export const readAboveZeroIfThere = <Name extends FieldName>(
  reader: Reader,
  name: Name,
): Outcome<Quantity<KindOf<Name>> | undefined> =>
  reader.activity[name] === undefined ? ok(undefined) : readAboveZero(reader, name)

/** A row of the catalog where nobody states a number. */
interface Taken {
  readonly row: Factor
  readonly match: Match
  readonly asked?: string
}

/** A row of the catalog as the answer of a field. */
export function rowAt<Name extends FieldName>(
  reader: Reader,
  name: Name,
  { row, match, asked }: Taken,
): Quantity<KindOf<Name>> {
  const field: FieldSpec = fields[name]
  const use = used(reader.context.catalog, row, match, asked)
  const assumed = assumedSpread(reader.context, field, row.value)
  const path = placeOf(reader, name)
  const found = factor(field.kind, { symbol: field.symbol, path, use, assumed, limits: limitsOf(field) })
  return warned(reader.context, found) as Quantity<KindOf<Name>>
}

/** A field; where it is empty, what the catalog says of the thing that was chosen. */
export function ofSubject<Name extends FieldName>(
  reader: Reader,
  name: Name,
  family: Family,
  { subject, label }: { readonly subject: string; readonly label: string },
): Outcome<Quantity<KindOf<Name>>> {
  if (reader.activity[name] !== undefined) return read(reader, name)
  const row = rowOfSubject(reader.context.catalog.rows, family, subject)
  if (row) return ok(rowAt(reader, name, { row, match: 'chosen' }))
  const field: FieldSpec = fields[name]
  return problem(
    placeOf(reader, name),
    `${expected(field)}: the catalog has no ${lowerFirst(field.label)} of ${label}, found nothing`,
  )
}

/** A field; where it is empty, a row by its id, said aloud. */
export function orRow<Name extends FieldName>(
  reader: Reader,
  name: Name,
  id: string,
): Outcome<Quantity<KindOf<Name>>> {
  if (reader.activity[name] !== undefined) return read(reader, name)
  const row = reader.context.catalog.byId.get(id)
  const field: FieldSpec = fields[name]
  if (row === undefined)
    return problem(placeOf(reader, name), `expected the catalog to have the row ${id}, found nothing`)
  const asked = `${lowerFirst(field.label)}, which is not stated`
  return ok(rowAt(reader, name, { row, match: 'default', asked }))
}
