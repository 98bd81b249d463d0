import { expect, test } from 'vitest'
import { warningWords } from '../../../src/core/report/cause-label'
import { experimentation, fileOf, training } from '../projects'

const file = fileOf([training({ title: 'Final run' }), experimentation({ title: '' })])

test.each([
  ['activities/run/mfuPercent', 'a default', 'Final run: a default'],
  ['activities/trials/rows/1/hours', 'a default', 'trials, row 2: a default'],
  ['sites/hall/pue', 'a default', 'Machine hall: a default'],
  ['assets/card/nodeNm', 'a default', 'Card: a default'],
  ['project/catalog', 'a default', 'a default'],
  ['activities/run/siteId', 'Final run is incomplete', 'Final run is incomplete'],
])('a warning at %s says whose it is', (path, message, words) => {
  expect(warningWords(file, { path, message })).toBe(words)
})
