import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fullCitation, shortCitation } from '../../src/core/factors/citation'
import { citations, rowFiles, rowsOf } from './catalog-files'

const pages = new URL('../../resources/methodology/', import.meta.url)
const methodology = readdirSync(pages)
  .map((page) => readFileSync(new URL(page, pages), 'utf8'))
  .join('\n')

test('citations are sorted, and their ids are unique', () => {
  const ids = citations.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted())
})

test('every citation is used, by a row or by a page of the methodology', () => {
  const cited = new Set(rowFiles.flatMap((file) => rowsOf(file).map(({ citation }) => citation)))
  const unused = citations.filter(({ id }) => !cited.has(id) && !methodology.includes(`\`${id}\``))
  expect(unused.map(({ id }) => id)).toEqual([])
})

test('citations read as in a paper', () => {
  const bloom = citations.find(({ id }) => id === 'luccioni2022')
  if (bloom === undefined) throw new Error('no citation luccioni2022')
  expect(shortCitation(bloom)).toBe('Luccioni et al. 2022')
  expect(fullCitation(bloom)).toBe(
    'Luccioni, Alexandra Sasha; Viguier, Sylvain; Ligozat, Anne-Laure (2022). Estimating the Carbon Footprint of BLOOM, a 176B Parameter Language Model. arXiv, 2211.02001. https://doi.org/10.48550/arXiv.2211.02001.',
  )
})
