import { expect, test } from 'vitest'
import { catalogAt } from '../../../src/core/factors/catalog-versions'
import type { Factor } from '../../../src/core/factors/factor'
import { smallCatalog } from '../small-catalog'

const like = (id: string, given: Partial<Factor> = {}): Factor => ({
  ...(smallCatalog.byId.get('pue.uptime-2024') as Factor),
  id,
  ...given,
})

const history = {
  versions: ['2026.11', '2026.12', '2027.03'],
  rows: [
    like('always'),
    like('later', { since: '2026.12' }),
    like('gone', { until: '2027.03' }),
    like('between', { since: '2026.12', until: '2027.03' }),
  ],
  citations: [...smallCatalog.citations.values()],
}

test.each([
  ['2026.11', ['always', 'gone'], ['later', 'between']],
  ['2026.12', ['always', 'later', 'gone', 'between'], []],
  ['2027.03', ['always', 'later'], ['gone', 'between']],
])('at %s', (version, there, elsewhere) => {
  const catalog = catalogAt(history, version)
  expect(catalog.version).toBe(version)
  expect(catalog.rows.map(({ id }) => id)).toStrictEqual(there)
  expect([...catalog.byId.keys()]).toStrictEqual(there)
  expect(catalog.byRegion.get('pue world')?.map(({ id }) => id)).toStrictEqual(there)
  expect([...(catalog.otherVersions?.keys() ?? [])]).toStrictEqual(elsewhere)
})

test('a version that the history does not have is a defect', () => {
  expect(() => catalogAt(history, '1999.01')).toThrow('1999.01 is not a version of the catalog')
})
