import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { assess } from '../../../src/core/assess/assess'
import { claimsOf, numberNamed } from '../../../src/core/assess/claims'
import { numberPaths } from '../../../src/core/assess/number-paths'
import { view } from '../../../src/core/assess/view'
import type { Claim } from '../../../src/core/project/claim'
import { numberPath } from '../../../src/core/project/number-path'
import { bloom, fileOf, hardware, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const claim = (given: Partial<Claim> = {}): Claim => ({
  id: 'c1',
  what: 'totals/climateKg',
  published: 80,
  source: 'Somebody 2026',
  basis: 'as printed',
  tolerancePercent: 1,
  ...given,
})
const numbers = view(assess(bloom, smallCatalog), '1')
const claimed = (...given: readonly Partial<Claim>[]) => {
  const file = fileOf([training({ itEnergyKWh: 1000 }), training({ id: 'empty' })], {
    claims: given.map((one, index) => claim({ id: `c${index}`, ...one })),
  })
  return view(assess(file, smallCatalog), '1').claims
}

test('a published figure stands beside the computed one: 100 kg for 80 kg is 25 % above', () => {
  expect(claimed({ locator: 'Table 1', note: 'half the work' })).toStrictEqual([
    {
      id: 'c0',
      what: 'totals/climateKg',
      label: 'Total, carbon',
      unit: 'kgCO2e',
      published: 80,
      computed: 100,
      ratio: 1.25,
      deviationPercent: 25,
      tolerancePercent: 1,
      within: false,
      basis: 'as printed',
      source: 'Somebody 2026',
      locator: 'Table 1',
      note: 'half the work',
    },
  ])
})

test.each<[string, Partial<Claim>, number | null, boolean | null]>([
  ['within the tolerance, above', { published: 99.5 }, 100 / 99.5, true],
  ['within the tolerance, below', { published: 100.9 }, 100 / 100.9, true],
  ['beyond it, below', { published: 102 }, 100 / 102, false],
  ['no tolerance at all', { published: 100, tolerancePercent: 0 }, 1, true],
  ['a value that is still missing', { published: undefined }, null, null],
  ['an activity that is incomplete', { what: 'activities/empty/climateKg' }, null, null],
  ['a stage that the project does not have', { what: 'stages/inference/climateKg' }, null, null],
  ['nothing outside the boundary', { what: 'outside/climateKg' }, null, null],
])('%s', (_case, given, ratio, within) => {
  const [found] = claimed(given)
  if (ratio === null) expect(found?.ratio).toBeNull()
  else expect(found?.ratio).toBeCloseTo(ratio, 12)
  expect(found?.within).toBe(within)
})

test.each([
  ['totals/siteEnergyKWh', 'Total, energy after PUE', 'kWh-site', numbers.totals.siteEnergyKWh],
  ['outside/climateKg', 'Outside the boundary, carbon', 'kgCO2e', numbers.outside.climateKg],
  ['stages/hardware/climateKg', 'Hardware, carbon', 'kgCO2e', numbers.stages[0]?.climateKg],
  ['activities/idle/itEnergyKWh', 'Idle, energy before PUE', 'kWh-it', 256_646],
  ['activities/api/lines/0/climateKg', 'API: Electricity, carbon', 'kgCO2e', numbers.outside.climateKg],
  [
    'activities/api/lines/Electricity/climateKg',
    'API: Electricity, carbon',
    'kgCO2e',
    numbers.outside.climateKg,
  ],
  ['activities/api/rates/1/value', 'API: Mean power', 'kWh-site/h', 864.25 / 411.67],
])('%s is %s, in %s', (path, label, unit, value) => {
  const named = numberNamed(numbers, path)
  expect([named.label, named.unit]).toEqual([label, unit])
  expect(named.value).toBeCloseTo(value as number, 9)
})

test('energy of hardware is not modelled, which is not a deviation', () => {
  const file = fileOf([hardware({ deviceHours: 10 })], { claims: [claim({ what: 'totals/itEnergyKWh' })] })
  expect(claimsOf(view(assess(file, smallCatalog), '1'), file)[0]).toMatchObject({
    computed: null,
    deviationPercent: null,
    within: null,
  })
})

test('a claim names the prediction and the measurement of one activity, and their ratio', () => {
  const run = training({
    ...{ method: 'predicted', device: 'nvidia-a100-sxm4-80gb', precision: 'bf16', parametersB: 1 },
    ...{ tokensB: 100, mfuPercent: 50, systemPowerW: 500, work: 'fine-tuning', itEnergyKWh: 450 },
  })
  const catalog = loadCatalog('2026.12')
  const shown = view(assess(fileOf([run], { catalog: catalog.version, sites: [site()] }), catalog), '1')
  // 1,068 device-hours × 0.5 kW predicted, 450 kWh read
  const named = (path: string) => {
    const { label, unit, value } = numberNamed(shown, path)
    return [label, unit, value === null ? null : Number(value.toPrecision(3))]
  }
  expect(named('activities/run/predicted/itEnergyKWh')).toEqual([
    'Run, predicted, energy before PUE',
    'kWh-it',
    534,
  ])
  expect(named('activities/run/measured/climateKg')).toEqual(['Run, measured, carbon', 'kgCO2e', 45])
  expect(named('activities/run/measuredOverPredicted')).toEqual(['Run: measured over predicted', '1', 0.842])
  // Every number of the results can be named, and has the form of a place.
  for (const path of numberPaths(shown)) {
    expect(path).toMatch(numberPath)
    expect(numberNamed(shown, path).label).not.toBe(path)
  }
})
