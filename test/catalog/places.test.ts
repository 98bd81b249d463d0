import { expect, test } from 'vitest'
import { loadPlaces } from '../../src/catalog/places'
import { placeText } from '../../src/core/travel/place'

const places = await loadPlaces()
const one = (text: string, country?: string) => {
  const answer = places.resolve(text, country)
  return answer.found === 'one' ? placeText(answer.place) : answer.found
}

test.each([
  ['ZRH', undefined, 'ZRH'],
  ['Zurich (ZRH)', undefined, 'ZRH'],
  ['BER', undefined, 'BER'],
  ['Zürich', 'CH', 'Zürich, CH'],
  ['Zuerich, Switzerland', undefined, 'Zürich, CH'],
  ['zurich', 'Schweiz', 'Zürich, CH'],
  ['München', undefined, 'Munich, DE'],
  ['Wien, Österreich', undefined, 'Vienna, AT'],
  ['東京', undefined, 'Tokyo, JP'],
  ['New York', 'USA', 'New York City, NY, US'],
  ['Paris, France', undefined, 'Paris, FR'],
  ['Paris, TX, US', undefined, 'Paris, TX, US'],
  ['Portland, OR', 'US', 'Portland, OR, US'],
  ['Springfield, IL, US', undefined, 'Springfield, IL, US'],
  ['Washington, DC, US', undefined, 'Washington D.C., DC, US'],
  ['NYC', undefined, 'New York City, NY, US'],
  ['London', 'UK', 'London, GB'],
  ['Montreal', 'Canada', 'Montréal, QC, CA'],
])('%s %s is %s', (text, country, expected) => {
  expect(one(text, country)).toBe(expected)
})

test('two places of a name are asked for, the larger first', () => {
  const answer = places.resolve('Paris')
  expect(answer.found).toBe('ambiguous')
  const candidates = answer.found === 'ambiguous' ? answer.candidates : []
  expect(candidates.map(({ country }) => country)).toEqual(['FR', 'US'])
  expect(candidates[0]?.population).toBeGreaterThan(2_000_000)
  expect(one('Cambridge')).toBe('ambiguous')
  expect(one('Suzhou', 'CN')).toBe('ambiguous')
})

test('an unknown name offers what is near', () => {
  const answer = places.resolve('Londn', 'GB')
  expect(answer.found).toBe('unknown')
  expect(answer.found === 'unknown' && answer.nearest[0]?.name).toBe('London')
  expect(one('Paris', 'Germany')).toBe('unknown')
  expect(places.resolve('Paris', 'Atlantis')).toMatchObject({ why: 'expected a country, found Atlantis' })
  expect(one('')).toBe('unknown')
})

test('search as you type forgives letters and marks', () => {
  const first = (text: string) => places.search(text).map(placeText)[0]
  expect(first('zuri')).toBe('Zürich, CH')
  expect(first('Vancuver')).toBe('Vancouver, BC, CA')
  expect(first('köbenhavn')).toBe('Copenhagen, DK')
  expect(places.search('yvr').map(placeText)).toContain('YVR')
})

test('what a place is written as means that place', () => {
  for (const text of ['ham', 'san jose', 'georgetown', 'saint', 'sao', 'victoria']) {
    for (const place of places.search(text, 20)) {
      const answer = places.resolve(placeText(place))
      expect(answer, placeText(place)).toEqual({ found: 'one', place })
    }
  }
})
