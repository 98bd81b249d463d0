import { useComputedColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { lazy, Suspense, useDeferredValue } from 'react'
import type { AssessmentView } from '../../../core/assess/view'
import type { ProjectFile } from '../../../core/project/project'
import { figureTokens } from '../../../core/report/palette'
import type { Interval } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate, shownEnergy } from '../../../core/units/format'
import { lowerFirst } from '../../../core/words'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { StageBar } from '../../ui/figures/StageBar'
import { IntervalText } from '../../ui/IntervalText'
import { ClaimTable } from './ClaimTable'
import { LineTable } from './LineTable'
import { OtherImpacts } from './OtherImpacts'
import classes from './results.module.css'
import { TotalInterval } from './TotalInterval'
import type { Uncertain } from './useUncertainty'
import { WarningList } from './WarningList'

/** Shown once there are draws: well after the first total. */
const UncertaintySection = lazy(async () => ({
  default: (await import('./UncertaintySection')).UncertaintySection,
}))

/** Its chart library is a third of the app's code; the numbers do not wait for it. */
const StageSankey = lazy(async () => ({
  default: (await import('../../ui/figures/StageSankey')).StageSankey,
}))

interface Props {
  readonly view: AssessmentView | undefined
  readonly uncertain: Uncertain
  readonly project: ProjectFile
  readonly onExplain: (path: string) => void
  readonly onField: (path: string) => void
}

/** The answer, always in sight: it follows every keystroke. */
export function ResultsPanel({ view, uncertain, project, onExplain, onField }: Props) {
  // Charts may come a moment later than the numbers; typing never waits for them.
  const drawn = useDeferredValue(view)
  const intervals = useDeferredValue(uncertain.view)?.intervals
  // The flow diagram is laid out by a library and waits for a pause in typing.
  const [flow] = useDebouncedValue(view, 150)
  const tokens = figureTokens[useComputedColorScheme('light')]
  if (view === undefined) return <p className={classes.quiet}>Computing…</p>
  const { totals, outside, warnings } = view
  const { functionalUnit } = project.goal
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
        {totals.climateKg !== null && (
          <TotalInterval {...{ uncertain, project, onField }} totalKg={totals.climateKg} />
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
          interval={intervals?.['totals/itEnergyKWh']}
          onExplain={onExplain}
        />
        <Energy
          label="Energy after PUE"
          path="totals/siteEnergyKWh"
          value={totals.siteEnergyKWh}
          interval={intervals?.['totals/siteEnergyKWh']}
          onExplain={onExplain}
        />
        <OtherImpacts {...{ view, intervals, onExplain }} />
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
            <dd className={classes.between}>
              <IntervalText
                interval={intervals?.['outside/climateKg']}
                unit="kgCO2e"
                beside={outside.climateKg}
              />
            </dd>
          </>
        )}
      </dl>
      {drawn && drawn.totals.climateKg !== null && (
        <figure className={classes.figure}>
          <figcaption className={classes.caption}>Share per stage</figcaption>
          <StageBar
            view={drawn}
            width={372}
            tokens={tokens}
            {...(intervals && { intervals })}
            onPick={onExplain}
          />
        </figure>
      )}
      {totals.climateKg !== null && uncertain.view && uncertain.of && (
        <Suspense fallback={null}>
          <UncertaintySection
            view={uncertain.view}
            of={uncertain.of}
            width={372}
            tokens={tokens}
            onField={onField}
          />
        </Suspense>
      )}
      {flow && flow.totals.climateKg !== null && (
        <figure className={classes.figure}>
          <figcaption className={classes.caption}>Line → stage → total</figcaption>
          <Suspense fallback={null}>
            <StageSankey view={flow} width={372} tokens={tokens} onPick={onExplain} />
          </Suspense>
        </figure>
      )}
      {drawn && <LineTable view={drawn} intervals={intervals} onExplain={onExplain} />}
      {drawn && <ClaimTable claims={drawn.claims} onExplain={onExplain} />}
      <WarningList {...{ warnings, project, onField }} />
    </div>
  )
}

const isSideDoubtful = (view: AssessmentView, side: 'inside' | 'outside'): boolean =>
  view.activities.some(({ boundary, lines }) => boundary === side && lines.some((line) => line.doubtful))

interface EnergyProps {
  readonly label: string
  readonly path: string
  readonly value: number | null
  readonly interval: Interval | undefined
  readonly onExplain: (path: string) => void
}

function Energy({ label, path, value, interval, onExplain }: EnergyProps) {
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
      <dd className={classes.between}>
        {value !== null && <IntervalText interval={interval} unit="kWh-site" beside={value} />}
      </dd>
    </>
  )
}
