import { equationNumber } from '../../core/units/format'
import { type UnitName, units } from '../../core/units/unit'
import { UnitText } from './formula/UnitText'

interface Props {
  readonly value: number
  readonly unit: UnitName
}

/** A number with enough digits to recompute with, and its unit. */
export function ValueText({ value, unit }: Props) {
  const { symbol } = units[unit]
  const text = equationNumber(value, unit)
  if (!symbol) return text
  return (
    <>
      {text.slice(0, -symbol.length)}
      <UnitText unit={symbol} />
    </>
  )
}
