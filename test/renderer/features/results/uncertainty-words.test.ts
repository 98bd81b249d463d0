import { describe, expect, test } from 'vitest'
import type { UncertaintyView } from '../../../../src/core/uncertainty/uncertainty-view'
import {
  drawsWords,
  exactRows,
  measureRows,
  refusalRows,
} from '../../../../src/renderer/features/results/uncertainty-words'
import { fileOf, training } from '../../../core/projects'

const project = fileOf([training({ id: 'run', title: 'Run' })])
const [site] = project.sites

const viewOf = (given: Partial<UncertaintyView> = {}): UncertaintyView => ({
  seed: 1,
  draws: 4096,
  converged: true,
  lastChange: 0.0037,
  drawn: 9,
  exact: [],
  intervals: {},
  causes: [],
  measureNext: [],
  pointAndMean: null,
  ...given,
})

describe('how many draws there were', () => {
  test.each([
    ['they settled', {}, '4,096 draws; the p95 of the total is stable to 0.5 %'],
    [
      'they did not settle',
      { draws: 131_072, converged: false, lastChange: 0.0123 },
      '131,072 draws; the p95 of the total is not stable: the last doubling moved it by 1.2 %',
    ],
    ['their number was stated', { draws: 64, lastChange: null }, '64 draws'],
    [
      'nothing was uncertain',
      {
        drawn: 0,
        exact: ['itEnergyKWh', 'hours'].map((key) => ({ path: `activities/run/${key}`, name: key })),
      },
      'No interval: all 2 inputs and factors are taken as exact',
    ],
  ])('%s', (_case, given, words) => {
    expect(drawsWords(viewOf(given))).toBe(words)
  })
})

test('what to measure next names field and record, and what the interval would be', () => {
  const measureNext = [
    { path: `sites/${site?.id}/pue`, symbol: 'PUE', name: 'PUE', narrower: 0.298, p5: 42_200, p95: 67_030 },
    { path: 'activities/run/itEnergyKWh', symbol: 'E_IT', name: 'Energy', narrower: 1, p5: 900, p95: 900 },
  ]
  expect(measureRows(viewOf({ measureNext }), project)).toEqual([
    {
      path: `sites/${site?.id}/pue`,
      label: `PUE of ${site?.name}`,
      narrower: '30 % narrower',
      range: '42 – 67',
      unit: 'tCO2e',
    },
    {
      path: 'activities/run/itEnergyKWh',
      label: 'Energy at the server, before PUE of Run',
      narrower: '100 % narrower',
      range: 'exact',
      unit: '',
    },
  ])
})

test('a field taken as exact is listed once, by the name that its form has', () => {
  const exact = [
    { path: 'activities/run/itEnergyKWh', name: 'Energy' },
    { path: 'activities/run/itEnergyKWh', name: 'Energy' },
    { path: 'activities/gone/hours', name: 'Hours' },
  ]
  expect(exactRows(viewOf({ exact }), project)).toEqual([
    { path: 'activities/run/itEnergyKWh', label: 'Energy at the server, before PUE of Run' },
    { path: 'activities/gone/hours', label: 'Hours' },
  ])
})

test('a refusal names the field', () => {
  const problems = [{ path: `sites/${site?.id}/pue`, message: 'expected a spread above 0, found 0' }]
  expect(refusalRows(problems, project)).toEqual([
    {
      path: `sites/${site?.id}/pue`,
      label: `PUE of ${site?.name}`,
      message: 'expected a spread above 0, found 0',
    },
  ])
})
