import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { loadPlaces } from '../../../src/catalog/places'
import { asActivity } from '../../../src/core/conference/as-activity'
import { methodNames } from '../../../src/core/conference/method-names'
import { prepareConference } from '../../../src/core/conference/prepare'
import type { ConferenceRequest } from '../../../src/core/conference/request'
import { conferenceView } from '../../../src/core/conference/view'
import { numberOf } from '../../../src/core/quantity/evaluate'
import { travel } from '../../../src/core/stages/travel/model'
import { TravelActivity } from '../../../src/core/stages/travel/schema'

const catalog = loadCatalog()
const places = await loadPlaces()
const attendees = [
  ['city', 'country', 'n'],
  ['Zurich', 'CH', '12'],
  ['New York', 'US', '100'],
  ['Brno', 'CZ', '4'],
]
const usual: ConferenceRequest = { attendees, venue: 'Vienna, AT', method: 'desnz', seat: 'economy', hubs: 0 }

function both(request: ConferenceRequest) {
  const prepared = prepareConference(request, { catalog, places })
  if (!prepared.ok) throw new Error(prepared.error[0]?.message)
  const made = asActivity(prepared.value, request, catalog)
  if (!made.ok) throw new Error(made.error)
  // As a project's file would read it.
  const activity = TravelActivity.parse({ ...made.value, id: 'c' })
  const result = travel(activity, {
    ...{ catalog, sites: new Map(), assets: new Map(), activities: new Map(), warn: () => undefined },
  })
  if (!result.ok) throw new Error(result.error[0]?.message)
  const kg = result.value.lines.reduce((sum, { climate }) => sum + numberOf(climate), 0)
  return { activity, kg, page: conferenceView(prepared.value, request, catalog).footprint.kg }
}

test.each(methodNames)('%s: the activity’s total is what the page shows', (method) => {
  const { kg, page } = both({ ...usual, method })
  expect(kg).toBeGreaterThan(1000)
  expect(kg / page).toBeCloseTo(1, 12)
})

test('with all that the form takes, and origins by name', () => {
  const { activity, kg, page } = both({
    ...{ ...usual, year: 2019, multiplier: 2, groundBelowKm: 200, nightsEach: 4, mealsEach: 10 },
    ...{ accessKmEach: 40, venueKWh: 9000, venueKg: 700, onlinePeople: 30, onlineHours: 16 },
  })
  expect(activity).toMatchObject({
    venue: 'Vienna, AT',
    factorYear: '2019',
    title: 'Conference in Vienna, AT',
  })
  expect(activity.origins?.map(({ from, people }) => [from, people])).toEqual([
    ['Zürich, CH', 12],
    ['New York City, NY, US', 100],
    ['Brno, CZ', 4],
  ])
  // Hotels of Austria are blank in 2019 as they are later: both take what is nearest by their own rule.
  expect(Math.abs(kg / page - 1)).toBeLessThan(0.02)
})

test('points and distances without names go by their distance', () => {
  const rows = [
    ['lat', 'lon', 'n'],
    ['0', '10', '2'],
  ]
  const { activity, kg, page } = both({ ...usual, attendees: rows, venue: '0, 0' })
  expect(activity.venue).toBeUndefined()
  expect(activity.origins?.[0]?.distanceKm).toBeCloseTo(1111.95, 1)
  expect(kg / page).toBeCloseTo(1, 12)
})
