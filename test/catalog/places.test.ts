import isoCountries from 'i18n-iso-countries'
import { describe, expect, test } from 'vitest'
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

test.each([
  ['Krakau', 'Kraków, PL'],
  ['Sao Paulo', 'São Paulo, BR'],
  ['Hongkong', 'Hong Kong, HK'],
  ['Straßburg', 'Strasbourg, FR'],
  ['Bâle', 'Basel, CH'],
  ['Marrakech', 'Marrakesh, MA'],
  ['Hà Nội, Viet Nam', 'Hanoi, VN'],
  ['Washington, D.C.', 'Washington D.C., DC, US'],
  ['Cambridge, Massachusetts', 'Cambridge, MA, US'],
  ['Cambridge, Massachusetts, USA', 'Cambridge, MA, US'],
  ['Montreal, Quebec, Canada', 'Montréal, QC, CA'],
  // Two letters that a country has too: it has no such city, the state has.
  ['San Francisco, CA', 'San Francisco, CA, US'],
  ['Vancouver, CA', 'Vancouver, BC, CA'],
  ['Atlanta, Georgia', 'Atlanta, GA, US'],
  ['Tbilisi, Georgia', 'Tbilisi, GE'],
  ['Ulaanbaatar', 'Ulan Bator, MN'],
  ['San Sebastián', 'Donostia / San Sebastián, ES'],
  ['Lyon (France)', 'Lyon, FR'],
  ['Paris / Frankreich', 'Paris, FR'],
  ['Paris - France', 'Paris, FR'],
  ['Zurich CH', 'Zürich, CH'],
  ['London Heathrow', 'LHR'],
  ['Singapore Changi', 'SIN'],
])('%s is %s', (text, expected) => {
  expect(one(text)).toBe(expected)
})

test.each(['Pekin', 'St Petersburg', 'Saint Louis', 'Vienne', 'Florence', 'Geneva'])(
  '%s is the name of a far town too: it is asked for',
  (text) => {
    expect(one(text)).toBe('ambiguous')
  },
)

describe('countries', () => {
  test('every name of ISO 3166 in English, and its codes', () => {
    const lost = Object.entries(isoCountries.getAlpha2Codes()).flatMap(([alpha2, alpha3]) => {
      const names = isoCountries.getName(alpha2, 'en', { select: 'all' }) ?? []
      return [alpha2, alpha3, ...names].filter((name) => places.countryOf(name) !== alpha2)
    })
    // The package has both the name that ISO gives to the other Congo, and a code of Kosovo that is not ISO’s.
    expect(lost).toEqual(['Congo', 'XKK'])
  })

  test.each([
    ['US', 'USA; U.S.; United States of America; the United States; Estados Unidos; États-Unis'],
    ['GB', 'UK; U.K.; Great Britain; England; Scotland; Wales; Northern Ireland'],
    ['KR', 'South Korea; Republic of Korea; Korea, Republic of; 대한민국; Südkorea'],
    ['KP', 'North Korea; Korea (the Democratic People’s Republic of)'],
    ['CZ', 'Czechia; Czech Republic; Česko'],
    ['TR', 'Türkiye; Turkey; Turkiye; Republic of Türkiye'],
    ['CI', "Côte d’Ivoire; Cote d'Ivoire; Ivory Coast"],
    ['VN', 'Viet Nam; Vietnam; Việt Nam'],
    ['RU', 'Russia; Russian Federation; Россия'],
    ['HK', 'Hong Kong; Hong Kong SAR; Hong Kong, China'],
    ['TW', 'Taiwan; Taiwan, Province of China; 台灣'],
    ['NL', 'Holland; The Netherlands; Netherlands, Kingdom of the; Nederland'],
    ['MD', 'Moldova; Republic of Moldova'],
    ['CD', 'DRC; Democratic Republic of the Congo; República Democrática do Congo'],
    ['CG', 'Congo; Republic of the Congo'],
    ['BO', 'Bolivia (Plurinational State of)'],
    ['PS', 'Palestine, State of'],
    ['LA', 'Lao PDR; Laos'],
    ['MK', 'North Macedonia; Macedonia'],
    ['BS', 'The Bahamas; Bahamas (the)'],
    ['DE', 'Deutschland; Germany; Allemagne'],
    ['HU', 'Magyarország'],
    ['SE', 'Sverige'],
    ['NE', 'Niger'],
    ['NG', 'Nigeria'],
    ['IE', 'Republic of Ireland; Éire'],
  ])('%s: %s', (code, names) => {
    expect(names.split('; ').filter((name) => places.countryOf(name) !== code)).toEqual([])
  })
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
