import type { Family } from '../factors/factor'
import type { ChoiceSpec, Stage } from '../stages/method'
import { stages } from '../stages/stages'
import { assetFields } from './asset-fields'
import type { FieldSpec } from './field'
import { assetChoices } from './footprint-ways'
import { siteFields } from './site-fields'

const fields: readonly FieldSpec[] = [
  siteFields,
  assetFields,
  ...Object.values(stages).map((stage): Readonly<Record<string, FieldSpec>> => stage.fields),
].flatMap((of) => Object.values<FieldSpec>(of))

const choices: readonly ChoiceSpec[] = [
  assetChoices,
  ...Object.values<Stage>(stages).map((stage) => stage.choices ?? {}),
].flatMap((of) => Object.values<ChoiceSpec>(of))

/** Families that some field or choice takes an answer from. */
export const familiesOfFields: readonly Family[] = [
  ...new Set([
    ...fields.flatMap(({ family }) => (family === undefined ? [] : [family])),
    ...choices.flatMap(({ options }) => ('subjectsOf' in options ? [options.subjectsOf] : [])),
  ]),
]

/** The first field that takes a family's rows: its bounds are those of the rows' values. */
export const fieldOfFamily = (family: Family): FieldSpec | undefined =>
  fields.find((field) => field.family === family)
