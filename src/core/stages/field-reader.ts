import type { Amount, FieldSpec } from '../project/field'
import { numberOf } from '../quantity/evaluate'
import type { Quantity } from '../quantity/quantity'
import { ok } from '../result'
import { lowerFirst } from '../words'
import { chosenIn } from './asked'
import { given, type StageContext } from './context'
import type { ChoiceSpec } from './method'
import { type Outcome, problem } from './outcome'

/** What an activity says, field by field. */
export interface ReaderOf<Activity> {
  readonly activity: Activity
  readonly context: StageContext
}

/** How the numbers and choices of a stage's activities are read: problems name the field. */
export function fieldReader<
  Activity extends { readonly id: string },
  Fields extends Readonly<Record<string, FieldSpec>>,
  Choices extends Readonly<Record<string, ChoiceSpec>>,
>(fields: Fields, choices: Choices) {
  type Reader = ReaderOf<Activity>
  type FieldName = keyof Fields & keyof Activity & string
  type ChoiceName = keyof Choices & keyof Activity & string
  type Read<Name extends FieldName> = Outcome<Quantity<Fields[Name]['kind']>>
  type ReadIfThere<Name extends FieldName> = Outcome<Quantity<Fields[Name]['kind']> | undefined>

  const placeOf = ({ activity }: Reader, name: FieldName | ChoiceName | 'siteId' | 'ofActivityId'): string =>
    `activities/${activity.id}/${name}`

  /** What was chosen, or what stands until somebody chooses. */
  const choiceOf = <Name extends ChoiceName>({ activity }: Reader, name: Name): Activity[Name] =>
    chosenIn(choices, activity, name) as Activity[Name]

  /** A field that must be there. */
  const read = <Name extends FieldName>(reader: Reader, name: Name): Read<Name> => {
    const field: FieldSpec = fields[name] as FieldSpec
    const amount = reader.activity[name] as Amount | undefined
    return given(reader.context, field, placeOf(reader, name), amount) as Read<Name>
  }

  /** A field that may be empty. */
  const readIfThere = <Name extends FieldName>(reader: Reader, name: Name): ReadIfThere<Name> =>
    reader.activity[name] === undefined ? ok(undefined) : read(reader, name)

  /** A field of which 0 makes no sense: something is divided by it, or nothing was done. */
  const readAboveZero = <Name extends FieldName>(reader: Reader, name: Name): Read<Name> => {
    const value = read(reader, name)
    if (!value.ok || numberOf(value.value) > 0) return value
    const { label } = fields[name] as FieldSpec
    return problem(placeOf(reader, name), `expected ${lowerFirst(label)} to be more than 0, found 0`)
  }

  const readAboveZeroIfThere = <Name extends FieldName>(reader: Reader, name: Name): ReadIfThere<Name> =>
    reader.activity[name] === undefined ? ok(undefined) : readAboveZero(reader, name)

  return { placeOf, choiceOf, read, readIfThere, readAboveZero, readAboveZeroIfThere }
}
