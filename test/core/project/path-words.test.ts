import { expect, test } from 'vitest'
import { pathWords } from '../../../src/core/project/path-words'

test.each([
  ['sites/s1/pue', 'PUE of a site'],
  ['sites/s1/gridGPerKWh', 'Grid carbon intensity of a site'],
  ['assets/a1/embodiedKg', 'assets/a1/embodiedKg'],
  ['activities/t1/deviceHours', 'Device-hours of an activity'],
  ['activities/t1/rows/13/deviceHours', 'Device-hours of an activity, row 14'],
  ['activities/t1/rows/13/nothing', 'activities/t1/rows/13/nothing'],
  ['activities/s1/capacityTB', 'Data stored of an activity'],
  ['elsewhere', 'elsewhere'],
])('%s', (path, words) => {
  expect(pathWords(path)).toBe(words)
})
