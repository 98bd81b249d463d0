import type { Catalog } from '../factors/catalog'
import { numberOf } from '../quantity/evaluate'
import { type BaseView, baseRows, baseView } from './base-view'
import { carriedBy, totalKg } from './carried'
import { explainedBy } from './equations'
import { type FlightError, flightError } from './flight-error'
import { conferenceFootprint, hotelRow } from './footprint'
import { groundWords } from './ground-rule'
import { waterWarning } from './over-water'
import type { Prepared } from './prepare'
import type { ConferenceRequest } from './request'
import { usualQuestions } from './usual'
import { type VenuesView, venuesView } from './venue-view'
import { percentOf, type WhatIfView, whatIfs } from './what-if-view'

export interface ConferenceView {
  readonly method: string
  readonly methodLabel: string
  readonly venue: string | null
  /** Up to where one does not fly, in words. */
  readonly ground: string
  /** Rows of the catalog that journeys rest on. */
  readonly factors: readonly string[]
  readonly base: BaseView
  /** Journeys with the least and the most that non-CO2 effects may be; null where the method keeps them inside. */
  readonly nonCo2: {
    readonly multipliers: readonly number[]
    readonly lowKg: number
    readonly highKg: number
  } | null
  /** Journeys at the ends of what flight factors may be off by. */
  readonly flightError: FlightError
  /** Journeys to the venue beside those over the distances that the file gives. */
  readonly asGiven: { readonly kg: number; readonly venuePercent: number } | null
  readonly footprint: {
    readonly lines: readonly { readonly label: string; readonly kg: number }[]
    readonly kg: number
    readonly perHeadKg: number
    readonly notCounted: readonly string[]
  }
  readonly city: { readonly kgPerDay: number; readonly days: number } | null
  readonly whatIfs: readonly WhatIfView[]
  readonly venues: VenuesView | null
  readonly equations: typeof explainedBy
  readonly warnings: readonly string[]
}

/** Everything about a conference but its best hubs, which take a search. */
export function conferenceView(
  prepared: Prepared,
  request: ConferenceRequest,
  catalog: Catalog,
): ConferenceView {
  const { plan, rule } = prepared
  const rows = baseRows(plan)
  const base = baseView(plan, rows)
  const { groups, venue, distance, venues } = plan
  const kgBy = (journey: typeof plan.journey) =>
    totalKg(carriedBy(groups, { venue: venue?.at, distance, journey }))
  const hotelCountry = request.hotelCountry?.toUpperCase() ?? prepared.venueCountry
  const footprint = conferenceFootprint(
    {
      ...request,
      hotelCountry,
      venueCountry: prepared.venueCountry,
      people: base.people,
      journeysKg: base.journeysKg,
    },
    catalog,
  )
  const kg = numberOf(footprint.total)
  const cityKg = request.cityTPerDay === undefined ? undefined : request.cityTPerDay * 1000
  const given = venue && groups.every(({ distanceKm }) => distanceKm !== undefined)
  const givenKg = given ? totalKg(carriedBy(groups, { distance, journey: plan.journey })) : 0
  return {
    method: rule.method,
    methodLabel: rule.label,
    venue: venue?.label ?? null,
    ground: groundWords(rule.ground),
    factors: rule.factors,
    base,
    nonCo2: rule.range
      ? {
          multipliers: rule.range.multipliers,
          lowKg: kgBy(rule.range.low),
          highKg: kgBy(rule.range.high),
        }
      : null,
    flightError: flightError(base.modes, catalog),
    asGiven: given ? { kg: givenKg, venuePercent: percentOf(base.journeysKg, givenKg) } : null,
    footprint: {
      lines: footprint.lines.map(({ label, climate }) => ({ label, kg: numberOf(climate) })),
      ...{ kg, perHeadKg: kg / base.people, notCounted: footprint.notCounted },
    },
    city: cityKg === undefined ? null : { kgPerDay: cityKg, days: kg / cityKg },
    whatIfs: whatIfs(plan, rows),
    venues: venues.length === 0 ? null : venuesView(plan),
    equations: explainedBy,
    warnings: [
      ...prepared.warnings,
      ...localWarning(base, rule.ground.localBelowKm),
      ...waterWarning(rows, venue),
      ...gridWarning(request, prepared.venueCountry),
      ...hotelWarning(request, hotelCountry, catalog),
      ...onlineWarning(request),
      ...assumedWarning(footprint.assumed, catalog),
    ],
  }
}

function localWarning({ modes }: BaseView, below: number): readonly string[] {
  const local = modes.find(({ mode }) => mode === 'local')
  return local
    ? [`${local.people} people come from nearer than ${below} km: no journey is counted for them`]
    : []
}

function hotelWarning(
  { nightsEach }: ConferenceRequest,
  country: string | undefined,
  catalog: Catalog,
): readonly string[] {
  if (nightsEach === undefined) return []
  if (country === undefined) return ['nights are not counted: the country of the hotels is not known']
  const row = hotelRow(catalog, country)
  if (row === undefined) return [`nights are not counted: the catalog has no hotels of ${country}`]
  const isOld = !row.includes('2025')
  return isOld ? [`hotels of ${country} by the factors of an older year (${row}): newer ones have none`] : []
}

const gridWarning = ({ venueKWh }: ConferenceRequest, country: string | undefined): readonly string[] =>
  venueKWh === undefined || country !== undefined
    ? []
    : ['electricity of the venue is not counted: the country of the venue is not known']

const onlineWarning = ({ onlineHours, onlinePeople }: ConferenceRequest): readonly string[] =>
  onlineHours !== undefined
    ? []
    : [
        `hours online are not stated: ${usualQuestions.onlineHours} each where somebody takes part from home instead${onlinePeople === undefined ? '' : `; the ${onlinePeople} people online are not counted`}`,
      ]

const assumedWarning = (rows: readonly string[], catalog: Catalog): readonly string[] =>
  rows.length === 0
    ? []
    : [`assumed: ${rows.map((id) => `${catalog.byId.get(id)?.name ?? id} (${id})`).join('; ')}`]
