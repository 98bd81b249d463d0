import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { gridIntensity, isGridRegion } from '../../src/core/factors/grid'

const catalog = loadCatalog()

describe('gridIntensity', () => {
  // biome-ignore format: a table
  test.each([
    // asked                       region          year       row                         match
    ['zone and year',              'US-MIDW-MISO', 2024,      'grid.em.US-MIDW-MISO.2024', 'exact'],
    ['country and year',           'FR',           2022,      'grid.em.FR.2022',           'exact'],
    ['a later year',               'FR',           2030,      'grid.em.FR.2025',           'older-year'],
    ['an earlier year',            'FR',           2019,      'grid.em.FR.2021',           'newer-year'],
    ['no year',                    'FR',           undefined, 'grid.em.FR.2025',           'default'],
    ['an unknown zone',            'FR-IDF',       2023,      'grid.em.FR.2023',           'parent-region'],
    ['a country of Ember alone',   'CL',           2024,      'grid.ember.CL.2024',        'exact'],
    ['its older year',             'UA',           2024,      'grid.ember.UA.2022',        'older-year'],
    ['a zone of it',               'CL-XIV',       2024,      'grid.ember.CL.2024',        'parent-region'],
    ['an unknown country',         'QQ',           2024,      'grid.ember.WORLD.2024',     'world'],
    ['the world',                  'world',        2024,      'grid.ember.WORLD.2024',     'exact'],
    ['the world in a later year',  'world',        2025,      'grid.ember.WORLD.2024',     'older-year'],
    ['the world in no year',       'world',        undefined, 'grid.ember.WORLD.2024',     'default'],
  ])('%s: %s %s', (_asked, region, year, id, match) => {
    const use = gridIntensity(catalog, region, year)
    expect(use?.row.id).toBe(id)
    expect(use?.match).toBe(match)
  })

  test('a fallback says what was asked for, an exact match does not', () => {
    expect(gridIntensity(catalog, 'FR', 2030)?.asked).toBe('FR 2030')
    expect(gridIntensity(catalog, 'FR', undefined)?.asked).toBe('FR (no year stated)')
    expect(gridIntensity(catalog, 'FR', 2024)?.asked).toBeUndefined()
  })

  test('a published figure of a region never answers by itself', () => {
    expect(gridIntensity(catalog, 'US', 2020)?.row.id).toBe('grid.em.US.2021')
  })

  test('the work that a row is from comes with it', () => {
    expect(gridIntensity(catalog, 'FR', 2024)?.citation.id).toBe('electricitymaps2025')
    expect(gridIntensity(catalog, 'world', 2024)?.citation.id).toBe('ember2025')
  })
})

test.each([
  ['FR', true],
  ['US-MIDW-MISO', true],
  ['FR-IDF', true],
  ['CL', true],
  ['world', true],
  ['QQ', false],
  ['QQ-1', false],
  ['fr', false],
  ['', false],
])('isGridRegion(%j) is %s', (region, known) => {
  expect(isGridRegion(catalog, region)).toBe(known)
})
