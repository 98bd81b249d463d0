import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { ConferenceView } from '../../../core/conference/view'
import { figureTokens } from '../../../core/report/palette'
import { percent, plainNumber, significant } from '../../../core/units/format'
import { Section } from '../../ui/Section'
import { Climate } from './Climate'
import { CopyTrips } from './CopyTrips'
import classes from './conference.module.css'
import {
  bandWords,
  cityWords,
  errorWords,
  modeWords,
  nonCo2Words,
  people,
  percentWords,
} from './conference-words'
import { LorenzFigure } from './LorenzFigure'
import { Numbers } from './Numbers'
import { VenueTable } from './VenueTable'

const mostFigure = 420
const mostOrigins = 200

interface Props {
  readonly view: ConferenceView
  readonly nightsEach: number | undefined
  /** The way into a project. */
  readonly intoProject: ReactNode
  /** What is searched for by hand. */
  readonly children?: ReactNode
}

/** The answer first, then who carries it, and what else it could be. */
export function ConferenceResult({ view, nightsEach, intoProject, children }: Props) {
  const tokens = figureTokens[useComputedColorScheme('light')]
  const { ref, width } = useElementSize()
  const { base, footprint } = view
  const origins = base.origins.toSorted((a, b) => b.kg - a.kg)
  return (
    <div ref={ref}>
      <p className={classes.answer} data-testid="conference-total">
        <Climate kg={footprint.kg} />
        <span className={classes.each}>
          {' '}
          for {people(base.people)} people, <Climate kg={footprint.perHeadKg} /> each
        </span>
      </p>
      <p className={classes.quiet}>
        {view.methodLabel}
        {view.venue === null ? '' : `, to ${view.venue}`}: {view.ground}. Mean way there{' '}
        {significant(base.meanKm)} km, longest {significant(base.farthestKm)} km. {nonCo2Words(view.nonCo2)}{' '}
        {errorWords(view.flightError)}
      </p>
      {view.city && <p className={classes.quiet}>{cityWords(view.city)}</p>}
      {view.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <span aria-hidden="true">○ </span>
          {warning}
        </p>
      ))}
      {footprint.lines.length > 1 && (
        <Section title="Parts">
          <Numbers
            label="Parts"
            columns={['Part', 'Carbon', 'Share']}
            rows={footprint.lines.map(({ label, kg }) => ({
              key: label,
              head: label,
              cells: [<Climate key="kg" kg={kg} />, percent(kg / footprint.kg)],
            }))}
            total={[<Climate key="kg" kg={footprint.kg} />, '']}
          />
        </Section>
      )}
      <p className={classes.quiet}>
        {footprint.notCounted.length > 0 && `Not counted: ${footprint.notCounted.join(', ')}.`}
      </p>
      <Section title="Who carries it: journeys by person">
        <p className={classes.quiet}>
          Gini {percent(base.gini)}.{' '}
          {base.farthest
            .map(
              (one) => `The farthest ${plainNumber(one.percent)} % carry ${percentWords(one.carriedPercent)}`,
            )
            .join('. ')}
          .
        </p>
        {width > 0 && base.journeysKg > 0 && (
          <LorenzFigure
            points={base.lorenz}
            gini={base.gini}
            width={Math.min(width, mostFigure)}
            tokens={tokens}
          />
        )}
      </Section>
      <Section title="By distance and mode">
        <Numbers
          label="By distance"
          columns={['One way', 'People', 'Carbon', 'Share']}
          rows={base.bands
            .filter((band) => band.people > 0)
            .map((band) => ({
              key: String(band.fromKm),
              head: bandWords(band),
              cells: [
                people(band.people),
                <Climate key="kg" kg={band.kg} />,
                percent(base.journeysKg === 0 ? 0 : band.kg / base.journeysKg),
              ],
            }))}
          total={[people(base.people), <Climate key="kg" kg={base.journeysKg} />, '']}
        />
        <Numbers
          label="By mode"
          columns={['Mode', 'People', 'Carbon']}
          rows={base.modes.map(({ mode, people: count, kg }) => ({
            key: mode,
            head: modeWords[mode],
            cells: [people(count), <Climate key="kg" kg={kg} />],
          }))}
        />
      </Section>
      <Section title="What if">
        <Numbers
          label="What if"
          columns={['Change', 'Remote', 'Carbon of journeys and hours online', 'Of the journeys now']}
          rows={view.whatIfs.map((one) => ({
            key: one.label,
            head: one.label.charAt(0).toUpperCase() + one.label.slice(1),
            cells: [
              people(one.remotePeople),
              <Climate key="kg" kg={one.kg} />,
              percentWords(one.percentOfBase),
            ],
          }))}
        />
      </Section>
      {view.venues && <VenueTable venues={view.venues} hasBase={view.venue !== null} />}
      {children}
      <Section
        title="Origins"
        aside={
          <div className={classes.bar}>
            {intoProject}
            <CopyTrips view={view} nightsEach={nightsEach} />
          </div>
        }
      >
        <Numbers
          label="Origins"
          columns={['From', 'People', 'km', 'Each', 'Carbon']}
          rows={origins.slice(0, mostOrigins).map((origin, index) => ({
            key: `${index} ${origin.label}`,
            head: origin.label,
            cells: [
              people(origin.people),
              significant(origin.distanceKm, 4),
              <Climate key="each" kg={origin.perHeadKg} />,
              <Climate key="kg" kg={origin.kg} />,
            ],
          }))}
        />
        {origins.length > mostOrigins && (
          <p className={classes.quiet}>
            The {mostOrigins} that carry most, of {plainNumber(origins.length)}. The command line lists all.
          </p>
        )}
      </Section>
    </div>
  )
}
