import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { inference as model } from '../../../../src/core/stages/inference/model'
import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'
import { inference, site, training } from '../../projects'
import { contextOf } from '../stage-context'

const catalog = loadCatalog('2026.12')
type Given = Partial<InferenceActivity>

function run(given: Given, trainings: readonly ReturnType<typeof training>[] = []) {
  const base = contextOf({ sites: [site({ pue: 1.5, gridGPerKWh: 200 })] })
  const activities = new Map(trainings.map((one) => [one.id, one]))
  return { result: model(inference(given), { ...base, catalog, activities }), warnings: base.warnings }
}
function done(...given: Parameters<typeof run>) {
  const { result } = run(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
function rate(label: string, ...given: Parameters<typeof run>): number {
  const found = done(...given).rates.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no ${label}`)
  return numberOf(found.quantity)
}
const labels = (given: Given) => done(given).rates.map(({ label }) => label)
const messages = (given: Given): string => {
  const { result } = run(given)
  return result.ok
    ? ''
    : result.error.map(({ path, message }) => `${path.split('/').slice(2).join('/')}: ${message}`).join('; ')
}
const energies = (given: Given) =>
  done(given).lines.map(({ label, itEnergy, siteEnergy }) => [
    label,
    Number((itEnergy ? numberOf(itEnergy) : 0).toPrecision(9)),
    Number((siteEnergy ? numberOf(siteEnergy) : 0).toPrecision(9)),
  ])

/** 240 a day for 10 months of 730 h: 73,000 requests. */
const load: Given = { method: 'measured-token', requestsPerDay: 240, lifeMonths: 10 }

describe('measured joules a token: 73,000 requests of 500 tokens at 3.6 J are 36.5 kWh', () => {
  const token: Given = { ...load, joulesPerOutputToken: 3.6, outputTokens: 500 }

  test.each<[string, Given, readonly unknown[]]>([
    ['at the accelerators: host, then PUE', { ...token, serverOverDevices: 1.2 }, [['Requests', 43.8, 65.7]]],
    [
      'at the server: PUE alone',
      { ...token, meteredAt: 'server', serverOverDevices: 1.2 },
      [['Requests', 36.5, 54.75]],
    ],
    [
      'at the facility: it is inside',
      { ...token, meteredAt: 'facility' },
      [['Requests', Number((36.5 / 1.5).toPrecision(9)), 36.5]],
    ],
    [
      'prompts apart: 73,000 × 1,000 × 0.36 J',
      { ...token, meteredAt: 'server', inputTokens: 1000, joulesPerInputToken: 0.36 },
      [
        ['Prompts (prefill)', 7.3, 10.95],
        ['Answers (decode)', 36.5, 54.75],
      ],
    ],
  ])('%s', (_case, given, expected) => {
    expect(energies(given)).toEqual(expected)
  })

  test.each<[string, Given, RegExp | undefined]>([
    ['megajoules', { joulesPerOutputToken: 3.6e6 }, /^joulesPerOutputToken: 3,600,000 J a token is hardly/],
    ['kilowatt-hours', { joulesPerOutputToken: 1e-6 }, /^joulesPerOutputToken: 0\.00000100 J a token is/],
    ['what was measured', {}, undefined],
    [
      'joules of a request',
      { measuredPer: 'request', wattHoursPerRequest: 1800 },
      /^wattHoursPerRequest: 1,800 Wh a request is hardly possible: .* joules are entered divided by 3,600/,
    ],
    ['a request', { measuredPer: 'request', wattHoursPerRequest: 0.5 }, undefined],
  ])('%s: a slip of the unit is said', (_case, given, message) => {
    const { warnings } = run({ ...token, meteredAt: 'server', ...given })
    const said = warnings.map(({ path, message: text }) => `${path.split('/')[2]}: ${text}`)
    expect(said).toEqual(message ? [expect.stringMatching(message)] : [])
  })

  test('rates by request, tokens, month and life', () => {
    const given: Given = { ...token, meteredAt: 'server' }
    // 500 × 3.6 J × 1.5 = 0.75 Wh; × 200 g/kWh
    expect(rate('Energy per request', given)).toBeCloseTo(0.75, 12)
    expect(rate('Per request', given)).toBeCloseTo(0.15, 12)
    expect(rate('Energy per 1,000 tokens', given)).toBeCloseTo(1.5, 12)
    expect(rate('Per 1,000 tokens', given)).toBeCloseTo(0.3, 12)
    expect(rate('Energy per month, mean', given)).toBeCloseTo(5.475, 12)
    expect(rate('Per month, mean', given)).toBeCloseTo(1.095, 12)
    expect(rate('Requests over the life', given)).toBeCloseTo(73_000, 9)
    // 10.95 kg of training are as many requests as the life has
    const trained = training({ itEnergyKWh: 36.5 })
    expect(rate('Parity with training, months', given, [trained])).toBeCloseTo(10, 9)
  })

  test('the tier of evidence is the measurement’s', () => {
    expect(done({ ...token, meteredAt: 'server' }).lines.map(({ evidence }) => evidence)).toEqual(['logged'])
  })

  test.each<[Given, string]>([
    [
      { ...token },
      'serverOverDevices: expected whole server over its accelerators to be a number from 1 to 10, found nothing',
    ],
    [
      { ...load, meteredAt: 'server' },
      'outputTokens: expected tokens of an answer to be a number from 1 to 100,000,000, found nothing; joulesPerOutputToken: expected measured energy of a token of an answer to be a number of J from 0 to 1,000,000,000, found nothing',
    ],
    [
      { ...token, meteredAt: 'server', joulesPerOutputToken: 0 },
      'joulesPerOutputToken: expected measured energy of a token of an answer to be more than 0, found 0',
    ],
    [
      { ...token, meteredAt: 'server', joulesPerInputToken: 1 },
      'inputTokens: expected tokens of a prompt to be a number from 0 to 100,000,000, found nothing',
    ],
  ])('%j is refused', (given, message) => {
    expect(messages(given)).toBe(message)
  })
})

describe('measured watt-hours a request', () => {
  const request: Given = { ...load, measuredPer: 'request', wattHoursPerRequest: 0.5 }

  test.each<[string, Given, readonly unknown[]]>([
    ['at the server', { ...request, meteredAt: 'server' }, [['Requests', 36.5, 54.75]]],
    [
      'at the facility',
      { ...request, meteredAt: 'facility' },
      [['Requests', Number((36.5 / 1.5).toPrecision(9)), 36.5]],
    ],
    ['at the accelerators', { ...request, serverOverDevices: 2 }, [['Requests', 73, 109.5]]],
  ])('%s', (_case, given, expected) => {
    expect(energies(given)).toEqual(expected)
  })

  test('per 1,000 tokens only where it is known how long answers are', () => {
    const given: Given = { ...request, meteredAt: 'facility' }
    expect(labels(given)).not.toContain('Per 1,000 tokens')
    expect(rate('Energy per request', given)).toBeCloseTo(0.5, 12)
    expect(rate('Energy per 1,000 tokens', { ...given, outputTokens: 250 })).toBeCloseTo(2, 12)
  })
})

describe('a log: 1.2 kWh with a PUE of 1.2 in 2 h, and 0.5 kWh without in 1 h', () => {
  const log: Given = {
    method: 'metered-log',
    log: [
      { run: 'a', hours: 2, energyKWh: 1.2, pueInside: 1.2, reportedKg: 0.06 },
      { run: 'b', hours: 1, energyKWh: 0.5, pueInside: 1, reportedKg: 0.03 },
    ],
  }

  test('the tool’s PUE comes out, the site’s goes in', () => {
    expect(energies(log)).toEqual([['Electricity', 1.5, 2.25]])
    // 2.25 kWh × 200 g = 0.45 kg, five times the tool’s 0.09
    expect(rate('Carbon here, over the tool’s own', log)).toBeCloseTo(5, 12)
  })

  test('rates by hours of the log, or by the uptime that is stated', () => {
    const given: Given = { ...log, requests: 1000, outputTokens: 300, lifeMonths: 12 }
    expect(rate('Per uptime hour', given)).toBeCloseTo(0.15, 12)
    expect(rate('Mean power', { ...given, uptimeHours: 4.5 })).toBeCloseTo(0.5, 12)
    expect(rate('Per request', given)).toBeCloseTo(0.45, 12)
    expect(rate('Energy per 1,000 tokens', given)).toBeCloseTo(7.5, 12)
    expect(rate('Energy per month of uptime', given)).toBeCloseTo(0.75 * 730, 9)
    expect(rate('Over the life, at this rate', given)).toBeCloseTo(0.15 * 730 * 12, 9)
    expect(rate('Energy over the life, at this rate', given)).toBeCloseTo(0.75 * 730 * 12, 9)
  })

  test('hours that some row lacks give no rate, and carbon that some row lacks no comparison', () => {
    const [first] = log.log ?? []
    const given: Given = { ...log, log: [first ?? {}, { energyKWh: 0.5, pueInside: 1 }] }
    expect(labels(given)).toEqual([])
  })

  test.each<[string, Given, RegExp]>([
    ['no run', { ...log, log: [] }, /^log: expected at least one run of the log, found none$/],
    [
      'no PUE',
      { ...log, log: [{ energyKWh: 1 }] },
      /^log\/0\/pueInside: expected PUE in it to be a number from 1 to 10, found nothing$/,
    ],
    [
      'no energy',
      { ...log, log: [{ pueInside: 1 }] },
      /^log\/0\/energyKWh: expected energy, as logged .* found nothing$/,
    ],
    ['no site', { ...log, siteId: undefined }, /^siteId: expected a site, found nothing$/],
  ])('%s is refused', (_case, given, message) => {
    expect(messages(given)).toMatch(message)
  })

  test('a run that is there twice, and a host that draws 25 kW, are said', () => {
    const twice = run({ ...log, log: [...(log.log ?? []), ...(log.log ?? [])] }).warnings
    expect(twice.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'counted-twice: row 3 is row 1 once more: the same run, end and energy count twice',
      'counted-twice: row 4 is row 2 once more: the same run, end and energy count twice',
    ])
    const nothing = run({ ...log, log: [{ energyKWh: 0, pueInside: 1 }] }).warnings
    expect(nothing.map(({ path, message }) => [path, message])).toEqual([
      ['activities/window/log/0/energyKWh', 'energy, as logged of 0: nothing is counted'],
    ])
    const [first = {}] = log.log ?? []
    const later = { ...first, ended: '2026-02-01', hours: 3, energyKWh: 1.8 }
    expect(run({ ...log, log: [first, later] }).warnings.map(({ path, message }) => [path, message])).toEqual(
      [
        [
          'activities/window/log/1/run',
          'row 2 has the run of row 1: both count. Readings of one run are running totals, of which the longest is enough',
        ],
      ],
    )
    const task = (name: string) => ({ ...first, note: `task_name: ${name}`, energyKWh: name.length })
    expect(run({ ...log, log: [task('load'), task('answer')] }).warnings).toEqual([])
    const heavy = run({ ...log, log: [{ hours: 1, energyKWh: 25, pueInside: 1 }] }).warnings
    expect(heavy.map(({ message }) => message)).toEqual([
      '25.0 kW on average is more than one host draws: check energy and hours of the row',
    ])
  })
})
