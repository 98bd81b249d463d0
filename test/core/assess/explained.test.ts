import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { explainedNumber } from '../../../src/core/assess/explained'
import { formulaText } from '../../../src/core/quantity/formula'
import { equationNumber } from '../../../src/core/units/format'
import { bloom, fileOf, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const assessment = assess(bloom, smallCatalog)
const explained = (path: string) => {
  const number = explainedNumber(assessment, path)
  if (number === undefined) throw new Error(`no number at ${path}`)
  return number
}
const equations = (path: string) =>
  explained(path).steps.map(
    ({ symbol, equation, inSymbols, inNumbers }) =>
      `${equation}: ${symbol} = ${formulaText(inSymbols, equationNumber)} = ${formulaText(inNumbers, equationNumber)}`,
  )

test('electricity is explained down to the fields', () => {
  expect(explained('activities/dynamic/climateKg')).toMatchObject({
    name: 'Dynamic',
    symbol: 'C_3',
    unit: 'kgCO2e',
    value: expect.closeTo(24_692.172, 6),
    parts: [],
  })
  expect(equations('activities/dynamic/climateKg')).toStrictEqual([
    'E3: C_use = E_site × g_grid = 433,196 kWh × 57 gCO2e/kWh',
    'E1: E_site = E_IT × PUE = 433,196 kWh × 1',
    'T2: E_IT = t_dev × P_dev × f_load = 1,082,990 h × 400 W × 100 %',
  ])
})

test('hardware is explained by lifetime × utilisation', () => {
  expect(equations('activities/servers/lines/0/climateKg')).toStrictEqual([
    'H3: C_emb,share = t_unit × C_emb ÷ (L × u) = 135,373.75 h × 2,500 kgCO2e ÷ (6 years × 85 %)',
    'H2: t_unit = t_dev ÷ n_unit = 1,082,990 h ÷ 8',
  ])
})

test('an input says which field it is, and keeps its note and source', () => {
  expect(explained('activities/dynamic/climateKg').inputs[0]).toStrictEqual({
    symbol: 't_dev',
    name: 'Device-hours',
    path: 'activities/dynamic/deviceHours',
    value: 1_082_990,
    unit: 'device-h',
    note: 'billed',
    source: 'Luccioni et al. 2022, section 4.2',
  })
})

test('a factor says where it is from, how it matched and how far it was checked', () => {
  expect(explained('activities/dynamic/climateKg').factors).toStrictEqual([
    {
      symbol: 'P_dev',
      path: 'activities/dynamic/devicePowerW',
      id: 'power.card',
      name: 'Row power.card',
      value: 400,
      unit: 'W/device',
      region: 'world',
      year: 2024,
      basis: 'made up for tests',
      match: 'chosen',
      matchWords: 'chosen by hand',
      checked: 'checked',
      cited: 'Tester 2024',
      reference: 'Tester, T. (2024). Round numbers.',
      locator: 'Table 1',
      licence: 'CC0-1.0',
    },
  ])
})

describe('sums stop at the activities that they add', () => {
  const partPaths = (path: string) => explained(path).parts.map((part) => part.path)

  test.each([
    ['totals/climateKg', ['servers', 'gpus', 'dynamic', 'idle'].map((id) => `activities/${id}/climateKg`)],
    ['totals/itEnergyKWh', ['activities/dynamic/itEnergyKWh', 'activities/idle/itEnergyKWh']],
    ['stages/training/climateKg', ['activities/dynamic/climateKg', 'activities/idle/climateKg']],
    ['outside/climateKg', ['activities/api/climateKg']],
  ])('%s', (path, expected) => {
    expect(partPaths(path)).toStrictEqual(expected)
    expect(explained(path).steps).toHaveLength(1)
    expect(explained(path).inputs).toStrictEqual([])
  })

  test('and every part leads on to its own explanation, with the same value', () => {
    for (const part of explained('totals/climateKg').parts) {
      expect(explained(part.path)).toMatchObject({ value: part.value, unit: part.unit, symbol: part.symbol })
    }
  })
})

test('a stage goes by its name', () => {
  expect(explained('stages/training/climateKg').name).toBe('Training')
})

test('a number that was entered explains itself', () => {
  expect(explained('activities/idle/lines/0/itEnergyKWh')).toMatchObject({
    value: 256_646,
    unit: 'kWh-it',
    steps: [],
    inputs: [{ path: 'activities/idle/itEnergyKWh' }],
  })
})

test('a rate goes on to the carbon that it divides', () => {
  expect(equations('activities/api/rates/2/value')).toStrictEqual([
    'I1: c_req = C_use ÷ n_req = 340.515 kgCO2e ÷ 230,768',
    'E3: C_use = E_site × g_grid = 864.25 kWh × 394 gCO2e/kWh',
    'E1: E_site = E_IT × PUE = 864.25 kWh × 1',
  ])
})

test('a fallback keeps what was asked for', () => {
  const file = fileOf([training({ itEnergyKWh: 1 })], {
    sites: [site({ gridGPerKWh: undefined, year: 2021 })],
  })
  const number = explainedNumber(assess(file, smallCatalog), 'totals/climateKg')
  const line = explainedNumber(assess(file, smallCatalog), 'activities/run/climateKg')
  expect(number?.factors).toStrictEqual([])
  expect(line?.factors).toMatchObject([{ match: 'older-year', matchWords: 'older year', asked: 'FR 2021' }])
})

test.each([['totals/climate'], ['activities/servers/itEnergyKWh'], ['']])('"%s" explains nothing', (path) => {
  expect(explainedNumber(assessment, path)).toBeUndefined()
})
