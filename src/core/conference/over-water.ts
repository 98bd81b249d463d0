import { landmass } from '../travel/landmass'
import { plainNumber } from '../units/format'
import type { Carried } from './carried'
import { type Group, isPlaced } from './group'
import type { ConferencePlan } from './plan'

/** Whether water is known to lie between a group and the venue. A country that is no code, or none, says nothing. */
export function isOverWater(group: Group, venue: ConferencePlan['venue']): boolean {
  const { country } = group
  if (!isPlaced(group) || venue === undefined || !isCode(country) || !isCode(venue.country)) return false
  return landmass({ country, ...group.at }) !== landmass({ country: venue.country, ...venue.at })
}

const isCode = (country: string | undefined): country is string => /^[A-Z]{2}$/.test(country ?? '')

const mostNamed = 3

/** Studies count all near ones on the ground; where no railway or road leads to the venue, that is said. */
export const waterWarning = (rows: readonly Carried[], venue: ConferencePlan['venue']): readonly string[] =>
  waterWords(
    rows
      .filter(({ group, mode, people }) => mode === 'ground' && people > 0 && isOverWater(group, venue))
      .map(({ group, people }) => ({ label: group.label, people })),
  )

/** @param wet origins on the ground beyond water */
export function waterWords(
  wet: readonly { readonly label: string; readonly people: number }[],
): readonly string[] {
  if (wet.length === 0) return []
  const largest = wet.toSorted((a, b) => b.people - a.people)
  const people = plainNumber(wet.reduce((sum, one) => sum + one.people, 0))
  const named = largest.slice(0, mostNamed).map(({ label }) => label)
  const more = wet.length > mostNamed ? ` and ${wet.length - mostNamed} more` : ''
  return [
    `${people} people are counted on the ground, and water lies between them and the venue (${named.join('; ')}${more}): the rule goes by distance alone`,
  ]
}
