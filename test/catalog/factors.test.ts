import countries from 'i18n-iso-countries'
import { expect, test } from 'vitest'
import { type Factor, type Family, families } from '../../src/core/factors/factor'
import { familyWords } from '../../src/core/factors/family-words'
import { assetFields } from '../../src/core/project/asset-fields'
import { type FieldSpec, unitOf } from '../../src/core/project/field'
import { siteFields } from '../../src/core/project/site-fields'
import { experimentationFields } from '../../src/core/stages/experimentation/fields'
import { storageFields } from '../../src/core/stages/storage/fields'
import { trainingFields } from '../../src/core/stages/training/fields'
import { citations, index, rowFiles, rowsOf, textOf } from './catalog-files'

/** The field that takes a row of the family: its unit and its bounds hold for the row too. */
const fieldOf: Partial<Record<Family, FieldSpec>> = {
  grid: siteFields.gridGPerKWh,
  pue: siteFields.pue,
  'device-power': trainingFields.devicePowerW,
  'device-embodied': assetFields.footprintKg,
  lifetime: assetFields.lifetimeYears,
  utilisation: assetFields.utilisationPercent,
  'storage-power': storageFields.powerWPerTB,
  replication: storageFields.copies,
  'network-energy': storageFields.networkKWhPerGB,
  'network-line-power': storageFields.linePowerW,
  'network-traffic-power': storageFields.trafficPower,
  'memory-embodied': storageFields.footprintKgPerGB,
  'component-embodied': storageFields.driveFootprintKg,
  'experimentation-multiple': experimentationFields.multiple,
}

const rows = rowFiles.flatMap((file) => rowsOf(file).map((row) => ({ file, ...row })))

test('ids are unique over all files', () => {
  const seen = new Set<string>()
  expect(rows.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id)).toEqual([])
})

test.each(rowFiles)('%s: one row a line, sorted by id', (file) => {
  const ids = rowsOf(file).map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(
    textOf(file)
      .split('\n')
      .filter((line) => line.startsWith('{"id"')),
  ).toHaveLength(ids.length)
})

test.each(families)('%s: the unit of the family is the unit of the field that takes it', (family) => {
  const field = fieldOf[family]
  if (field !== undefined) expect(familyWords[family].unit).toBe(unitOf(field))
})

test.each(rowFiles)(
  '%s: every row has its family’s unit, and a value that the family’s field accepts',
  (file) => {
    const wrong = rowsOf(file).filter(({ family, unit, value }) => {
      const { min = 0, max = Number.POSITIVE_INFINITY } = fieldOf[family] ?? {}
      return unit !== familyWords[family].unit || value < min || value > max
    })
    expect(wrong).toEqual([])
  },
)

/** A spread of its own, or both ends of a range: equal ends where the value is exact. */
const hasSpread = ({ gsd, low, high }: Factor) =>
  gsd !== undefined || (low !== undefined && high !== undefined)

test.each(rowFiles.filter((file) => file !== 'spread.json'))('%s: every row has a spread', (file) => {
  const bare = rowsOf(file).filter((row) => !hasSpread(row))
  expect(bare.map(({ id }) => id)).toEqual([])
})

test.each(rowFiles)('%s: low ≤ value ≤ high', (file) => {
  const wrong = rowsOf(file).filter(
    ({ low, value, high }) => (low ?? value) > value || (high ?? value) < value,
  )
  expect(wrong).toEqual([])
})

test.each(rowFiles)('%s: every row cites a work of citations.json, and says where in it', (file) => {
  const known = new Set(citations.map(({ id }) => id))
  const wrong = rowsOf(file).filter(
    ({ citation, locator }) => !known.has(citation) || locator.trim().length < 5,
  )
  expect(wrong).toEqual([])
})

test.each(rowFiles)('%s: a region is a country, a zone of one, or the world', (file) => {
  const isPlace = (region: string) => {
    const [country = ''] = region.split('-')
    return region === 'world' || country === 'XK' || countries.isValid(country)
  }
  expect(rowsOf(file).filter(({ region }) => !isPlace(region))).toEqual([])
})

test.each(rowFiles)(
  '%s: a row found through somebody else says through whom, unless its locator does',
  (file) => {
    const secondary = rowsOf(file).filter(({ checked }) => checked === 'secondary')
    const silent = secondary.filter(
      ({ note, locator }) => note === undefined && !locator.includes('EcoLogits'),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  },
)

test('rows under the Open Database License stand in a file of their own', () => {
  const odbl = rows.filter(({ licence }) => licence.includes('ODbL'))
  expect(new Set(odbl.map(({ file }) => file))).toEqual(new Set(['grid-electricity-maps.json']))
  expect(odbl).toHaveLength(rowsOf('grid-electricity-maps.json').length)
  expect(odbl.filter(({ id }) => !id.startsWith('grid.em.'))).toEqual([])
})

test('catalog.json lists every file of rows with its licence', () => {
  expect(index.files.map(({ file }) => file)).toEqual(rowFiles.toSorted())
  for (const { file, licence } of index.files.filter((entry) => entry.licence !== 'cited facts')) {
    expect(new Set(rowsOf(file).map((row) => row.licence))).toEqual(new Set([licence]))
  }
})

test('the default PUE is in the catalog, and was found somewhere', () => {
  const row = rows.find(({ id }) => id === 'pue.uptime-2024')
  expect(row).toMatchObject({ value: 1.56, low: 1.2, high: 2 })
  expect(row?.checked).not.toBe('unverified')
})
