import { expect, test } from 'vitest'
import { type FindPlace, placeGroups } from '../../../src/core/conference/place-groups'
import { readGroups } from '../../../src/core/conference/read-groups'

const cells = (text: string) => text.split('\n').map((line) => line.split(','))
const read = (text: string) => readGroups(cells(text))
const rowsOf = (text: string) => {
  const result = read(text)
  return result.ok ? result.value.rows : result.error
}

test.each([
  ['city,country,n\nZurich,CH,12'],
  ['N,Country,City\n12,CH,Zurich'],
  ['participants,town,nation\n12,Zurich,CH'],
  ['Zurich,CH,12'],
  ['\n  Zurich , CH , 12 '],
])('columns in any order, or none named: %j', (text) => {
  expect(rowsOf(text)).toMatchObject([{ people: 12, city: 'Zurich', country: 'CH' }])
})

test('rows without headings may name a state or not', () => {
  expect(rowsOf('Oslo,NO,3\nBoston,MA,US,4\nSingapore,5,,')).toMatchObject([
    { row: 1, people: 3, city: 'Oslo', country: 'NO' },
    { row: 2, people: 4, city: 'Boston', state: 'MA', country: 'US' },
    { row: 3, people: 5, city: 'Singapore' },
  ])
  expect(rowsOf('Oslo,NO,3\nBoston,MA,US')).toEqual([
    'row 2, people: expected a number of people, 0 or more, found "US"',
  ])
  expect(rowsOf('Oslo,NO,3\na,b,c,d,5')).toEqual([
    'row 2: expected cells of city, state, country, n, found 5',
  ])
})

test('points and distances, and what no column is', () => {
  const result = read(',N,city,lat,lon,dist,color\n0,3,Oslo,59.9,10.7,8300.5,red')
  expect(result).toEqual({
    ok: true,
    value: {
      rows: [
        { row: 2, people: 3, city: 'Oslo', at: { latitude: 59.9, longitude: 10.7 }, distanceKm: 8300.5 },
      ],
      columns: ['people', 'city', 'latitude', 'longitude', 'distanceKm'],
      ignored: ['color'],
      warnings: [],
    },
  })
})

test('a distance by the name of the venue, and places that nothing is known of', () => {
  expect(rowsOf('Numbers,City,Country,Distance to Vienna\n517.4,Berlin,Germany,523.1\n2,nan,,9000')).toEqual([
    { row: 2, people: 517.4, city: 'Berlin', country: 'Germany', distanceKm: 523.1 },
    { row: 3, people: 2, distanceKm: 9000 },
  ])
})

test('a row without a number of people is left out, and named', () => {
  const result = read('city,n\nParis,\nOslo,3\nRome,NaN')
  expect(result).toMatchObject({
    ok: true,
    value: {
      rows: [{ row: 3, people: 3, city: 'Oslo' }],
      warnings: ['left out, for they state no number of people: rows 2, 4'],
    },
  })
})

test('a list of people without counts counts each once, and says so', () => {
  const result = read('city,country\nParis,FR\nParis,FR')
  expect(result.ok && result.value.rows.map(({ people }) => people)).toEqual([1, 1])
  expect(result.ok && result.value.warnings).toHaveLength(1)
})

test.each([
  ['', 'expected rows such as "Zurich, CH, 12", found nothing'],
  ['city,country,n', 'expected rows below the headings, found none'],
  ['city,n\nParis,-3', 'row 2, people: expected a number of people, 0 or more, found "-3"'],
  ['city,n\nParis,many', 'row 2, people: expected a number of people, 0 or more, found "many"'],
  ['lat,lon,n\n91,0,3', 'row 2, latitude: expected degrees from -90 to 90, found "91"'],
  ['lat,lon,n\n47,,3', 'row 2: expected latitude and longitude, found one of them'],
  ['dist,n\n40000,3', 'row 2, distanceKm: expected km from 0 to 20050, found "40000"'],
  ['n,count,city\n1,2,Paris', 'row 1: expected one column of people, found "n" and "count": leave one out'],
  ['n,colour\n1,red', 'row 1: expected a column of city, lat and lon, or distance, found n, colour'],
  ['n,city,lat\n3,,', 'row 2: expected a city, a point or a distance, found none'],
])('%j is refused with its row', (text, problem) => {
  expect(read(text)).toEqual({ ok: false, error: [problem] })
})

test('a file of nothing but faults names the first twenty', () => {
  const result = read(`city,n\n${Array.from({ length: 50 }, () => 'Paris,x').join('\n')}`)
  expect(!result.ok && result.error).toHaveLength(21)
  expect(!result.ok && result.error.at(-1)).toBe('and 30 more')
})

const find: FindPlace = ({ city, country }) =>
  city === 'Springfield'
    ? { found: 'none', why: 'several places', candidates: ['Springfield, IL, US', 'Springfield, MA, US'] }
    : { found: 'one', label: city, country: country ?? 'XX', at: { latitude: 1, longitude: 2 } }

test('rows from one place are one group; a place of several meanings is left out and named', () => {
  const rows = rowsOf('city,country,n\nOslo,NO,3\nSpringfield,US,4\nOslo,NO,5\nSpringfield,US,6\n,NO,1')
  expect(Array.isArray(rows) && placeGroups(rows as never, find)).toEqual({
    groups: [{ label: 'Oslo', country: 'NO', at: { latitude: 1, longitude: 2 }, people: 8 }],
    unplaced: [
      {
        asked: 'Springfield, US',
        why: 'several places',
        candidates: ['Springfield, IL, US', 'Springfield, MA, US'],
        rows: [3, 5],
        people: 10,
      },
      {
        asked: 'NO',
        why: 'a country is no place to travel from: give a city',
        candidates: [],
        rows: [6],
        people: 1,
      },
    ],
  })
})

test('a stated point is not looked up', () => {
  const rows = rowsOf('city,lat,lon,n\nSpringfield,39.8,-89.6,2')
  expect(placeGroups(rows as never, find)).toMatchObject({
    groups: [{ label: 'Springfield', people: 2, at: { latitude: 39.8, longitude: -89.6 } }],
    unplaced: [],
  })
})

test('cells beyond the headings are asked about, never dropped', () => {
  expect(rowsOf('city,country,n\nBeijing,CN,1,200\nOslo,NO,3,,')).toEqual([
    'row 2: expected 3 cells, found more: "200". Where a number has commas, put it in quotes.',
  ])
})

test('parts of people are read, and asked about', () => {
  const warnings = (text: string) => {
    const result = read(text)
    return result.ok ? result.value.warnings : result.error
  }
  expect(warnings('city,country,n\nBeijing,CN,1.2\nOslo,NO,3')).toEqual([
    'no whole numbers of people (row 2: 1.2): is a point or comma before thousands?',
  ])
  expect(warnings('city,country,n,fraction\nBeijing,CN,3,0.5')).toEqual([])
})
