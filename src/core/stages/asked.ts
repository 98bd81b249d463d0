import type { ChoiceSpec, Method, Stage } from './method'

/** What a method asks of one record: choices may make some of its fields beside the point. */
export interface Asked {
  readonly choices: readonly string[]
  readonly oneOf: readonly (readonly string[])[]
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly groups: readonly AskedGroup[]
  /** Key of the table, where one is asked for. */
  readonly table: string | undefined
}

/** Choices and fields that belong together and can all stay empty. */
export interface AskedGroup {
  readonly label: string
  readonly choices: readonly string[]
  readonly fields: readonly string[]
  readonly hardware: boolean
}

/** The one place that says what applies: the form draws it, the model reads it, the report prints it. */
export function asked(stage: Stage, method: Method, record: object): Asked {
  const choices = stage.choices ?? {}
  const applies = (name: string): boolean =>
    Object.entries(method.when?.[name] ?? {}).every(
      ([choice, values]) => applies(choice) && values.includes(chosenIn(choices, record, choice) ?? ''),
    )
  return {
    choices: (method.choices ?? []).filter(applies),
    oneOf: method.oneOf ?? [],
    required: method.required.filter(applies),
    optional: method.optional.filter(applies),
    groups: (method.groups ?? [])
      .map(({ label, choices = [], fields, hardware = false }) => ({
        ...{ label, hardware },
        choices: choices.filter(applies),
        fields: fields.filter(applies),
      }))
      .filter(({ choices, fields }) => choices.length + fields.length > 0),
    table: method.table !== undefined && applies(method.table) ? method.table : undefined,
  }
}

/** Every field that counts for the record, each once. */
export const fieldsAsked = ({ required, oneOf, optional, groups }: Asked): readonly string[] => [
  ...new Set([...required, ...oneOf.flat(), ...optional, ...groups.flatMap(({ fields }) => fields)]),
]

export const choicesAsked = ({ choices, groups }: Asked): readonly string[] => [
  ...choices,
  ...groups.flatMap((group) => group.choices),
]

/** What was chosen, or what stands until somebody chooses. */
export function chosenIn(
  choices: Readonly<Record<string, ChoiceSpec>>,
  record: object,
  name: string,
): string | undefined {
  return (record as Readonly<Record<string, string | undefined>>)[name] ?? choices[name]?.initial
}
