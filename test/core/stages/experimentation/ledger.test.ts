import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { experimentation as model } from '../../../../src/core/stages/experimentation/model'
import type { Run } from '../../../../src/core/stages/experimentation/schema'
import { experimentation, site } from '../../projects'
import { contextOf, deviation, numbersOf, onlyLine } from '../stage-context'

const ledger = (rows: readonly Run[], given: Parameters<typeof experimentation>[0] = {}) =>
  experimentation({ rows: [...rows], ...given })
const linesOf = (rows: readonly Run[], context = contextOf()) => {
  const result = model(ledger(rows), context)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.lines
}

describe('X1: what a row says', () => {
  test.each<[string, Run, number, string]>([
    // case                              row                                                        kWh  evidence
    ['a reading at the server', { itEnergyKWh: 12 }, 12, 'metered'],
    ['forty like runs', { itEnergyKWh: 12, count: 40 }, 480, 'metered'],
    ['no run at all', { itEnergyKWh: 12, count: 0 }, 0, 'metered'],
    ['logged power', { devices: 8, hours: 10, meanPowerW: 350 }, 28, 'logged'],
    ['device-hours', { deviceHours: 100, devicePowerW: 400, loadPercent: 75 }, 30, 'device-hours'],
    [
      'like runs by device-hours',
      { deviceHours: 100, devicePowerW: 400, loadPercent: 75, count: 3 },
      90,
      'device-hours',
    ],
    ['nothing drawn', { deviceHours: 0, devicePowerW: 400, loadPercent: 75 }, 0, 'device-hours'],
    ['an amount with its source', { itEnergyKWh: { value: 7, source: 'wattmeter' } }, 7, 'metered'],
    [
      'a rating of the catalog',
      { deviceHours: 10, devicePowerW: { factor: 'power.card' }, loadPercent: 50 },
      2,
      'device-hours',
    ],
  ])('%s', (_case, row, itEnergyKWh, evidence) => {
    const line = onlyLine(model(ledger([row]), contextOf({ sites: [site({ pue: 1.5 })] })))
    expect(line.evidence).toBe(evidence)
    expect(numbersOf(line)).toStrictEqual({
      itEnergyKWh: expect.closeTo(itEnergyKWh, 9),
      siteEnergyKWh: expect.closeTo(itEnergyKWh * 1.5, 9),
      climateKg: expect.closeTo(itEnergyKWh * 0.15, 9),
    })
  })

  test('power and load that all rows share fill in for rows that state none', () => {
    const rows: Run[] = [
      { deviceHours: 100 },
      { deviceHours: 100, loadPercent: 100 },
      { deviceHours: 100, devicePowerW: 100 },
    ]
    const line = onlyLine(model(ledger(rows, { runPowerW: 400, runLoadPercent: 50 }), contextOf()))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(20 + 40 + 5, 9)
  })
})

describe('X2 to X4: rows that were read at the facility’s meter', () => {
  test.each<[string, readonly Run[], number, number]>([
    // case                   rows                                               kWh server  kWh facility
    ['alone', [{ siteEnergyKWh: 15, count: 2 }], 20, 30],
    ['beside rows at the server', [{ siteEnergyKWh: 15 }, { itEnergyKWh: 4 }], 14, 21],
  ])('%s', (_case, rows, itEnergyKWh, siteEnergyKWh) => {
    const line = onlyLine(model(ledger(rows), contextOf({ sites: [site({ pue: 1.5 })] })))
    expect(numbersOf(line)).toStrictEqual({
      itEnergyKWh: expect.closeTo(itEnergyKWh, 9),
      siteEnergyKWh: expect.closeTo(siteEnergyKWh, 9),
      climateKg: expect.closeTo(siteEnergyKWh * 0.1, 9),
    })
  })
})

test('each group is a line, in order of appearance; a row without one goes by its kind', () => {
  const lines = linesOf([
    { group: 'sweep', itEnergyKWh: 1 },
    { kind: 'failed', itEnergyKWh: 2 },
    { itEnergyKWh: 4 },
    { group: ' sweep ', kind: 'debug', itEnergyKWh: 8 },
    { kind: 'failed', deviceHours: 10, devicePowerW: 100, loadPercent: 100 },
  ])
  expect(lines.map((line) => [line.label, numbersOf(line).itEnergyKWh, line.evidence])).toStrictEqual([
    ['sweep', 9, 'metered'],
    ['Failed', 3, 'device-hours'],
    ['Runs', 4, 'metered'],
  ])
})

test('of a row that says its energy twice the best counts, and the activity says how many do', () => {
  const context = contextOf()
  const rows: Run[] = [
    { itEnergyKWh: 5, deviceHours: 1000, devicePowerW: 400, loadPercent: 100 },
    { itEnergyKWh: 5, siteEnergyKWh: 9 },
    { itEnergyKWh: 5 },
  ]
  expect(numbersOf(onlyLine(model(ledger(rows), context))).itEnergyKWh).toBe(15)
  expect(context.warnings).toStrictEqual([
    {
      code: 'two-statements',
      path: 'activities/trials/rows',
      message: expect.stringMatching(/^2 runs state the energy in more than one way/),
    },
  ])
})

describe('what is missing', () => {
  test.each<[string, readonly Run[] | undefined, string, RegExp]>([
    ['no rows', undefined, 'rows', /^expected at least one run, found none$/],
    ['an empty list', [], 'rows', /^expected at least one run, found none$/],
    [
      'a row without energy',
      [{ itEnergyKWh: 1 }, { label: 'x' }],
      'rows/1/itEnergyKWh',
      /^row 2: expected energy in kWh, or devices/,
    ],
    [
      'device-hours without power',
      [{ deviceHours: 1, loadPercent: 50 }],
      'rows/0/devicePowerW',
      /^row 1: expected power rating .* found nothing$/,
    ],
    ['hours without power', [{ hours: 1, devices: 2 }], 'rows/0/meanPowerW', /^row 1: expected mean power/],
    [
      'a spread that the value left',
      [{ itEnergyKWh: { value: 9, spread: { kind: 'uniform', low: 1, high: 2 } } }],
      'rows/0/itEnergyKWh',
      /^row 1: expected the value to lie from 1 to 2, found 9$/,
    ],
  ])('%s', (_case, rows, where, message) => {
    const result = model(experimentation(rows && { rows: [...rows] }), contextOf())
    expect(result).toStrictEqual({
      ok: false,
      error: [{ path: `activities/trials/${where}`, message: expect.stringMatching(message) }],
    })
  })

  test('every row that lacks something is told, and the site too', () => {
    const result = model(
      ledger([{ label: 'a' }, { itEnergyKWh: 1 }, { label: 'b' }], { siteId: undefined }),
      contextOf(),
    )
    expect(result.ok ? [] : result.error.map(({ path }) => path)).toStrictEqual([
      'activities/trials/siteId',
      'activities/trials/rows/0/itEnergyKWh',
      'activities/trials/rows/2/itEnergyKWh',
    ])
  })
})

test('however rows are grouped, the groups add up to the same', () => {
  const energy = fc.integer({ min: 0, max: 1_000_000 }).map((tenths) => tenths / 10)
  const runs = fc.array(
    fc.record({
      itEnergyKWh: energy,
      count: fc.integer({ min: 0, max: 50 }),
      group: fc.constantFrom('a', 'b', 'c', ''),
    }),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(runs, (rows) => {
      const byHand = rows.reduce((sum, row) => sum + row.itEnergyKWh * row.count, 0)
      const total = linesOf(rows).reduce((sum, line) => sum + (numbersOf(line).itEnergyKWh ?? 0), 0)
      expect(total).toBeCloseTo(byHand, 4)
    }),
  )
})

// Published. Strubell et al. 2019, Tables 1 and 4, whose energy follows from the printed bill: $9,870 at $0.12/kWh,
// PUE inside, at 0.954 lb/kWh. OLMo: Morrison et al. 2025, Table 1: 375 runs, 196 MWh with PUE, 332 g/kWh.
test.each<[string, Run, number, number, number]>([
  // case                              row                           g/kWh    printed kg          within
  ['Strubell, R&D of LISA: 78,468 lb', { siteEnergyKWh: 9870 / 0.12 }, 432.727, 78_468 * 0.45359237, 0.001],
  ['OLMo development at 7B: 65 t', { siteEnergyKWh: 196_000 / 375, count: 375 }, 332, 65_000, 0.01],
])('%s, as published', (_case, row, gridGPerKWh, printedKg, tolerance) => {
  const context = contextOf({ sites: [site({ gridGPerKWh })] })
  expect(deviation(numbersOf(onlyLine(model(ledger([row]), context))).climateKg, printedKg)).toBeLessThan(
    tolerance,
  )
})

test('Strubell’s 239,942 GPU-hours took 343 W each, PUE inside', () => {
  const row: Run = { deviceHours: 239_942, devicePowerW: 343, loadPercent: 100 }
  const context = contextOf({ sites: [site({ gridGPerKWh: 432.727 })] })
  const printedKg = 78_468 * 0.45359237
  expect(deviation(numbersOf(onlyLine(model(ledger([row]), context))).climateKg, printedKg)).toBeLessThan(
    0.005,
  )
})
