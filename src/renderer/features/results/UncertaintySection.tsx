import { memo, useMemo, useState } from 'react'
import type { ProjectFile } from '../../../core/project/project'
import { causeLabel } from '../../../core/report/cause-label'
import type { FigureTokens } from '../../../core/report/palette'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { DistributionTable } from '../../ui/DistributionTable'
import { Tornado } from '../../ui/figures/Tornado'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './results.module.css'
import { exactRows, measureRows } from './uncertainty-words'

interface Props {
  readonly view: UncertaintyView
  /** The draft that was drawn. */
  readonly of: ProjectFile
  readonly width: number
  readonly tokens: FigureTokens
  readonly onField: (path: string) => void
}

/** How far off the total may be, what that comes from, and what to measure first. */
export const UncertaintySection = memo(({ view, of, width, tokens, onField }: Props) => {
  const total = view.intervals['totals/climateKg']
  const measure = useMemo(() => measureRows(view, of), [view, of])
  if (total === undefined) return null
  return (
    <section className={classes.uncertainty} aria-label="Uncertainty">
      {measure.length > 0 && (
        <div>
          <h3 className={classes.caption}>Measure next</h3>
          <ol className={classes.measure}>
            {measure.map(({ path, label, narrower, range, unit }) => (
              <li key={`${path} ${label}`}>
                <button type="button" className={classes.fieldLink} onClick={() => onField(path)}>
                  {label}
                </button>
                <span className={classes.gain} title={`Known exactly, the total would be ${range} ${unit}`}>
                  {narrower}
                  <span className={classes.quiet}>
                    {range} <UnitText unit={unit} />
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {view.causes.length > 0 && (
        <figure className={classes.figure}>
          <figcaption className={classes.caption}>What the interval comes from</figcaption>
          <Tornado
            causes={view.causes}
            drawn={view.drawn}
            totalKg={total.point}
            labelOf={(cause) => causeLabel(of, cause)}
            what="the total"
            width={width}
            tokens={tokens}
            onPick={onField}
          />
        </figure>
      )}
      {total.p95 > total.p5 && (
        <div>
          <h3 className={classes.caption}>Distribution of the total</h3>
          <DistributionTable interval={total} unit="kgCO2e" />
          {view.pointAndMean && <p className={classes.hint}>{view.pointAndMean}</p>}
        </div>
      )}
      <TakenAsExact view={view} of={of} onField={onField} />
    </section>
  )
})

/** How many are taken as exact; which, on demand. */
function TakenAsExact({ view, of, onField }: Pick<Props, 'view' | 'of' | 'onField'>) {
  const [open, setOpen] = useState(false)
  const rows = useMemo(() => exactRows(view, of), [view, of])
  if (rows.length === 0) return null
  return (
    <div>
      <button
        type="button"
        className={classes.disclosure}
        aria-expanded={open}
        onClick={() => setOpen((now) => !now)}
      >
        {open ? '▾' : '▸'} {rows.length === 1 ? '1 input is' : `${rows.length} inputs are`} taken as exact
      </button>
      {open && (
        <ul className={classes.plainList}>
          {rows.map(({ path, label }) => (
            <li key={path}>
              <button type="button" className={classes.fieldLink} onClick={() => onField(path)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
