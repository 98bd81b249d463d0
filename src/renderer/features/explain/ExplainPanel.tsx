import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ExplainedNumber } from '../../../core/assess/explained'
import type { ProjectFile } from '../../../core/project/project'
import { rowName } from '../../../core/stages/table'
import type { Interval } from '../../../core/uncertainty/uncertainty-view'
import { shownValue } from '../../../core/units/format'
import { DistributionTable } from '../../ui/DistributionTable'
import { Formula } from '../../ui/formula/Formula'
import { QuantitySymbol } from '../../ui/formula/QuantitySymbol'
import { UnitText } from '../../ui/formula/UnitText'
import { ValueText } from '../../ui/ValueText'
import { CopyButtons } from './CopyButtons'
import classes from './explain.module.css'
import { FactorNotes } from './FactorNotes'
import { SpreadNote } from './SpreadNote'
import { useExplanation } from './useExplanation'
import { WhatIf } from './WhatIf'

interface Props {
  readonly project: ProjectFile
  readonly path: string
  /** Of the number, where it was drawn. */
  readonly interval: Interval | undefined
  /** False where the interval is of an older draft. */
  readonly isCurrent: boolean
  readonly onExplain: (path: string) => void
  readonly onField: (path: string) => void
  /** Puts a number into a field. `label` names the field for undo. */
  readonly onApply: (label: string, path: string, value: number) => void
  readonly onClose: () => void
}

/** A number taken apart: equation, numbers, inputs with links to their fields, factors with their citations. */
export function ExplainPanel(props: Props) {
  const { project, path, interval, isCurrent, onExplain, onField, onApply, onClose } = props
  const explained = useExplanation(project, path)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number is another explanation to read from its top
  useEffect(() => heading.current?.focus(), [path])

  return (
    <section className={classes.panel} aria-label="Explanation">
      <div className={classes.top}>
        <h2 className={classes.title} ref={heading} tabIndex={-1}>
          {explained.state === 'shown' ? titleOf(explained.number) : 'Explanation'}
        </h2>
        <Tooltip label="Back to the results (Esc)">
          <ActionIcon aria-label="Close the explanation" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {explained.state === 'gone' && (
        <p className={classes.quiet}>This number is no longer in the project.</p>
      )}
      {explained.state === 'shown' && (
        <Answer
          number={explained.number}
          {...{ project, interval, isCurrent, onExplain, onField, onApply }}
        />
      )}
    </section>
  )
}

interface AnswerProps extends Omit<Props, 'path' | 'onClose'> {
  readonly number: ExplainedNumber
}

function Answer(props: AnswerProps) {
  const { number, project, interval, isCurrent, onExplain, onField, onApply } = props
  const { steps, parts, inputs, factors } = number
  const shown = shownValue(number.value, number.unit)
  return (
    <>
      <p className={classes.value}>
        {shown.number}{' '}
        <span className={classes.unit}>
          <UnitText unit={shown.unit} />
        </span>
        <span className={classes.full}>
          <ValueText value={number.value} unit={number.unit} />
        </span>
      </p>
      {interval && <DistributionTable interval={interval} unit={number.unit} />}
      <CopyButtons number={number} interval={isCurrent ? interval : undefined} />
      {steps.length > 0 && (
        <ol className={classes.steps} aria-label="Equations">
          {steps.map((step) => (
            <li key={step.key} className={classes.step}>
              <div className={classes.stepName}>
                {step.name} <span className={classes.quiet}>equation {step.equation}</span>
              </div>
              <div className={classes.math}>
                <Formula left={step.symbol} formula={step.inSymbols} />
              </div>
              <div className={classes.math}>
                <Formula formula={step.inNumbers} result={{ value: step.value, unit: step.unit }} equals />
              </div>
            </li>
          ))}
        </ol>
      )}
      {parts.length > 0 && (
        <>
          <h3 className={classes.heading}>Parts</h3>
          <ul className={classes.list}>
            {parts.map((part) => (
              <li key={part.path} className={classes.pair}>
                <button type="button" className={classes.link} onClick={() => onExplain(part.path)}>
                  <QuantitySymbol symbol={part.symbol} /> {part.name}
                </button>
                <span className={classes.amount}>
                  <ValueText value={part.value} unit={part.unit} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {inputs.length > 0 && (
        <>
          <h3 className={classes.heading}>Inputs</h3>
          <ul className={classes.list}>
            {inputs.map((input) => (
              <li key={input.path}>
                <div className={classes.pair}>
                  <button type="button" className={classes.link} onClick={() => onField(input.path)}>
                    {input.symbol !== input.name && <QuantitySymbol symbol={input.symbol} />} {input.name}
                  </button>
                  <span className={classes.amount}>
                    <ValueText value={input.value} unit={input.unit} />
                  </span>
                </div>
                <div className={classes.quiet}>{whereFrom(project, input.path)}</div>
                <div className={classes.quiet}>
                  <SpreadNote {...input} />
                </div>
                <WhatIf key={input.path} {...{ project, number, input, onApply }} />
                {input.source && <div className={classes.quiet}>Source: {input.source}</div>}
                {input.note && <div className={classes.quiet}>{input.note}</div>}
              </li>
            ))}
          </ul>
        </>
      )}
      {factors.length > 0 && <FactorNotes factors={factors} onField={onField} />}
    </>
  )
}

/** The record that a field belongs to, in words: its site, hardware or activity. */
function whereFrom({ sites, assets, activities }: ProjectFile, path: string): string {
  const [list, id, , index] = path.split('/')
  const named = { sites, assets }[list ?? '']?.find((record) => record.id === id)?.name
  const title = activities.find((activity) => activity.id === id)?.title ?? ''
  return named ?? [title, index && rowName(Number(index))].filter(Boolean).join(', ')
}

/** A sum of energy bears the name of its activity, like the sum of carbon; its title says which it is. */
function titleOf({ name, unit, path }: ExplainedNumber): string {
  if (path.endsWith('itEnergyKWh')) return `${name}: energy before PUE`
  return unit === 'kWh-site' ? `${name}: energy after PUE` : name
}
