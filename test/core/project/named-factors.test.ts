import { expect, test } from 'vitest'
import { namedFactors, ownRowsNamed, renamedFactors } from '../../../src/core/project/named-factors'
import { asset, bloom, experimentation, fileOf, site, training } from '../projects'

const file = fileOf([training({ devicePowerW: { factor: 'own.card', note: 'n' } })], {
  sites: [site({ pue: { factor: 'own.pdu' }, gridGPerKWh: { factor: 'grid.em.FR.2022' } })],
  assets: [asset({ footprintKg: { factor: 'own.card' } }), asset({ id: 'b', footprintKg: 5 })],
})

test('every number that names a factor is found, with its place and its field', () => {
  expect(namedFactors(file)).toStrictEqual([
    { at: ['sites', 0, 'pue'], path: 'sites/hall/pue', factor: 'own.pdu' },
    { at: ['sites', 0, 'gridGPerKWh'], path: 'sites/hall/gridGPerKWh', factor: 'grid.em.FR.2022' },
    { at: ['assets', 0, 'footprintKg'], path: 'assets/card/footprintKg', factor: 'own.card' },
    { at: ['activities', 0, 'devicePowerW'], path: 'activities/run/devicePowerW', factor: 'own.card' },
  ])
  expect(namedFactors(bloom).map(({ factor }) => factor)).toStrictEqual(['power.card'])
})

test('own rows are named once each', () => {
  expect([...ownRowsNamed(file)]).toStrictEqual(['own.pdu', 'own.card'])
  expect([...ownRowsNamed(bloom)]).toStrictEqual([])
})

test('another id takes the place of one everywhere, and nothing else moves', () => {
  const renamed = renamedFactors(file, new Map([['own.card', 'own.card.2']]))
  expect([...ownRowsNamed(renamed)]).toStrictEqual(['own.pdu', 'own.card.2'])
  expect(renamed.activities[0]).toMatchObject({ devicePowerW: { factor: 'own.card.2', note: 'n' } })
  expect(renamed.sites[0]).toBe(file.sites[0])
  expect(renamed.assets[1]).toBe(file.assets[1])
})

test('numbers in the rows of a table are found and renamed too', () => {
  const rows = [{ itEnergyKWh: 1 }, { deviceHours: 5, devicePowerW: { factor: 'own.card' } }]
  const ledger = fileOf([training(), experimentation({ rows })])
  expect(namedFactors(ledger)).toStrictEqual([
    {
      at: ['activities', 1, 'rows', 1, 'devicePowerW'],
      path: 'activities/trials/rows/1/devicePowerW',
      factor: 'own.card',
    },
  ])
  const renamed = renamedFactors(ledger, new Map([['own.card', 'own.card.2']]))
  expect(renamed.activities[1]).toStrictEqual(
    experimentation({ rows: [rows[0] ?? {}, { deviceHours: 5, devicePowerW: { factor: 'own.card.2' } }] }),
  )
  expect(renamed.activities[0]).toBe(ledger.activities[0])
  expect(renamedFactors(ledger, new Map([['own.x', 'own.y']])).activities[1]).toBe(ledger.activities[1])
})
