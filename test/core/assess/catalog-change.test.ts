import { expect, test } from 'vitest'
import { catalogDifference } from '../../../src/core/assess/catalog-change'
import type { Catalog } from '../../../src/core/factors/catalog'
import { catalogAt } from '../../../src/core/factors/catalog-versions'
import type { Factor } from '../../../src/core/factors/factor'
import { ownFactor } from '../own-factor'
import { asset, fileOf, hardware, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const corrected = (id: string, as: string, value: number): Factor[] => {
  const row = smallCatalog.byId.get(id) as Factor
  return [
    { ...row, until: '2' },
    { ...row, id: as, value, since: '2' },
  ]
}
const history = {
  versions: ['1', '2'],
  rows: [
    ...smallCatalog.rows.filter(({ id }) => !['grid.em.FR.2022', 'power.card'].includes(id)),
    ...corrected('grid.em.FR.2022', 'grid.em.FR.2022.b', 40),
    ...corrected('power.card', 'power.card.b', 500),
  ],
  citations: [...smallCatalog.citations.values()],
}
const bundled = (version: string): Catalog => catalogAt(history, version === '1' ? '1' : '2')

/** 100 kWh at a site whose grid the catalog answers: 5 kg by the older catalog, 4 kg by the newer. */
const file = fileOf([training({ itEnergyKWh: 100 }), hardware({ deviceHours: 876 })], {
  catalog: '1',
  sites: [site({ gridGPerKWh: undefined })],
  assets: [asset()],
})

test('a field whose factor moved, the total and the stages before and after', () => {
  expect(catalogDifference(file, bundled, '2')).toStrictEqual({
    from: '1',
    to: '2',
    moves: [
      {
        path: 'sites/hall/gridGPerKWh',
        before: {
          id: 'grid.em.FR.2022',
          name: 'Row grid.em.FR.2022',
          value: 50,
          unit: 'gCO2e/kWh',
          checked: 'checked',
          match: 'exact',
        },
        after: {
          id: 'grid.em.FR.2022.b',
          name: 'Row grid.em.FR.2022',
          value: 40,
          unit: 'gCO2e/kWh',
          checked: 'checked',
          match: 'exact',
        },
      },
    ],
    totalKg: { before: expect.closeTo(15, 9), after: expect.closeTo(14, 9) },
    stages: [
      { stage: 'hardware', before: expect.closeTo(10, 9), after: expect.closeTo(10, 9) },
      { stage: 'training', before: expect.closeTo(5, 9), after: expect.closeTo(4, 9) },
    ],
  })
})

test('a chosen row that the newer catalog no longer has leaves the field without an answer', () => {
  const chosen = training({
    method: 'device-hours',
    deviceHours: 10,
    devicePowerW: { factor: 'power.card' },
    loadPercent: 100,
  })
  const found = catalogDifference(fileOf([chosen], { catalog: '1' }), bundled, '2')
  expect(found?.moves).toMatchObject([
    { path: 'activities/run/devicePowerW', before: { id: 'power.card' }, after: null },
  ])
  expect(found?.totalKg).toStrictEqual({ before: expect.closeTo(0.4, 9), after: null })
})

test('a project of the newest catalog has no difference', () => {
  expect(catalogDifference({ ...file, catalog: '2' }, bundled, '2')).toBeNull()
})

test('a version that the app does not have was assessed with the newest: only the pin moves', () => {
  const found = catalogDifference({ ...file, catalog: '1999.01' }, bundled, '2')
  expect(found).toMatchObject({ from: '1999.01', to: '2', moves: [] })
  expect(found?.totalKg.before).toBe(found?.totalKg.after)
})

test('own rows stay what they are', () => {
  const own = { ...file, factors: [ownFactor()], sites: [site({ gridGPerKWh: { factor: 'own.roof' } })] }
  const found = catalogDifference(own, bundled, '2')
  expect(found?.moves).toStrictEqual([])
  expect(found?.totalKg.before).toBeCloseTo(13, 9)
})
