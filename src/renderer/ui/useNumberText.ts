import { useRef, useState } from 'react'
import { type Amount, expected, type FieldSpec } from '../../core/project/field'
import { plainNumber } from '../../core/units/format'
import { parseNumber } from '../../core/units/parse-number'
import { upperFirst } from '../../core/words'

type Entered = Exclude<Amount, { readonly factor: string }>

/**
 * The text of a number field. What is typed stays as typed, and goes on when it is a number that the field takes;
 * when it stops being one, the number from before this edit comes back, never a prefix of what was typed.
 */
export function useNumberText(
  field: FieldSpec,
  value: Amount | undefined,
  onChange: (value: Amount | undefined) => void,
) {
  const entered = typeof value === 'object' && 'factor' in value ? undefined : value
  const current = numberIn(entered)
  const [typed, setTyped] = useState({ text: shown(current), for: current })
  // Before this edit: what an unfit text gives back, and whose source and note outlive an empty moment.
  const before = useRef(entered)
  // The value moved without us (undo, another field): what was typed no longer belongs to it.
  const text = Object.is(typed.for, current) ? typed.text : shown(current)

  const setText = (next: string) => {
    const number = parseNumber(next)
    if (next.trim() === '') {
      setTyped({ text: next, for: undefined })
      onChange(undefined)
    } else if (number !== undefined && fits(field, number)) {
      setTyped({ text: next, for: number })
      onChange(withNumber(entered ?? before.current, number))
    } else {
      setTyped({ text: next, for: numberIn(before.current) })
      onChange(before.current)
    }
  }
  const begin = () => {
    before.current = entered
  }
  return { text, setText, begin, error: problemOf(field, text, current) }
}

const numberIn = (entered: Entered | undefined): number | undefined =>
  typeof entered === 'object' ? entered.value : entered

const withNumber = (entered: Entered | undefined, value: number): Entered =>
  typeof entered === 'object' ? { ...entered, value } : value

const shown = (value: number | undefined): string => (value === undefined ? '' : plainNumber(value))

const fits = (field: FieldSpec, number: number): boolean => number >= field.min && number <= field.max

function problemOf(field: FieldSpec, text: string, current: number | undefined): string | undefined {
  if (text.trim() === '') return undefined
  const number = parseNumber(text)
  if (number !== undefined && fits(field, number)) return undefined
  const kept = current === undefined ? 'nothing is kept' : `${plainNumber(current)} is kept`
  return `${upperFirst(expected(field))}; ${kept} until then.`
}
