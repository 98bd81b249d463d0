import type { HardwareView } from '../../../core/assess/hardware'
import { plainNumber, shownValue, significant } from '../../../core/units/format'
import { upperFirst } from '../../../core/words'
import { ClickableNumber } from '../../ui/ClickableNumber'
import classes from './notebook.module.css'

interface Props {
  readonly view: HardwareView
  readonly onExplain: (path: string) => void
}

/** The chosen footprint of one unit beside every other that can be had, and what the chosen one counts. */
export function Footprints({ view, onExplain }: Props) {
  const { id, footprints, boundary, adpeKgSb, primaryEnergyMJ, problems } = view
  const others = [
    { key: 'adpeKgSb', label: 'metals and minerals (ADPe)', value: adpeKgSb, unit: 'kgSbeq' },
    { key: 'primaryEnergyMJ', label: 'primary energy', value: primaryEnergyMJ, unit: 'MJ' },
  ] as const
  return (
    <section className={`${classes.wide} ${classes.footprints}`} aria-label="Footprint of one unit">
      {problems.map(({ path, message }) => (
        <p key={`${path} ${message}`} className={classes.problem}>
          {upperFirst(message)}.
        </p>
      ))}
      <ul>
        {footprints.map(({ by, label, isChosen, kg }) => (
          <li key={by} data-chosen={isChosen || undefined}>
            <span>{label}</span>
            <ClickableNumber
              shown={{ number: significant(kg), unit: 'kgCO2e' }}
              title={`${plainNumber(kg)} kgCO2e`}
              label={label}
              onClick={() => onExplain(`hardware/${id}/footprints/${by}/kg`)}
            />
          </li>
        ))}
        {others.map(
          ({ key, label, value, unit }) =>
            value !== null && (
              <li key={key} data-chosen>
                <span>{label}</span>
                <ClickableNumber
                  shown={shownValue(value, unit)}
                  title={`${plainNumber(value)} ${unit}`}
                  label={label}
                  onClick={() => onExplain(`hardware/${id}/${key}`)}
                />
              </li>
            ),
        )}
      </ul>
      <p className={classes.quiet}>
        Counts: {boundary}.{' '}
        {footprints.length > 1 &&
          'The bold one counts. A declaration comes before the model (± 35 %), and the model before the bounds; the others are of the device without host, the upper bound with transport and end of life.'}
      </p>
    </section>
  )
}
