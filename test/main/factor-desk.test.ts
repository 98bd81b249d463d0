import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { factorDesk, factorPaths, type PageQuery } from '../../src/main/factor-desk'
import { ownFactor } from '../core/own-factor'
import { fileOf, site, training } from '../core/projects'

const desk = factorDesk(loadCatalog)
const own = [
  ownFactor(),
  ownFactor({ id: 'own.pdu', name: 'PDU, row 3', family: 'pue', unit: 'pue', value: 1.5 }),
]
const find = (query: Partial<PageQuery>, rows = own) =>
  desk.find({ text: '', offset: 0, limit: 10, ...query }, rows)

describe('a search', () => {
  test('without words lists everything, own rows first', () => {
    const { total, rows } = find({})
    expect(total).toBe(loadCatalog().rows.length + 2)
    expect(rows.slice(0, 3).map((row) => row.own)).toEqual([true, true, false])
  })

  test.each([
    ['nvida h100', /H100/],
    ['frnace 2024', /France, 2024/],
    ['pdu row 3', /PDU, row 3/],
    ['pdu rwo 3', /PDU, row 3/],
  ])('for “%s”', (text, name) => {
    expect(find({ text }).rows[0]?.name).toMatch(name)
  })

  test('for nothing that is there finds nothing', () => {
    expect(find({ text: 'qqqzzz' })).toMatchObject({ total: 0, rows: [] })
  })

  test('with filters counts own rows and the catalog’s together', () => {
    const family = 'pue'
    const alone = find({ family }, [])
    const both = find({ family })
    expect(both.total).toBe(alone.total + 1)
    const count = ({ regions }: typeof both) => regions.find(({ region }) => region === 'FR')?.count ?? 0
    expect(count(both)).toBe(count(alone) + 1)
    expect(both.regions.find(({ region }) => region === 'FR')?.name).toBe('France')
    expect(find({ own: true }).rows.map(({ id }) => id)).toEqual(['own.roof', 'own.pdu'])
  })

  test('for a project that pins an older catalog offers only what that has', () => {
    const older = find({ family: 'pue', catalog: '2026.11', limit: 500 })
    const there = loadCatalog('2026.11').rows.filter(({ family }) => family === 'pue')
    expect(
      older.rows
        .filter((row) => !row.own)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(there.map(({ id }) => id).toSorted())
    expect(older.rows.filter((row) => row.own).map(({ id }) => id)).toEqual(['own.pdu'])
    expect(older.total).toBeLessThan(find({ family: 'pue' }).total)
  })

  test('comes by pages', () => {
    const all = find({ text: 'h100', limit: 20 })
    const second = find({ text: 'h100', offset: 10 })
    expect(second.total).toBe(all.total)
    expect(second.rows).toEqual(all.rows.slice(10, 20))
  })
})

describe('a row', () => {
  test('of the catalog, with its work and its kin', () => {
    const shown = desk.show('grid.em.FR.2024', own)
    expect(shown).toMatchObject({ own: false, row: { region: 'FR', year: 2024 } })
    expect(shown?.reference).toContain('Electricity Maps')
    expect(shown?.related[0]).toMatchObject({ id: 'own.roof', own: true })
    expect(shown?.related.map(({ id }) => id)).toContain('grid.em.FR.2023')
  })

  test('of one’s own', () => {
    expect(desk.show('own.roof', own)).toMatchObject({
      own: true,
      citation: { title: 'Reading of our roof' },
    })
    expect(desk.show('own.roof', [])).toBeNull()
    expect(desk.show('own.roof', [ownFactor({ value: 31 })])?.row.value).toBe(31)
  })
})

test('what a project rests on, by row', () => {
  const file = fileOf([training({ itEnergyKWh: 1 })], {
    catalog: '2026.11',
    sites: [site({ gridGPerKWh: undefined, pue: { factor: 'own.pdu' } })],
    factors: own,
  })
  const paths = factorPaths(file, loadCatalog)
  expect(paths['grid.em.FR.2022']).toEqual(['sites/hall/gridGPerKWh'])
  expect(paths['own.pdu']).toEqual(['sites/hall/pue'])
  expect(paths['own.roof']).toBeUndefined()
})
