import type { Catalog } from '../factors/catalog'
import { err, ok, type Result } from '../result'
import { greatCircleKm } from '../travel/great-circle'
import type { Places } from '../travel/places'
import { findVenue, placeFinder } from './find-place'
import { onlineKgPerHour } from './footprint'
import { type Group, isPlaced, type Venue } from './group'
import { type Rule, ruleOf } from './methods'
import { placeGroups, type Unplaced } from './place-groups'
import type { ConferencePlan } from './plan'
import { readAuthors } from './read-authors'
import { type ReadGroup, readGroups } from './read-groups'
import type { ConferenceRequest } from './request'
import { usualQuestions } from './usual'

/** What is wrong, and with which part of the request. */
export interface ConferenceProblem {
  readonly field: 'attendees' | 'candidates' | 'venue' | 'method' | 'hubs' | 'hotelCountry'
  readonly message: string
}

/** A conference ready to be computed. */
export interface Prepared {
  readonly plan: ConferencePlan
  readonly rule: Rule
  readonly venueCountry: string | undefined
  readonly unplaced: readonly Unplaced[]
  readonly warnings: readonly string[]
}

/** Reads the lists, finds the places, chooses the rule. A place of several meanings is left out and named, not guessed. */
export function prepareConference(
  request: ConferenceRequest,
  { catalog, places }: { readonly catalog: Catalog; readonly places: Places },
): Result<Prepared, readonly ConferenceProblem[]> {
  const problems: ConferenceProblem[] = []
  const refuse = (field: ConferenceProblem['field'], ...messages: readonly string[]) =>
    problems.push(...messages.map((message) => ({ field, message })))

  const rule = ruleOf(request, catalog)
  if (!rule.ok) refuse('method', rule.error)
  const venue = request.venue === undefined ? undefined : findVenue(request.venue, places)
  if (venue && !venue.ok) refuse('venue', venue.error)
  const attendees = (request.list === 'authors' ? readAuthors : readGroups)(request.attendees)
  if (!attendees.ok) refuse('attendees', ...attendees.error)
  const venues = request.candidates && candidateVenues(request.candidates, places)
  if (venues && !venues.ok) refuse('candidates', ...venues.error)
  if (!rule.ok || !attendees.ok || (venue && !venue.ok) || (venues && !venues.ok) || problems.length > 0) {
    return err(problems)
  }

  const { groups, unplaced } = placeGroups(attendees.value.rows, placeFinder(places))
  if (groups.length === 0) {
    refuse(
      'attendees',
      ...(unplaced.length > 0 ? unplaced.map(unplacedWords) : ['expected people, found none']),
    )
    return err(problems)
  }
  const withoutDistance = groups.filter(({ distanceKm }) => distanceKm === undefined)
  if (venue === undefined && withoutDistance.length > 0) {
    refuse('venue', `expected a venue, found none: ${withoutDistance[0]?.label} has no distance of its own`)
    return err(problems)
  }
  const {
    railBelowKm = usualQuestions.railBelowKm,
    onlineHours = usualQuestions.onlineHours,
    remotePercent = usualQuestions.remotePercent,
  } = request
  const ownVenues = request.hubs > 0 && venues === undefined ? largestOrigins(groups) : undefined
  const plan: ConferencePlan = {
    groups,
    ...(venue && { venue: venue.value }),
    venues: venues?.value ?? ownVenues ?? [],
    distance: greatCircleKm,
    journey: rule.value.journey,
    rail: { belowKm: railBelowKm, journey: rule.value.railBelow(railBelowKm) },
    onlineKg: onlineHours * onlineKgPerHour(catalog),
    farthestPercents: request.farthestPercents ?? usualQuestions.farthestPercents,
    remotePercent,
    remoteBeyondKm: request.remoteBeyondKm,
  }
  return ok({
    ...{ plan, rule: rule.value, unplaced },
    venueCountry: venue?.value.country,
    warnings: [
      ...attendees.value.warnings,
      ...ignoredWarning(attendees.value.ignored),
      ...rule.value.warnings,
      ...unplaced.map((one) => `left out: ${unplacedWords(one)}`),
      ...(ownVenues
        ? [
            `no candidates are given: hubs are chosen from the ${ownVenues.length} places with the most people`,
          ]
        : []),
      ...pointWarning(plan),
    ],
  })
}

const mostOrigins = 100

/** Where nobody names candidates, the places that most people come from. */
function largestOrigins(groups: readonly Group[]): readonly Venue[] {
  const placed = groups.filter(isPlaced).toSorted((a, b) => b.people - a.people)
  const byLabel = new Map(placed.toReversed().map(({ label, at }) => [label, { label, at }]))
  return [...byLabel.values()].toReversed().slice(0, mostOrigins)
}

function candidateVenues(
  cells: readonly (readonly string[])[],
  places: Places,
): Result<readonly Venue[], readonly string[]> {
  const read = readGroups(cells)
  if (!read.ok) return read
  const find = placeFinder(places)
  const problems: string[] = []
  const venues = new Map<string, Venue>()
  for (const row of read.value.rows) {
    const found = venueOf(row, find)
    if (found.ok) venues.set(found.value.label, found.value)
    else problems.push(`row ${row.row}: ${found.error}`)
  }
  return problems.length > 0 ? err(problems) : ok([...venues.values()])
}

function venueOf(row: ReadGroup, find: ReturnType<typeof placeFinder>): Result<Venue, string> {
  const { city, state, country, at } = row
  const label = [city, state, country].filter(Boolean).join(', ')
  if (at) return ok({ label: label || `${at.latitude}, ${at.longitude}`, at })
  if (city === undefined) return err('expected a city or a point, found neither')
  const found = find({ city, state, country })
  return found.found === 'one'
    ? ok({ label: found.label, at: found.at })
    : err(`${label}: ${found.why}${choiceWords(found.candidates)}`)
}

const choiceWords = (candidates: readonly string[]): string =>
  candidates.length > 0 ? `; perhaps ${candidates.join('; ')}` : ''

/** `Springfield, US (rows 3, 5; 10 people): 9 places have this name; perhaps …` */
export const unplacedWords = ({ asked, rows, people, why, candidates }: Unplaced): string =>
  `${asked} (${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}; ${people} ${people === 1 ? 'person' : 'people'}): ${why}${choiceWords(candidates)}`

const ignoredWarning = (ignored: readonly string[]): readonly string[] =>
  ignored.length === 0 ? [] : [`columns that say nothing here were not read: ${ignored.join(', ')}`]

function pointWarning({ groups, venues }: ConferencePlan): readonly string[] {
  const people = groups.filter((group) => !isPlaced(group)).reduce((sum, group) => sum + group.people, 0)
  return people === 0 || venues.length === 0
    ? []
    : [`${people} people have a distance and no place: they are in the total, not in venues and hubs`]
}
