import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { uncertaintyTables } from './uncertainty-tables'

const page = new URL('../../resources/methodology/uncertainty.md', import.meta.url)
const text = readFileSync(page, 'utf8')

const written = Object.entries(uncertaintyTables).reduce(
  (result, [name, table]) =>
    result.replace(
      new RegExp(`(<!-- table: ${name} -->)\\n\\n(?:\\|[^\\n]*\\n)*\\n?`),
      (_all, mark) => `${mark}\n\n${table}\n\n`,
    ),
  text,
)

test('the tables of the page are those of the catalog (-u writes them anew)', async () => {
  await expect(written).toMatchFileSnapshot(fileURLToPath(page))
})

test.each(Object.keys(uncertaintyTables))('the page has a place for the table %s', (name) => {
  expect(text.split(`<!-- table: ${name} -->`)).toHaveLength(2)
})
