import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { dayView } from '../../../../src/core/assess/day-view'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import {
  busyShareOf,
  type Course,
  copiesByHour,
  copyMonthsHeld,
  monthBeyond,
  overMean,
  peakOf,
  waveOf,
} from '../../../../src/core/stages/inference/day-course'
import { inference as model } from '../../../../src/core/stages/inference/model'
import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'
import { inference, site } from '../../projects'
import { contextOf } from '../stage-context'
import { goldenServing } from './golden-serving'

const catalog = loadCatalog('2026.12')
type Given = Partial<InferenceActivity>

/** 9 hours of 100 requests, 15 of none: a mean of 37.5 an hour, a peak of 2.667 times it. */
const office: Course = {
  shape: overMean(Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? 100 : 0))),
  meanPerHour: 37.5,
  growth: 0,
  months: 12,
  copyPerHour: 30,
  planned: 1,
  held: undefined,
  isByHour: false,
}

describe('by hand: office hours, a copy answers 30 an hour', () => {
  test.each<[string, Partial<Course>, number]>([
    // 4 copies all day; 900 requests ÷ 30 are 30 copy-hours of 96
    ['all day long', {}, 30 / 96],
    // 4 copies for 9 hours, 1 for 15: 51 copy-hours
    ['hour by hour, one copy stays ready', { isByHour: true }, 30 / 51],
    // 100 ÷ (30 × 0.7) = 4.76: 5 copies
    ['with headroom', { planned: 0.7 }, 30 / 120],
    ['6 copies held', { held: 6 }, 30 / 144],
    ['one copy held: what is beyond counts, never above the whole', { held: 1 }, 1],
  ])('%s', (_case, given, share) => {
    expect(busyShareOf({ ...office, ...given })).toBeCloseTo(share, 12)
  })

  test('copies follow growth month by month', () => {
    // doubling each month for 2 months: busiest at the end of each 200 and 400: 7 and 14 copies
    expect(copyMonthsHeld({ ...office, growth: 1, months: 2 })).toBe(21)
    // and as many where they halve: 4 at the start, 2 in the second month
    expect(copyMonthsHeld({ ...office, growth: -0.5, months: 2 })).toBe(6)
    // half a month counts half
    expect(copyMonthsHeld({ ...office, months: 1.5 })).toBe(6)
  })

  test('the month from which on held copies are too few', () => {
    // 5 copies answer 150 an hour; 100 × 1.1^m passes that after 4.25 months: in the fifth
    expect(monthBeyond({ ...office, held: 5, growth: 0.1 })).toBe(5)
    expect(monthBeyond({ ...office, held: 5, growth: 0.1, months: 4 })).toBeUndefined()
    expect(monthBeyond({ ...office, held: 5, growth: -0.1 })).toBeUndefined()
    expect(monthBeyond({ ...office, growth: 0.1 })).toBeUndefined()
  })
})

test('whatever the peak, the wave has it over a mean of 1, and no hour is below 0', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 23.9, noNaN: true }), (peak) => {
      const wave = waveOf(peak)
      expect(wave).toHaveLength(24)
      expect(wave.reduce((sum, hour) => sum + hour, 0) / 24).toBeCloseTo(1, 9)
      expect(peakOf(wave)).toBeCloseTo(peak, 6)
      expect(Math.min(...wave)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('copies are enough in every hour, and one less is not', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: 0, max: 1000 }), { minLength: 24, maxLength: 24 })
        .filter((all) => peakOf(all) > 0),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (hours, copyPerHour, planned) => {
        const meanPerHour = hours.reduce((sum, hour) => sum + hour, 0) / 24
        const course = {
          ...office,
          shape: overMean(hours),
          meanPerHour,
          copyPerHour,
          planned,
          isByHour: true,
        }
        copiesByHour(course, 1).forEach((copies, hour) => {
          const asked = hours[hour] ?? 0
          expect(copies * copyPerHour * planned).toBeGreaterThanOrEqual(asked * (1 - 1e-6))
          if (copies > 1) expect((copies - 1) * copyPerHour * planned).toBeLessThan(asked * (1 + 1e-6))
        })
      },
    ),
  )
})

/** The golden serving: 8B on an H100, 64 in work. */
const golden: Given = {
  ...goldenServing,
  requestsPerDay: 1_000_000,
  hostPowerW: 150,
  idlePowerW: 70,
}

function run(given: Given) {
  const base = contextOf({ sites: [site({ pue: 1, gridGPerKWh: 100 })] })
  return { result: model(inference({ ...golden, ...given }), { ...base, catalog }), warnings: base.warnings }
}
function done(given: Given) {
  const { result } = run(given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
function rate(given: Given, label: string): number {
  const found = done(given).rates.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no ${label}`)
  return numberOf(found.quantity)
}
const messages = (given: Given): readonly string[] => {
  const { result } = run(given)
  return result.ok
    ? []
    : result.error.map(({ path, message }) => `${path.split('/').slice(2).join('/')}: ${message}`)
}

describe('a predicted service with the curve of its day', () => {
  const peak: Given = { course: 'peak', peakToMean: 2 }

  test('idle time follows from curve and speed: the same as with its share stated', () => {
    const share = rate(peak, 'Share of the time that they work')
    const stated = { utilisationPercent: share }
    for (const label of ['Per request', 'Energy per request', 'Per month, mean'])
      expect(rate(peak, label)).toBeCloseTo(rate(stated, label), 9)
    // 1e6 ÷ 24 an hour; a copy answers 64 ÷ (400 × step of 19.679 ms) × 3,600 s
    const copy = rate(peak, 'Requests an hour that one copy answers')
    expect(copy).toBeCloseTo((rate(peak, 'Tokens a second, one copy') * 3600) / 400, 6)
    const copies = Math.ceil((2e6 / 24 / copy) * (1 - 1e-12))
    expect(rate(peak, 'Devices held')).toBe(copies)
    expect(share).toBeCloseTo((100 * 1e6) / 24 / copy / copies, 9)
    expect(rate(peak, 'Requests in the busiest hour, at the start')).toBeCloseTo(2e6 / 24, 6)
  })

  test('hours in any unit, named or not, give the same day', () => {
    const hours = waveOf(2)
    const plain: Given = { course: 'hours', hours: hours.map((requests) => ({ requests: 7 * requests })) }
    const named: Given = {
      course: 'hours',
      hours: hours.map((requests, hour) => ({ requests, hour: `${hour}:00` })).toReversed(),
    }
    const expected = rate({ ...peak, holding: 'by-hour' }, 'Energy per request')
    expect(rate({ ...plain, holding: 'by-hour' }, 'Energy per request')).toBeCloseTo(expected, 9)
    expect(rate({ ...named, holding: 'by-hour' }, 'Energy per request')).toBeCloseTo(expected, 9)
    expect(rate({ ...plain }, 'Energy per request')).toBeGreaterThan(expected)
  })

  test('a sharper peak costs more, and where devices are counted elsewhere nothing waits', () => {
    expect(rate({ ...peak, peakToMean: 6 }, 'Energy per request')).toBeGreaterThan(
      rate(peak, 'Energy per request'),
    )
    const lines = done({ ...peak, idle: 'elsewhere' }).lines.map(({ label }) => label)
    expect(lines).toEqual(['Prompts (prefill)', 'Answers (decode)', 'Hosts'])
  })

  test('the picture has both ends of a growing service', () => {
    const { day } = done({ ...peak, growthPercent: 10 })
    const courses = day ? dayView(day).courses : []
    expect(courses.map(({ month }) => month)).toEqual([1, 10])
    const [first, last] = courses.map(({ hours }) => hours[14])
    expect((last?.requests ?? 0) / (first?.requests ?? 1)).toBeCloseTo(1.1 ** 10, 9)
    expect(last?.capacity).toBeGreaterThanOrEqual(last?.requests ?? Number.POSITIVE_INFINITY)
    expect(done({ utilisationPercent: 50 }).day).toBeUndefined()
  })

  test.each<[string, Given, RegExp]>([
    [
      'a peak beyond what is held',
      { ...peak, copiesHeld: 1 },
      /^copiesHeld: expected 3 copies on 3 × NVIDIA H100 SXM5 80 GB for the 83,300 requests of the busiest hour, found 1: it answers 35,\d{3} an hour$/,
    ],
    [
      'half a copy',
      { ...peak, copiesHeld: 3.5 },
      /^copiesHeld: expected a whole number of copies, found 3\.5$/,
    ],
    ['no peak', { course: 'peak' }, /^peakToMean: expected peak over mean hour .* found nothing$/],
    [
      'no hours',
      { course: 'hours' },
      /^hours: expected 24 rows, one for each hour from midnight on, found none$/,
    ],
    ['23 hours', { course: 'hours', hours: Array(23).fill({ requests: 1 }) }, /found 23$/],
    [
      'hours of nothing',
      { course: 'hours', hours: Array(24).fill({ requests: 0 }) },
      /found 0 in all of them$/,
    ],
    [
      'an hour left empty',
      { course: 'hours', hours: [{}, ...Array(23).fill({ requests: 1 })] },
      /^hours\/0\/requests: expected requests of the hour .* found nothing$/,
    ],
    [
      'an hour twice',
      {
        course: 'hours',
        hours: Array.from({ length: 24 }, (_, hour) => ({ requests: 1, hour: `${hour % 23}` })),
      },
      /^hours\/23\/hour: expected each hour once, found 0 in row 1 too$/,
    ],
    [
      'hour 24',
      {
        course: 'hours',
        hours: Array.from({ length: 24 }, (_, hour) => ({ requests: 1, hour: `${hour + 1}` })),
      },
      /^hours\/23\/hour: expected an hour from 0 to 23/,
    ],
  ])('%s is refused', (_case, given, message) => {
    expect(messages(given).join('; ')).toMatch(message)
  })

  test.each<[string, Given, RegExp]>([
    [
      // 107,000 ÷ 83,333 = 1.284 = 1.05^5.1
      'beyond what is held later in life',
      { ...peak, copiesHeld: 3, growthPercent: 5 },
      /^from month 6 on the busiest hour asks for more than 107,000 requests, all that 3 × 1 devices answer; at the end it takes 4 copies/,
    ],
    [
      'less headroom than planned',
      { ...peak, copiesHeld: 3, peakLoadPercent: 70 },
      /^the busiest hour takes 77\.\d % of what the held devices answer, more than the 70\.0 % that are planned: 4 copies/,
    ],
    [
      'ten times what any hour needs',
      { ...peak, copiesHeld: 30 },
      /^the busiest hour of the life needs 3 of the 30 copies that are held: the others wait all the time$/,
    ],
  ])('%s is said', (_case, given, message) => {
    const said = run(given).warnings.filter(({ path }) => path.endsWith('copiesHeld'))
    expect(said.map((one) => one.message).join()).toMatch(message)
  })

  test('some headroom is not', () => {
    expect(
      run({ ...peak, copiesHeld: 29 }).warnings.filter(({ path }) => path.endsWith('copiesHeld')),
    ).toEqual([])
  })
})
