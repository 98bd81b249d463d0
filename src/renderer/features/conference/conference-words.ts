import type { Band } from '../../../core/conference/distribution'
import type { Mode } from '../../../core/conference/group'
import type { ConferenceView } from '../../../core/conference/view'
import { plainNumber, shownClimate, significant } from '../../../core/units/format'

/** `1,194`; people who are shared out between origins or bands are rounded to whole ones. */
export const people = (count: number): string => `${plainNumber(Math.round(count))}`

export const percentWords = (value: number): string => `${value.toFixed(1)} %`

export const modeWords: Readonly<Record<Mode, string>> = {
  local: 'Local, no journey counted',
  ground: 'On the ground',
  plane: 'By plane',
}

export const bandWords = ({ fromKm, toKm }: Band): string =>
  toKm === undefined ? `from ${plainNumber(fromKm)} km` : `${plainNumber(fromKm)} to ${plainNumber(toKm)} km`

export function nonCo2Words(range: ConferenceView['nonCo2']): string {
  if (range === null) return ''
  const [low, , high] = range.multipliers
  return `Journeys ${inWords(range.lowKg)} to ${inWords(range.highKg)}, as non-CO2 effects multiply CO2 by ${low} to ${high}.`
}

export const errorWords = ({ lowKg, highKg }: ConferenceView['flightError']): string =>
  `Flight factors alone: ${inWords(lowKg)} to ${inWords(highKg)} (5th to 95th percentile; they err together for all).`

export const cityWords = ({ kgPerDay, days }: NonNullable<ConferenceView['city']>): string =>
  `As much as the host city emits in ${significant(days)} ${days === 1 ? 'day' : 'days'}, at ${inWords(kgPerDay)} a day.`

function inWords(kg: number): string {
  const { number, unit } = shownClimate(kg)
  return `${number} ${unit}`
}
