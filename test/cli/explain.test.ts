import { describe, expect, test } from 'vitest'
import { slashed } from '../../src/cli/number-paths'
import { bloom, fileOf, training } from '../core/projects'
import { cradlebook, example, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()
const file = write('bloom.json', bloom)
const explain = async (path: string, ...options: readonly string[]) =>
  cradlebook(['explain', file, path, ...options])

test('a number is explained down to its fields and factors', async () => {
  expect((await explain('activities/dynamic/climateKg')).output).toBe(`Dynamic: C_3 = C_use = 24,692.2 kgCO2e
  activities/dynamic/climateKg

Equations
  Use-phase carbon [E3]
    C_use = E_site × g_grid
          = 433,196 kWh × 57 gCO2e/kWh = 24,692.2 kgCO2e
  Facility energy [E1]
    E_site = E_IT × PUE
           = 433,196 kWh × 1 = 433,196 kWh
  Server energy [T2]
    E_IT = t_dev × P_dev × f_load
         = 1,082,990 h × 400 W × 100 % = 433,196 kWh

Inputs
  t_dev = 1,082,990 h, Device-hours
    /activities/2/deviceHours
    spread: none, taken as exact
    note: billed
    source: Luccioni et al. 2022, section 4.2
  f_load = 100 %, Load
    /activities/2/loadPercent
    spread: none, taken as exact
  PUE = 1, PUE
    /sites/0/pue
    spread: none, taken as exact
  g_grid = 57 gCO2e/kWh, Grid carbon intensity
    /sites/0/gridGPerKWh
    spread: none, taken as exact

Factors
  P_dev = 400 W, Row power.card
    /activities/2/devicePowerW
    row power.card: world, 2024, made up for tests
    matched: chosen by hand
    Tester 2024: Table 1
    Tester, T. (2024). Round numbers.
    licence: CC0-1.0
    checked: read at its source
    spread: none, taken as exact
`)
})

test('a sum names its parts, and the path to explain next', async () => {
  expect((await explain('totals.itEnergyKWh')).output).toBe(`Total: E_IT,total = 689,842 kWh
  totals/itEnergyKWh

Equations
  Total [A2]
    E_IT,total = E_IT,3 + E_IT,4
               = 433,196 kWh + 256,646 kWh = 689,842 kWh

Parts, each explained on its own
  E_IT,3 = 433,196 kWh, Dynamic
    explain ${file} activities/dynamic/itEnergyKWh
  E_IT,4 = 256,646 kWh, Idle
    explain ${file} activities/idle/itEnergyKWh
`)
})

test('a number that was entered has no equation', async () => {
  const { output } = await explain('activities/idle/lines/0/itEnergyKWh')
  expect(output).toBe(`Energy at the server, before PUE: E_IT = 256,646 kWh
  activities/idle/lines/0/itEnergyKWh

Inputs
  E_IT = 256,646 kWh, Energy at the server, before PUE
    /activities/3/itEnergyKWh
    spread: none, taken as exact
`)
})

test('a doubtful factor says what it stands in for', async () => {
  const doubtful = write(
    'doubtful.json',
    fileOf([training({ itEnergyKWh: 1 })], {
      sites: [{ id: 'hall', name: 'Hall', region: 'FR', year: 2021, pue: 1 }],
    }),
  )
  const { output } = await cradlebook(['explain', doubtful, 'activities/run/climateKg'])
  expect(output).toContain('    matched: older year, taken for FR 2021\n')
})

test('the spread of an input is told', async () => {
  const spread = { kind: 'lognormal', gsd: 1.2 } as const
  const spreading = write('spread.json', fileOf([training({ itEnergyKWh: { value: 1, spread } })]))
  const { output } = await cradlebook(['explain', spreading, 'activities/run/climateKg'])
  expect(output).toContain(
    '    spread: lognormal, geometric standard deviation 1.2 (95 % within ÷ and × 1.43)\n',
  )
})

test('text from a file cannot drive the terminal', async () => {
  const loud = write('loud.json', fileOf([training({ title: 'a\u001b[31m\nb\u202e', itEnergyKWh: 1 })]))
  const { output } = await cradlebook(['explain', loud, 'activities/run/climateKg'])
  expect(output.split('\n')[0]).toBe('a\\u001b[31m\\u000ab\\u202e: C_1 = C_use = 0.1 kgCO2e')
})

test('as JSON it is the explanation itself, with places in the file', async () => {
  const { output } = await explain('activities/dynamic/climateKg', '--json')
  expect(JSON.parse(output)).toMatchObject({
    path: 'activities/dynamic/climateKg',
    value: expect.closeTo(24_692.172, 9),
    unit: 'kgCO2e',
    steps: [{ equation: 'E3' }, { equation: 'E1' }, { equation: 'T2' }],
    inputs: [
      { path: '/activities/2/deviceHours', value: 1_082_990 },
      { path: '/activities/2/loadPercent' },
      { path: '/sites/0/pue' },
      { path: '/sites/0/gridGPerKWh' },
    ],
    factors: [{ path: '/activities/2/devicePowerW', id: 'power.card', match: 'chosen' }],
  })
})

describe('the path of a number may be written', () => {
  test.each([
    ['totals.climateKg', 'totals/climateKg'],
    ['/totals/climateKg', 'totals/climateKg'],
    ['totals/climateKg', 'totals/climateKg'],
    ['.totals.climateKg', 'totals/climateKg'],
    ['activities[4].rates[2].value', 'activities/4/rates/2/value'],
    ['activities.final-training.climateKg', 'activities/final-training/climateKg'],
    ['activities/a/lines/Load 1.5/climateKg', 'activities/a/lines/Load 1.5/climateKg'],
  ])('%s', (written, path) => {
    expect(slashed(written)).toBe(path)
  })

  test('by id or by index', async () => {
    const byId = await explain('activities/idle/climateKg')
    const byIndex = await explain('activities[3].climateKg')
    expect(byIndex.output).toBe(byId.output.replace('activities/idle/climateKg', 'activities/3/climateKg'))
  })
})

describe('a path that leads to no number', () => {
  test.each([
    ['totals.climate', 'no number there', 'totals/climateKg'],
    ['totals/climatekg', 'no number there', 'totals/climateKg'],
    ['dynamic', 'no number there', 'activities/dynamic/climateKg'],
    ['activities/api/rates/9/value', 'no number there', 'activities/api/rates/0/value'],
    ['activities/servers/itEnergyKWh', 'a number that this project does not model (null)', undefined],
  ])('%s: what is closest is named', async (path, found, nearest) => {
    const { exitCode, output, messages } = await explain(path)
    expect({ exitCode, output, lines: messages.length }).toStrictEqual({ exitCode: 2, output: '', lines: 1 })
    const start = `${file}: ${path}: expected the path of a number, found ${found}; the closest are `
    expect(messages[0]?.slice(0, start.length)).toBe(start)
    const named = messages[0]?.slice(start.length).split(', ') ?? []
    expect(named).toHaveLength(5)
    if (nearest !== undefined) expect(named[0]).toBe(nearest)
    for (const each of named) expect(await explain(each)).toMatchObject({ exitCode: 0 })
  })

  test('in a project without results', async () => {
    const empty = write('empty.json', fileOf([]))
    expect(await cradlebook(['explain', empty, 'totals.climateKg'])).toStrictEqual({
      exitCode: 2,
      output: '',
      messages: [
        `${empty}: totals.climateKg: expected the path of a number, found a project without results yet`,
      ],
    })
  })
})

test('every number of the example is explained', async () => {
  const { output } = await cradlebook(['assess', example], withBundledCatalog)
  const { activities } = JSON.parse(output)
  for (const { id } of activities) {
    const answer = await cradlebook(['explain', example, `activities/${id}/climateKg`], withBundledCatalog)
    expect(answer.exitCode).toBe(0)
    expect(answer.output).toMatch(/\nFactors\n/)
  }
})
