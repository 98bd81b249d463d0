import { expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { examples } from '../../../../src/catalog/examples'
import { galleryOf } from '../../../../src/core/gallery/gallery'
import {
  countOf,
  everything,
  familiesOf,
  filtered,
  stagesOf,
} from '../../../../src/renderer/features/gallery/gallery-filter'

const entries = galleryOf(examples, loadCatalog, 'test')

test('nothing is left out without a filter', () => {
  expect(filtered(entries, everything)).toEqual(entries)
  expect(countOf(entries)).toBe('31 examples · 116 published figures · 79 within tolerance')
})

test('a family and a stage narrow the list together', () => {
  const left = filtered(entries, { ...everything, family: 'Whole life cycle', stage: 'inference' })
  expect(left.map(({ id }) => id)).toEqual(['bloom-176b'])
  expect(filtered(entries, { ...everything, family: 'Strubell et al. 2019', stage: 'inference' })).toEqual([])
})

test('only what deviates: the figures of an example that do, and no example without one', () => {
  const left = filtered(entries, { ...everything, deviating: true, family: 'Patterson et al. 2021' })
  expect(left.map(({ id, claims }) => [id, claims.map((claim) => claim.id)])).toEqual([
    ['gpt-3', ['climate-card']],
    ['t5-11b', ['llmcarbon']],
    ['gshard-600b', ['carbon-net', 'llmcarbon']],
  ])
  expect(countOf(left)).toBe('3 examples · 4 published figures · 0 within tolerance')
})

test('filters offer what is there: families in the order of the gallery, stages in that of a life cycle', () => {
  expect(familiesOf(entries)[0]).toBe('Whole life cycle')
  expect(familiesOf(entries).length).toBe(7)
  expect(stagesOf(entries)).toEqual(['hardware', 'training', 'experimentation', 'inference', 'travel'])
})
