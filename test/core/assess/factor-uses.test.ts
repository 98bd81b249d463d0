import { expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { factorByPath, pathsByFactor } from '../../../src/core/assess/factor-uses'
import { fileOf, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const fr = { region: 'FR', year: 2022, gridGPerKWh: undefined }
const assessment = assess(
  fileOf(
    [
      training({ id: 'a', itEnergyKWh: 1, siteId: 'hall' }),
      training({ id: 'b', itEnergyKWh: 1, siteId: 'cellar' }),
      training({ id: 'half', method: 'device-hours', devicePowerW: { factor: 'power.card' } }),
    ],
    { sites: [site(fr), site({ ...fr, id: 'cellar', pue: undefined })] },
  ),
  smallCatalog,
)

test('one row in two fields is two uses', () => {
  const found = pathsByFactor(assessment)
  expect(found.get('grid.em.FR.2022')).toStrictEqual(['sites/cellar/gridGPerKWh', 'sites/hall/gridGPerKWh'])
  expect(found.get('pue.uptime-2024')).toStrictEqual(['sites/cellar/pue'])
})

test('a row that is named counts where there is no result yet', () => {
  expect(pathsByFactor(assessment).get('power.card')).toStrictEqual(['activities/half/devicePowerW'])
  expect(factorByPath(assessment).has('activities/half/devicePowerW')).toBe(false)
})

test('each field has the factor that answers it', () => {
  expect(factorByPath(assessment).get('sites/hall/gridGPerKWh')).toMatchObject({
    match: 'exact',
    row: { id: 'grid.em.FR.2022' },
  })
  expect(factorByPath(assessment).get('sites/cellar/pue')?.match).toBe('default')
  expect(factorByPath(assessment).has('sites/hall/pue')).toBe(false)
})
