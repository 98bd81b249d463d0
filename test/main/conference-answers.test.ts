import { beforeAll, expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { loadPlaces } from '../../src/catalog/places'
import type { HubSearchProgress } from '../../src/core/conference/hub-search'
import type { Places } from '../../src/core/travel/places'
import { answerConference } from '../../src/main/conference-answers'

let places: Places
beforeAll(async () => {
  places = await loadPlaces()
})

const question = {
  attendees: 'Zurich;CH;12\nNew York;US;100\nBeijing;CN;120',
  candidates: 'Vienna,AT\nVancouver,CA\nBeijing,CN\nParis,FR',
  venue: 'Vienna, AT',
  method: 'klower',
  seat: 'economy',
  farthestPercents: [36],
  hubs: 2,
}
const around = () => ({ catalog: loadCatalog(), places })
const search = (isCancelled: boolean, told: HubSearchProgress[] = []) => ({
  isCancelled: () => isCancelled,
  onProgress: (progress: HubSearchProgress) => void told.push(progress),
})
const answer = (channel: 'conference:assess' | 'conference:hubs', given: unknown, isCancelled = false) =>
  answerConference(channel, JSON.stringify(given), around(), search(isCancelled))

test('a pasted list is assessed', () => {
  expect(answer('conference:assess', question)).toMatchObject({
    ok: true,
    value: { method: 'klower', venue: 'Vienna, AT', base: { people: 232 } },
  })
})

test('hubs are searched with signs of life, and the search can be left', () => {
  const told: HubSearchProgress[] = []
  const reply = answerConference('conference:hubs', JSON.stringify(question), around(), search(false, told))
  expect(reply).toMatchObject({ ok: true, value: { hubs: [{ count: 1 }, { count: 2 }] } })
  expect(told[0]).toEqual({ count: 1, of: 2, done: 0 })
  expect(answer('conference:hubs', question, true)).toEqual({ ok: false, error: { kind: 'cancelled' } })
})

test('a search is left in the middle, as soon as that is asked', () => {
  const towns = Array.from(
    { length: 60 },
    (_, index) => `${(index * 37) % 60},${(index * 101) % 180},${index + 1}`,
  )
  const points = `lat,lon,n\n${towns.join('\n')}`
  const { venue: _venue, ...rest } = question
  const many = { ...rest, venue: '10, 10', attendees: points, candidates: points, hubs: 6 }
  let signs = 0
  const reply = answerConference('conference:hubs', JSON.stringify(many), around(), {
    isCancelled: () => {
      signs += 1
      return signs > 20
    },
    onProgress: () => {},
  })
  expect(reply).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(signs).toBe(21)
})

test('what does not fit is refused with its field', () => {
  expect(answer('conference:assess', { ...question, venue: 'Springfield, US' })).toMatchObject({
    ok: false,
    error: { kind: 'refused', problems: [{ field: 'venue' }] },
  })
  expect(() => answer('conference:assess', { ...question, hubs: 99 })).toThrow(/hubs/)
})
