import { useState } from 'react'
import { type Amount, expected, type FieldSpec } from '../../core/project/field'
import { plainNumber } from '../../core/units/format'
import { parseNumber } from '../../core/units/parse-number'
import { upperFirst } from '../../core/words'

/** The text of a number field: what is typed stays as typed, and goes on when it is a number the field takes. */
export function useNumberText(
  field: FieldSpec,
  value: Amount | undefined,
  onChange: (value: Amount | undefined) => void,
) {
  const current = typeof value === 'object' ? ('value' in value ? value.value : undefined) : value
  const [typed, setTyped] = useState({ text: shown(current), for: current })
  // The value moved without us (undo, another field): what was typed no longer belongs to it.
  const text = Object.is(typed.for, current) ? typed.text : shown(current)

  const setText = (next: string) => {
    const number = parseNumber(next)
    if (next.trim() === '') {
      setTyped({ text: next, for: undefined })
      onChange(undefined)
    } else if (number !== undefined && fits(field, number)) {
      setTyped({ text: next, for: number })
      onChange(typeof value === 'object' && 'value' in value ? { ...value, value: number } : number)
    } else {
      setTyped({ text: next, for: current })
    }
  }
  return { text, setText, error: problemOf(field, text, current) }
}

const shown = (value: number | undefined): string => (value === undefined ? '' : plainNumber(value))

const fits = (field: FieldSpec, number: number): boolean => number >= field.min && number <= field.max

function problemOf(field: FieldSpec, text: string, current: number | undefined): string | undefined {
  if (text.trim() === '') return undefined
  const number = parseNumber(text)
  if (number !== undefined && fits(field, number)) return undefined
  const kept = current === undefined ? 'nothing is kept' : `${plainNumber(current)} is kept`
  return `${upperFirst(expected(field))}; ${kept} until then.`
}
