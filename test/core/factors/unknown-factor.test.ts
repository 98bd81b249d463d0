import { expect, test } from 'vitest'
import { catalogAt } from '../../../src/core/factors/catalog-versions'
import { unknownFactor, unknownRegion } from '../../../src/core/factors/unknown-factor'
import { smallCatalog } from '../small-catalog'

const [first] = smallCatalog.rows
if (first === undefined) throw new Error('the catalog is empty')
const history = {
  versions: ['2026.11', '2026.12'],
  rows: [
    ...smallCatalog.rows,
    { ...first, id: 'grid.em.DE.2024', name: 'Grid, Germany', since: '2026.12' },
    { ...first, id: 'grid.em.IT.2019', name: 'Grid, Italy', until: '2026.12' },
  ],
  citations: [...smallCatalog.citations.values()],
}
const older = catalogAt(history, '2026.11')
const newer = catalogAt(history, '2026.12')

test.each([
  [older, 'nothing-like-it', 'expected a factor of the catalog, found "nothing-like-it"'],
  [
    older,
    'grid.em.FR.22022',
    'expected a factor of the catalog, found "grid.em.FR.22022" (did you mean grid.em.FR.2022?)',
  ],
  [
    older,
    'grid.em.DE.2024',
    'expected a factor of catalog 2026.11, found "grid.em.DE.2024": Grid, Germany came with catalog 2026.12',
  ],
  [
    newer,
    'grid.em.IT.2019',
    'expected a factor of catalog 2026.12, found "grid.em.IT.2019": Grid, Italy left the catalog with 2026.12',
  ],
])('of %#', (catalog, id, sentence) => {
  expect(unknownFactor(catalog, 'grid', id)).toBe(sentence)
  expect(unknownFactor(catalog, 'grid', id)).toBe(sentence)
})

test('only rows that the field takes are offered', () => {
  expect(unknownFactor(smallCatalog, 'pue', 'grid.em.FR.22022')).not.toContain('did you mean')
  expect(unknownFactor(smallCatalog, undefined, 'grid.em.FR.22022')).not.toContain('did you mean')
})

test.each([
  ['fr', ' (did you mean FR?)'],
  ['wrld', ' (did you mean world?)'],
  ['Atlantis', ''],
])('a region %s%s', (region, offer) => {
  expect(unknownRegion(smallCatalog, region)).toBe(
    `expected a country or grid zone of the catalog, such as FR or US-MIDW-MISO, or a grid intensity, found "${region}"${offer}`,
  )
})
