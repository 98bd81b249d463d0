import { expect, test } from 'vitest'
import { buildReport } from '../../../src/core/report/build'
import { fileOf, training } from '../projects'
import { smallCatalog } from '../small-catalog'
import { rowsOf } from './words'

const cited = (source: string) => {
  const file = fileOf([training({ itEnergyKWh: { value: 1, source } })])
  const report = buildReport(file, smallCatalog, { date: '2026-11-24', appVersion: '0' })
  return [rowsOf(report, 'activities')[1]?.at(-1), report.references.map(({ text }) => text)]
}

test.each([
  // a source                      in the inventory    in the references
  ['Tester 2024', '[1]', ['Tester, T. (2024). Round numbers.']],
  ['Tester 2024, Table 2', '[1], Table 2', ['Tester, T. (2024). Round numbers.']],
  ['Tester 2024b, Table 2', '[1]', ['Tester 2024b, Table 2']],
  ['Meter log, March 2023', '[1]', ['Meter log, March 2023']],
  ['https://example.org/log', '[1]', ['https://example.org/log']],
  ['read by the lab manager', 'read by the lab manager', []],
])('%s', (source, inInventory, inReferences) => {
  expect(cited(source)).toEqual([inInventory, inReferences])
})

test('two inputs of one work give one reference that names both', () => {
  const file = fileOf([
    training({ itEnergyKWh: { value: 1, source: 'Tester 2024, Table 1' } }),
    training({ id: 'b', title: 'B', itEnergyKWh: { value: 2, source: 'Tester 2024, Table 2' } }),
  ])
  const { references } = buildReport(file, smallCatalog, { date: '2026-11-24', appVersion: '0' })
  expect(references).toHaveLength(1)
  expect(references[0]?.usedFor).toEqual([
    'energy at the server, before PUE (Run)',
    'energy at the server, before PUE (B)',
  ])
})
