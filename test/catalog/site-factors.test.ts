import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import type { Family } from '../../src/core/factors/factor'
import { gridIntensity, isGridRegion } from '../../src/core/factors/grid'
import { index, rowFiles, rowsOf } from './catalog-files'

const catalog = loadCatalog()
const rows = rowFiles.flatMap((file) => rowsOf(file).map((row) => ({ file, ...row })))
const ofFamily = (...names: readonly Family[]) => rows.filter(({ family }) => names.includes(family))
const rowOf = (id: string) => rows.find((row) => row.id === id)

// Read in the sources that the rows cite.
test.each([
  // Grid, life-cycle, Electricity Maps 2025 (gCO2e/kWh)
  ['grid.em.FR.2025', 31],
  ['grid.em.SE.2025', 21],
  ['grid.em.DE.2025', 342],
  ['grid.em.GB.2025', 176],
  ['grid.em.US.2025', 414],
  ['grid.em.CN.2025', 485],
  ['grid.em.IN.2025', 593],
  ['grid.em.PL.2025', 565],
  // Grid, published by Google
  ['grid.google.europe-west9.2024', 16.3],
  ['grid.google.us-central1.2024', 412.72],
  ['grid.google.europe-west1.2024', 103.37],
  ['grid.google.europe-north2.2024', 2.73],
  ['grid.google.me-central1.2025', 370],
  ['grid.google.us-central1.2025', 431.95],
  // Operating margin (gCO2/kWh)
  ['grid-marginal.ifi.FR.2021', 158],
  ['grid-marginal.ifi.SE.2021', 68],
  ['grid-marginal.ifi.DE.2021', 650],
  ['grid-marginal.ifi.US.2021', 416],
  ['grid-marginal.ifi.CN.2021', 899],
  ['grid-marginal.ifi.PT-MA.2021', 663],
  // PUE
  ['pue.aws-fleet-2024', 1.15],
  ['pue.azure-fleet-2025', 1.17],
  ['pue.google-fleet-2024', 1.09],
  ['pue.uptime-2024', 1.56],
  ['pue.aws.eu-central-1.2024', 1.35],
  ['pue.azure.westeurope.2023', 1.14],
  ['pue.google.us-central1.2024', 1.1],
  ['pue.microsoft.arizona.li2025', 1.18],
  // Water on site (L for each kWh at the server)
  ['wue.aws-fleet-2024', 0.15],
  ['wue.azure-fleet-2025', 0.27],
  ['wue.google-fleet-2024', 0.99],
  ['wue.aws.ap-southeast-3.2024', 2.75],
  ['wue.aws.eu-central-1.2024', 0.01],
  ['wue.microsoft.washington.li2025', 0.95],
  // Water of electricity (L for each kWh at the meter)
  ['electricity-water.wri.US.2020', 3.1321],
  ['electricity-water.wri.FR.2020', 3.6737],
  ['electricity-water.wri.SE.2020', 6.0315],
  ['electricity-water.wri.BR.2020', 18.6033],
  ['electricity-water.wri.US-AZ.2020', 4.959],
  ['electricity-water.wri.WORLD.2020', 4.81],
  // Abiotic depletion (kgSbeq/kWh) and primary energy (MJ/kWh)
  ['electricity-adpe.ademe.FR.2022', 4.858e-8],
  ['electricity-primary-energy.ademe.FR.2022', 9.3135],
  // Carbon-free energy (%)
  ['cfe.google.europe-north1.2024', 98],
  ['cfe.google.europe-central2.2025', 81],
  ['cfe.aws.eu-west-3.2022', 100],
  // Memory, storage, network
  ['memory-power.ccf2026', 0.392],
  ['memory-power.lannelongue2021', 0.3725],
  ['storage-power.hdd.ccf2026', 0.65],
  ['storage-power.ssd.ccf2026', 1.2],
  ['replication.aws.s3.ccf2026', 6],
  ['network-energy.fixed-line.aslan2018', 0.06],
  ['network-energy.swd4', 0.059],
  // Parts
  ['component.motherboard.uba2021', 66.1],
  ['component.hdd.uba2021', 31.11],
  ['area-embodied.cpu-die.uba2021', 1.97],
  ['area-embodied.memory-die.uba2021', 2.2],
  ['area-embodied.act-7nm.gupta2022', 2.31823],
  ['area-embodied.act-5nm.gupta2022', 2.778],
  ['memory-embodied.ddr4-10nm.gupta2022', 0.065],
  ['memory-embodied.hbm3.nvidia-hgx-h100', 0.853],
  ['memory-embodied.ddr4-r740.dell2019', 1.388],
])('%s is %d', (id, value) => {
  expect(rowOf(id)?.value).toBe(value)
})

// biome-ignore format: a table
test.each([
  ['carbon-free-share', 131], ['grid-marginal', 220], ['wue', 88],
  ['electricity-water', 60], ['electricity-adpe', 49], ['electricity-primary-energy', 49],
] as const)('%s has %d rows', (family, count) => {
  expect(ofFamily(family)).toHaveLength(count)
})

test('Electricity Maps has five years of every zone', () => {
  const years = (year: number) => rowsOf('grid-electricity-maps.json').filter((row) => row.year === year)
  expect([2021, 2022, 2023, 2024, 2025].map((year) => years(year).length)).toEqual([352, 352, 352, 352, 352])
})

describe('what answers by default', () => {
  const regions = [...new Set(ofFamily('grid', 'grid-marginal', 'pue').map(({ region }) => region))]
  const years = [undefined, 2019, 2021, 2022, 2024, 2026]

  test('is of the two data sets, never an operator’s figure, a study’s or a marginal one', () => {
    const found = regions.flatMap((region) => years.map((year) => gridIntensity(catalog, region, year)?.row))
    const strange = found.filter((row) => !/^grid\.(em|ember)\./.test(row?.id ?? ''))
    expect(strange).toEqual([])
    expect(catalog.byId.has('grid.google.europe-west1.2024')).toBe(true)
    expect(found.filter((row) => row?.family !== 'grid' || row.checked !== 'checked')).toEqual([])
  })

  test.each([
    ['US-MIDW-MISO', 2021, 'grid.em.US-MIDW-MISO.2021'],
    ['FR', 2024, 'grid.em.FR.2024'],
    ['US', 2024, 'grid.em.US.2024'],
    ['QA', 2025, 'grid.em.QA.2025'],
  ])('%s in %d, where Google publishes too, is %s', (region, year, id) => {
    expect(gridIntensity(catalog, region, year)?.row.id).toBe(id)
  })
})

test('a region of a cloud or of an electricity mix is one that a site may have', () => {
  const placed = ofFamily(
    'pue',
    'wue',
    'carbon-free-share',
    'electricity-water',
    'electricity-adpe',
    'electricity-primary-energy',
  )
  expect(placed.filter(({ region }) => !isGridRegion(catalog, region)).map(({ id }) => id)).toEqual([])
})

test('PUE is 1 or more, water 0 or more, a share at most 100 %', () => {
  expect(ofFamily('pue').filter(({ value }) => value < 1)).toEqual([])
  expect(ofFamily('wue', 'electricity-water').filter(({ value }) => value < 0)).toEqual([])
  expect(ofFamily('carbon-free-share').filter(({ value, high = 0 }) => value > 100 || high > 100)).toEqual([])
})

test('a fleet’s mean given for a region says so, and spreads wider than a reading', () => {
  const fleet = ofFamily('wue').filter(({ note }) => note?.includes('a fallback, not a site value'))
  expect(fleet.map(({ value }) => value)).toEqual(fleet.map(() => 0.18))
  expect(new Set(fleet.map(({ gsd }) => gsd))).toEqual(new Set([3]))
  expect(fleet).toHaveLength(17)
  expect(rowOf('wue.aws.eu-north-1.2024')?.gsd).toBe(2)
})

test('marginal figures are for what-ifs: another family, a wide spread, no zero', () => {
  const marginal = ofFamily('grid-marginal')
  expect(marginal.filter(({ value }) => value <= 0)).toEqual([])
  expect(new Set(marginal.map(({ gsd }) => gsd))).toEqual(new Set([1.5, 1.8]))
  expect(marginal.filter(({ gsd }) => gsd === 1.8).every(({ value }) => value === 753)).toBe(true)
})

test('no world row of ADPe or primary energy: the one that is published is too low', () => {
  expect(
    ofFamily('electricity-adpe', 'electricity-primary-energy').filter(({ region }) => region === 'world'),
  ).toEqual([])
})

test('Google’s figures and the marginal ones stand in files of their own', () => {
  expect(new Set(ofFamily('grid-marginal').map(({ file }) => file))).toEqual(new Set(['grid-marginal.json']))
  const google = rows.filter(({ id }) => id.startsWith('grid.google.'))
  expect(new Set(google.map(({ file }) => file))).toEqual(new Set(['grid-google.json']))
  expect(google).toHaveLength(92)
  expect(index.files.find(({ file }) => file === 'grid-google.json')?.licence).toBe('Apache-2.0')
})

test('every row on sites has a spread', () => {
  const site = ofFamily(
    ...(['grid', 'grid-marginal', 'pue', 'wue', 'carbon-free-share', 'lifetime', 'utilisation'] as const),
    ...(['electricity-water', 'electricity-adpe', 'electricity-primary-energy'] as const),
    ...(['memory-power', 'storage-power', 'replication', 'network-energy'] as const),
    ...(['component-embodied', 'area-embodied', 'memory-embodied'] as const),
  )
  const bare = site.filter(
    ({ gsd, low, high }) => gsd === undefined && (low === undefined || high === undefined || low === high),
  )
  expect(bare.map(({ id }) => id)).toEqual([])
})
