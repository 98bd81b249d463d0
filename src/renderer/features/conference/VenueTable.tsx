import type { VenuesView } from '../../../core/conference/venue-view'
import { significant } from '../../../core/units/format'
import { Section } from '../../ui/Section'
import { Climate } from './Climate'
import classes from './conference.module.css'
import { percentWords } from './conference-words'
import { Numbers } from './Numbers'

interface Props {
  readonly venues: VenuesView
  readonly hasBase: boolean
}

const mostVenues = 30

/** The conference at each candidate, least carbon first. */
export function VenueTable({ venues, hasBase }: Props) {
  const sorted = venues.venues.toSorted((a, b) => a.kg - b.kg)
  return (
    <Section title="At one other place">
      <p className={classes.quiet}>
        Least carbon: {venues.bestByCarbon ?? 'none'}.{' '}
        {venues.bestByWorstRegion !== null &&
          `The worst-served country is served best from ${venues.bestByWorstRegion}.`}
      </p>
      <Numbers
        label="At one other place"
        columns={[
          'Venue',
          'Carbon',
          ...(hasBase ? ['Of now'] : []),
          'Mean km',
          'Longest km',
          'Worst served, each',
        ]}
        rows={sorted.slice(0, mostVenues).map((venue) => ({
          key: venue.label,
          head: venue.label,
          cells: [
            <Climate key="kg" kg={venue.kg} />,
            ...(hasBase ? [percentWords(venue.percentOfBase)] : []),
            significant(venue.meanKm),
            significant(venue.farthestKm),
            venue.worstRegion ? (
              <span key="worst">
                {venue.worstRegion.region} <Climate kg={venue.worstRegion.kgPerHead} />
              </span>
            ) : (
              '–'
            ),
          ],
        }))}
      />
      {sorted.length > mostVenues && (
        <p className={classes.quiet}>
          The {mostVenues} with least carbon, of {sorted.length}.
        </p>
      )}
    </Section>
  )
}
