import { Select, TextInput } from '@mantine/core'
import type { Factor } from '../../core/factors/factor'
import { type FieldSpec, unitOf } from '../../core/project/field'
import { defaultSpreadRow } from '../../core/project/field-default'
import { pedigreeGsd } from '../../core/quantity/pedigree'
import type { Spread } from '../../core/quantity/spread'
import { spreadWords } from '../../core/quantity/spread-words'
import { type UnitName, units } from '../../core/units/unit'
import { upperFirst } from '../../core/words'
import { UnitText } from './formula/UnitText'
import { PedigreeFields } from './PedigreeFields'
import classes from './SpreadField.module.css'
import { numbersOf, type SpreadForm, type SpreadNumber } from './spread-draft'
import { useSpreadDraft } from './useSpreadDraft'

interface Props {
  readonly field: FieldSpec
  readonly value: number
  readonly spread: Spread | undefined
  readonly onChange: (spread: Spread | undefined) => void
  readonly factors: readonly Factor[]
}

const forms: readonly { readonly value: SpreadForm; readonly label: string }[] = [
  { value: 'default', label: 'Not stated' },
  { value: 'fixed', label: 'Exact' },
  { value: 'percent', label: '± percent' },
  { value: 'interval', label: '95 % between low and high' },
  { value: 'triangular', label: 'Low, most likely, high' },
  { value: 'uniform', label: 'Anything from low to high' },
  { value: 'lognormal', label: 'Within a factor (GSD)' },
  { value: 'normal', label: 'Standard deviation' },
  { value: 'pedigree', label: 'By data quality' },
]

const numberLabels: Readonly<Record<SpreadNumber, string>> = {
  percent: '95 % within ±',
  low: 'Low',
  high: 'High',
  gsd: 'Geometric standard deviation',
  sd: 'Standard deviation',
}

/** How far a number may be off, in the form in which its owner knows it. */
export function SpreadField({ field, value, spread, onChange, factors }: Props) {
  const { draft, read, edit } = useSpreadDraft(field, value, spread, onChange)
  const numbers = numbersOf[draft.form]
  return (
    <div className={classes.spread}>
      <Select
        label="How sure?"
        aria-label={`${field.label}: how sure?`}
        data={forms}
        value={draft.form}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
        onChange={(form) => form && edit({ ...draft, form: form as SpreadForm })}
      />
      {numbers.length > 0 && (
        <div className={classes.numbers}>
          {numbers.map((key) => (
            <TextInput
              key={key}
              label={numberLabels[key]}
              aria-label={`${field.label}: ${numberLabels[key]}`}
              inputMode="decimal"
              autoComplete="off"
              classNames={{ input: classes.number as string }}
              value={draft.texts[key] ?? ''}
              placeholder="needed"
              error={read.errors[key] && upperFirst(read.errors[key])}
              rightSection={<Unit of={key} field={unitOf(field)} />}
              rightSectionWidth={48}
              rightSectionPointerEvents="none"
              onChange={(event) =>
                edit({ ...draft, texts: { ...draft.texts, [key]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
      )}
      {draft.form === 'pedigree' && (
        <PedigreeFields
          label={field.label}
          scores={draft.scores}
          onChange={(scores) => edit({ ...draft, scores })}
        />
      )}
      <div className={read.errors.value ? classes.wrong : classes.words} role="status">
        {read.errors.value
          ? `${upperFirst(read.errors.value)}.`
          : read.says === undefined
            ? `Not complete; ${spread ? 'what was stated before' : 'no spread'} is kept until then.`
            : read.says === 'default'
              ? defaultWords(field, value, factors)
              : statedWords(read.says, unitOf(field), factors)}
      </div>
    </div>
  )
}

function Unit({ of, field }: { readonly of: SpreadNumber; readonly field: UnitName }) {
  const { symbol } = units[field]
  if (of === 'gsd') return null
  return <span className={classes.unit}>{of === 'percent' ? '%' : <UnitText unit={symbol} />}</span>
}

const rowOf = (factors: readonly Factor[], id: string | undefined): Factor | undefined =>
  id === undefined ? undefined : factors.find((factor) => factor.id === id)

function defaultWords(field: FieldSpec, value: number, factors: readonly Factor[]): string {
  const row = rowOf(factors, defaultSpreadRow(field, value))
  if (row === undefined) return 'Nothing is assumed: taken as exact.'
  const assumed = spreadWords({ kind: 'lognormal', gsd: row.value }, unitOf(field))
  return [`Assumed: ${assumed}. ${row.name}.`, row.note].filter(Boolean).join(' ')
}

function statedWords(spread: Spread, unit: UnitName, factors: readonly Factor[]): string {
  if (spread.kind !== 'pedigree') return `${upperFirst(spreadWords(spread, unit))}.`
  const gsd = pedigreeGsd(spread, (id) => rowOf(factors, id)?.value)
  if (gsd === undefined) return 'The catalog has no factors for data quality.'
  return `${upperFirst(spreadWords(gsd > 1 ? { kind: 'lognormal', gsd } : { kind: 'fixed' }, unit))}.`
}
