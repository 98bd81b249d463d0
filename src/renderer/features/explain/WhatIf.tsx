import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ExplainedInput, ExplainedNumber } from '../../../core/assess/explained'
import type { ProjectFile } from '../../../core/project/project'
import { whatIfRange } from '../../../core/project/what-if'
import { shownValue } from '../../../core/units/format'
import { UnitText } from '../../ui/formula/UnitText'
import { ValueText } from '../../ui/ValueText'
import { changeWords } from './change-words'
import classes from './explain.module.css'
import { useWhatIf } from './useWhatIf'

interface Props {
  readonly project: ProjectFile
  readonly number: ExplainedNumber
  readonly input: ExplainedInput
  readonly onApply: (label: string, path: string, value: number) => void
}

/** “What if this were…”: a slider that changes nothing until applied. */
export function WhatIf({ project, number, input, onApply }: Props) {
  const [tryOut, setTryOut] = useState<number>()
  const range = whatIfRange(project, input.path)
  const tried = useWhatIf({ project, path: number.path, inputPath: input.path, input: tryOut })
  if (range === undefined) return null
  if (tryOut === undefined) {
    return (
      <button
        type="button"
        className={classes.whatIf}
        aria-label={`What if ${input.name} were…`}
        onClick={() => setTryOut(range.value)}
      >
        What if this were…
      </button>
    )
  }
  const shown = tried && shownValue(tried.result, number.unit)
  return (
    <div className={classes.trying}>
      <input
        type="range"
        aria-label={`${input.name}, tried out`}
        min={range.low}
        max={range.high}
        step="any"
        value={tryOut}
        onChange={(event) => setTryOut(rounded(Number(event.currentTarget.value), range.step))}
      />
      <span className={classes.amount}>
        <ValueText value={tryOut} unit={input.unit} />
      </span>
      <span className={classes.would} role="status">
        {shown && tried && (
          <>
            {number.name}: {shown.number} <UnitText unit={shown.unit} />{' '}
            <span className={classes.quiet}>{changeWords(number.value, tried.result)}</span>
          </>
        )}
      </span>
      <Button size="compact-xs" onClick={() => setTryOut(undefined)}>
        Leave it
      </Button>
      <Button
        size="compact-xs"
        variant="filled"
        disabled={tryOut === range.value}
        onClick={() => {
          onApply(input.name, input.path, tryOut)
          setTryOut(undefined)
        }}
      >
        Apply
      </Button>
    </div>
  )
}

/** Without the digits that a sum of steps leaves behind. */
const rounded = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12))
