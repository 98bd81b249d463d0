import { expect, test } from 'vitest'
import type { Citation } from '../../../../src/core/factors/citation'
import { authorLines, citationFrom, isLink } from '../../../../src/renderer/features/factors/citation-draft'

const work: Citation = {
  id: 'luccioni2022',
  type: 'article',
  title: 'Estimating the Carbon Footprint of BLOOM',
  author: [{ family: 'Luccioni', given: 'Alexandra Sasha' }, { literal: 'others' }],
  issued: { 'date-parts': [[2022]] },
  'container-title': 'arXiv',
  DOI: '10.48550/arXiv.2211.02001',
}
const draft = {
  title: work.title,
  authors: authorLines(work),
  issued: '2022',
  type: work.type,
  link: '10.48550/arXiv.2211.02001',
}

test('an untouched work stays the work that it was, id and all', () => {
  expect(citationFrom(draft, work)).toEqual(work)
})

test('a work that was changed is another work; what the form does not ask stays with the title', () => {
  expect(citationFrom({ ...draft, issued: '2023' }, work)).toStrictEqual({
    ...work,
    id: 'own-luccioni-2023-estimating-the-carbon-footprint-of-bloom',
    issued: { 'date-parts': [[2023]] },
  })
})

test('another title is another work altogether', () => {
  const other = citationFrom({ ...draft, title: 'Rack readings', link: 'https://doi.org/10.1000/182' }, work)
  expect(other).toStrictEqual({
    id: 'own-luccioni-2022-rack-readings',
    type: 'article',
    title: 'Rack readings',
    author: work.author,
    issued: { 'date-parts': [[2022]] },
    DOI: '10.1000/182',
  })
})

test.each([
  ['', true],
  ['10.1000/182', true],
  ['doi:10.1000/182', true],
  ['https://example.org/a', true],
  ['example.org', false],
  ['https://', false],
])('%j as a link: %s', (text, expected) => {
  expect(isLink(text)).toBe(expected)
})
