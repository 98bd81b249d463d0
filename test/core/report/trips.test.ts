import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { buildReport } from '../../../src/core/report/build'
import { fileOf } from '../projects'
import { flight, trips } from '../stages/travel/trips'
import { blocksOf, equationsOf, rowsOf } from './words'

const report = buildReport(
  fileOf([trips([flight('ZRH', 'SFO', { travellers: 2 }), { mode: 'stay', nights: 2, nightsIn: 'CH' }])], {
    catalog: loadCatalog().version,
  }),
  loadCatalog(),
  { date: '2026-11-26', appVersion: '1.2.3', notDrawn: [] },
)
const text = JSON.stringify(report)

test('the list of trips stands in the report, without the columns that nobody filled', () => {
  expect(text).toContain('Trips of 1 ')
  const [way, stay] = rowsOf(report, 'rows-1')
  expect(way?.slice(0, 3)).toEqual(['1', 'ZRH – SFO', 'Plane'])
  expect(stay).toEqual(['2', '', 'Stay only', 'CH', '', '2'])
  expect(text).not.toContain('Dates')
})

test('the rule of sharing, the year and the class are stated though nobody chose them', () => {
  for (const words of [
    'By attendee: all of it',
    'DESNZ 2025',
    'Class of flights that state none',
    'Economy',
  ]) {
    expect(text).toContain(words)
  }
})

test('other methods stand with why they differ', () => {
  expect(text).toContain('myclimate, 2019, flights alone')
  expect(text).toContain('CO2 is doubled')
})

test('the map, the routes and what could be instead stand with their numbers', () => {
  const blocks = blocksOf(report)
  const map = blocks.find((block) => block.block === 'figure' && block.drawing === 'trip-map')
  expect(map).toMatchObject({ routes: [{ from: { name: 'SFO' }, to: { name: 'ZRH' }, times: 4 }] })
  expect(rowsOf(report, 'trip-routes-1')[0]).toEqual(['SFO US', 'ZRH CH', 'plane', '9,376', '4', '5.313'])
  const online = rowsOf(report, 'trip-instead-1').find(([label]) => label?.startsWith('Attend online'))
  // Two people for 24 hours, and the nights that stay.
  expect(online?.slice(1, 4)).toEqual(['1', '0.015', '5.311'])
  expect(text).toContain('With none of the non-CO2 effects (M = 1)')
})

test('trips shared by paper say how many papers', () => {
  const shared = buildReport(
    fileOf([trips([flight('ZRH', 'SFO')], { allocation: 'paper', papers: 2, allPapers: 5 })], {
      catalog: loadCatalog().version,
    }),
    loadCatalog(),
    { date: '2026-11-26', appVersion: '1.2.3', notDrawn: [] },
  )
  expect(JSON.stringify(shared)).toContain('2 of 5 are this project’s')
})

test('a sum too wide for the page is shortened, however few its terms', () => {
  const wayThere = (...from: readonly string[]) => {
    const origins = from.map((text) => ({ from: text, people: 10 }))
    const conference = trips([], { method: 'conference', venue: 'Paris Nord', origins })
    const equations = equationsOf(
      buildReport(fileOf([conference], { catalog: loadCatalog().version }), loadCatalog(), {
        ...{ date: '2026-11-26', appVersion: '1.2.3', notDrawn: [] },
      }),
    )
    return equations.find(({ step }) => step.symbol === 'P_long-haul')
  }
  expect(wayThere('SFO', 'YVR')?.setting).not.toBe('long-sum')
  const three = wayThere('SFO', 'YVR', 'NRT')
  expect(three?.setting).toBe('long-sum')
  const sum = three?.step.inSymbols
  expect(sum?.form === 'sum' && sum.terms.map(({ form }) => form)).toEqual(['product', 'symbol', 'product'])
})
