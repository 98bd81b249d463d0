import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { buildReport } from '../../../src/core/report/build'
import { fileOf } from '../projects'
import { flight, trips } from '../stages/travel/trips'

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
  expect(text).toContain('Nights in')
  expect(text).not.toContain('Back on')
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
