import { useComputedColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { lazy, Suspense, useDeferredValue } from 'react'
import type { AssessmentView } from '../../../core/assess/view'
import { figureTokens } from '../../../core/report/palette'
import { plainNumber, shownClimate, shownEnergy } from '../../../core/units/format'
import { lowerFirst } from '../../../core/words'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { StageBar } from '../../ui/figures/StageBar'
import { LineTable } from './LineTable'
import classes from './results.module.css'
import { WarningList } from './WarningList'

/** Its chart library is a third of the app's code; the numbers do not wait for it. */
const StageSankey = lazy(async () => ({
  default: (await import('../../ui/figures/StageSankey')).StageSankey,
}))

interface Props {
  readonly view: AssessmentView | undefined
  readonly functionalUnit: string
  readonly onExplain: (path: string) => void
  readonly onField: (path: string) => void
}

/** The answer, always in sight: it follows every keystroke. */
export function ResultsPanel({ view, functionalUnit, onExplain, onField }: Props) {
  // Charts may come a moment later than the numbers; typing never waits for them.
  const drawn = useDeferredValue(view)
  // The flow diagram is laid out by a library and waits for a pause in typing.
  const [flow] = useDebouncedValue(view, 150)
  const tokens = figureTokens[useComputedColorScheme('light')]
  if (view === undefined) return <p className={classes.quiet}>Computing…</p>
  const { totals, outside, warnings } = view
  const missing = view.activities.filter(({ problems }) => problems.length > 0).length
  return (
    <div className={classes.panel}>
      <div>
        <h2 className={classes.title}>Total, location-based</h2>
        {totals.climateKg === null ? (
          <p className={classes.none}>No result yet</p>
        ) : (
          <div data-testid="total">
            <ClickableNumber
              large
              shown={shownClimate(totals.climateKg)}
              title={`${plainNumber(totals.climateKg)} kgCO2e`}
              label="Total"
              doubtful={isSideDoubtful(view, 'inside')}
              onClick={() => onExplain('totals/climateKg')}
            />
          </div>
        )}
        {missing > 0 && (
          <p className={classes.missing}>
            {missing === 1 ? '1 activity is' : `${missing} activities are`} incomplete and not counted
          </p>
        )}
        {functionalUnit && <p className={classes.unit}>per {lowerFirst(functionalUnit)}</p>}
        {totals.climateKg !== null && (
          <p className={classes.hint}>Click any number to see where it comes from.</p>
        )}
      </div>
      <dl className={classes.energy}>
        <Energy
          label="Energy before PUE"
          path="totals/itEnergyKWh"
          value={totals.itEnergyKWh}
          onExplain={onExplain}
        />
        <Energy
          label="Energy after PUE"
          path="totals/siteEnergyKWh"
          value={totals.siteEnergyKWh}
          onExplain={onExplain}
        />
        {outside.climateKg !== null && (
          <>
            <dt>Outside the boundary</dt>
            <dd>
              <ClickableNumber
                shown={shownClimate(outside.climateKg)}
                title={`${plainNumber(outside.climateKg)} kgCO2e`}
                label="Outside the boundary"
                doubtful={isSideDoubtful(view, 'outside')}
                onClick={() => onExplain('outside/climateKg')}
              />
            </dd>
          </>
        )}
      </dl>
      {drawn && drawn.totals.climateKg !== null && (
        <figure className={classes.figure}>
          <figcaption className={classes.caption}>Share per stage</figcaption>
          <StageBar view={drawn} width={372} tokens={tokens} onPick={onExplain} />
        </figure>
      )}
      {flow && flow.totals.climateKg !== null && (
        <figure className={classes.figure}>
          <figcaption className={classes.caption}>Line → stage → total</figcaption>
          <Suspense fallback={null}>
            <StageSankey view={flow} width={372} tokens={tokens} onPick={onExplain} />
          </Suspense>
        </figure>
      )}
      {drawn && <LineTable view={drawn} onExplain={onExplain} />}
      <WarningList warnings={warnings} onField={onField} />
    </div>
  )
}

const isSideDoubtful = (view: AssessmentView, side: 'inside' | 'outside'): boolean =>
  view.activities.some(({ boundary, lines }) => boundary === side && lines.some((line) => line.doubtful))

interface EnergyProps {
  readonly label: string
  readonly path: string
  readonly value: number | null
  readonly onExplain: (path: string) => void
}

function Energy({ label, path, value, onExplain }: EnergyProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          <span className={classes.quiet}>not modelled</span>
        ) : (
          <ClickableNumber
            shown={shownEnergy(value)}
            title={`${plainNumber(value)} kWh`}
            label={label}
            onClick={() => onExplain(path)}
          />
        )}
      </dd>
    </>
  )
}
