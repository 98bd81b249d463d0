import type { Factor } from '../factors/factor'
import { subjects } from '../factors/subjects'
import type { ChoiceSpec } from './method'

interface Option {
  readonly value: string
  readonly label: string
}

const made = new WeakMap<
  ChoiceSpec,
  { readonly rows: readonly Factor[]; readonly options: readonly Option[] }
>()

/** What a choice can be answered with, from the catalog where its answers stand there. */
export function optionsOf(spec: ChoiceSpec, rows: readonly Factor[]): readonly Option[] {
  const { options: from } = spec
  if (!('subjectsOf' in from)) return from
  const last = made.get(spec)
  if (last?.rows === rows) return last.options
  const { subjectsOf, among = () => true, also = [] } = from
  const options = [...also, ...subjects(rows, subjectsOf).filter(({ value }) => among(value))]
  made.set(spec, { rows, options })
  return options
}
