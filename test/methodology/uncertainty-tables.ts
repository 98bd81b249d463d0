import type { Factor } from '../../src/core/factors/factor'
import { pedigreeIndicators, pedigreeRow } from '../../src/core/quantity/pedigree'
import type { PedigreeScore } from '../../src/core/quantity/spread'
import { rowsOf } from '../catalog/catalog-files'

const rows = rowsOf('spread.json')
const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const scores: readonly PedigreeScore[] = [1, 2, 3, 4, 5]
const rowValue = (id: string): string => String(rows.find((row) => row.id === id)?.value)

const listed = (families: readonly string[]): string =>
  table(
    ['row', 'taken for', 'GSD', 'why'],
    families
      .flatMap((prefix) => rows.filter(({ id }) => id.startsWith(prefix)))
      .toSorted((a, b) => a.value - b.value)
      .map(({ id, name, value, note = '' }: Factor) => [`\`${id}\``, name, String(value), note]),
  )

/** The tables of resources/methodology/uncertainty.md, from the catalog. */
export const uncertaintyTables: Readonly<Record<string, string>> = {
  pedigree: table(
    ['indicator', ...scores.map((score) => `score ${score}`)],
    pedigreeIndicators.map((indicator) => [
      indicator,
      ...scores.map((score) => rowValue(pedigreeRow(indicator, score))),
    ]),
  ),
  mismatch: listed(['spread.mismatch.']),
  default: listed(['spread.tier.', 'spread.stated.']),
}
