import type { Family } from '../../factors/factor'
import { rowOfSubject } from '../../factors/subject-rows'
import { expected, type FieldSpec } from '../../project/field'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { lowerFirst } from '../../words'
import { answeredBy } from '../context'
import { fieldReader, type ReaderOf } from '../field-reader'
import { type Outcome, problem } from '../outcome'
import { inferenceFields as fields } from './fields'
import type { InferenceActivity } from './schema'
import { inferenceChoices } from './serving-choices'

export type FieldName = keyof typeof fields
type KindOf<Name extends FieldName> = (typeof fields)[Name]['kind']

/** What an activity says, field by field. */
export type Reader = ReaderOf<InferenceActivity>

export const { placeOf, choiceOf, read, readIfThere, readAboveZero, readAboveZeroIfThere } = fieldReader<
  InferenceActivity,
  typeof fields,
  typeof inferenceChoices
>(fields, inferenceChoices)

/** A row of the catalog as the answer of a field. */
export function rowAt<Name extends FieldName>(
  reader: Reader,
  name: Name,
  taken: Parameters<typeof answeredBy>[3],
): Quantity<KindOf<Name>> {
  const field: FieldSpec = fields[name]
  return answeredBy(reader.context, field, placeOf(reader, name), taken) as Quantity<KindOf<Name>>
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
