import { ActionIcon, TextInput } from '@mantine/core'
import { IconBook2, IconPencil, IconQuote } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Factor } from '../../core/factors/factor'
import { type Amount, type FieldSpec, unitOf } from '../../core/project/field'
import { units } from '../../core/units/unit'
import { AmountDetails } from './AmountDetails'
import { faultOf, saidOf } from './amount-words'
import { FactorPicker } from './FactorPicker'
import { UnitText } from './formula/UnitText'
import classes from './SmallField.module.css'
import { useNumberText } from './useNumberText'

interface Props {
  readonly field: FieldSpec
  /** The field's place in the project, such as `activities/a1/hours`: what explanations link to. */
  readonly path: string
  readonly value: Amount | undefined
  readonly onChange: (value: Amount | undefined) => void
  readonly factors: readonly Factor[]
  /** What stands in while the field is empty. */
  readonly placeholder?: string
  readonly missing?: boolean
}

/** A number with its unit, where it comes from, and, where the catalog can answer, a factor instead. */
export function AmountField({ field, path, value, onChange, factors, placeholder, missing }: Props) {
  const id = useId()
  const [picking, setPicking] = useState(false)
  const [noting, setNoting] = useState(false)
  const unit = units[unitOf(field)].symbol
  const chosen = typeof value === 'object' && 'factor' in value ? value.factor : undefined
  const row = chosen === undefined ? undefined : factors.find((factor) => factor.id === chosen)
  const hasFactors = field.family !== undefined
  const fault = faultOf(field, value)
  const said = saidOf(field, value, factors)

  return (
    <div className={classes.field} data-field={path}>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={id}>
          {field.label}
        </label>
        {hasFactors && chosen === undefined && (
          <ActionIcon
            title="Take a factor from the catalog"
            size="xs"
            aria-label={`${field.label}: take a factor from the catalog`}
            onClick={() => setPicking(!picking)}
          >
            <IconBook2 size={14} />
          </ActionIcon>
        )}
        {chosen === undefined && value !== undefined && (
          <ActionIcon
            title="How sure, source and note"
            size="xs"
            aria-label={`${field.label}: how sure, source and note`}
            aria-expanded={noting}
            onClick={() => setNoting(!noting)}
          >
            <IconQuote size={14} />
          </ActionIcon>
        )}
      </div>
      {chosen === undefined ? (
        <NumberInput {...{ id, field, value, onChange, unit, placeholder, missing }} />
      ) : (
        <div className={classes.factor}>
          <span className={classes.factorName}>{row?.name ?? chosen}</span>
          <span className={classes.factorValue}>
            {row?.value}{' '}
            <span className={classes.unit}>
              <UnitText unit={unit} />
            </span>
          </span>
          <ActionIcon
            title="Enter a number instead"
            id={id}
            size="xs"
            aria-label={`${field.label}: enter a number instead`}
            onClick={() => onChange(row?.value)}
          >
            <IconPencil size={14} />
          </ActionIcon>
        </div>
      )}
      {picking && field.family && (
        <FactorPicker
          family={field.family}
          factors={factors}
          label={field.label}
          onPick={(factor) => {
            setPicking(false)
            onChange({ factor })
          }}
          onCancel={() => setPicking(false)}
        />
      )}
      {noting && value !== undefined && (
        <AmountDetails field={field} value={value} onChange={onChange} factors={factors} />
      )}
      {!noting && fault && <div className={classes.wrong}>{fault}</div>}
      {!noting && said && (
        <div className={classes.said} title={said}>
          {said}
        </div>
      )}
      <div className={classes.help}>{field.help}</div>
    </div>
  )
}

interface NumberInputProps {
  readonly id: string
  readonly field: FieldSpec
  readonly value: Amount | undefined
  readonly onChange: (value: Amount | undefined) => void
  readonly unit: string
  readonly placeholder: string | undefined
  readonly missing: boolean | undefined
}

function NumberInput({ id, field, value, onChange, unit, placeholder, missing }: NumberInputProps) {
  const { text, setText, begin, error } = useNumberText(field, value, onChange)
  return (
    <TextInput
      id={id}
      value={text}
      onFocus={begin}
      onChange={(event) => setText(event.currentTarget.value)}
      classNames={{ input: classes.input as string }}
      placeholder={placeholder ?? (missing ? 'needed' : '')}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      error={error}
      rightSection={
        unit ? (
          <span className={classes.unit}>
            <UnitText unit={unit} />
          </span>
        ) : undefined
      }
      rightSectionWidth={unit ? `calc(${unit.length}ch + 18px)` : undefined}
      rightSectionPointerEvents="none"
    />
  )
}
