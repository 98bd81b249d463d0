import { describe, expect, test } from 'vitest'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { inference as model } from '../../../../src/core/stages/inference/model'
import type { StageResult } from '../../../../src/core/stages/line'
import type { Outcome } from '../../../../src/core/stages/outcome'
import { inference, site } from '../../projects'
import { contextOf, deviation, numbersOf, onlyLine, problemPaths } from '../stage-context'

const contextAt = (pue: number, gridGPerKWh: number) => contextOf({ sites: [site({ pue, gridGPerKWh })] })
const ratesOf = (result: Outcome<StageResult>) =>
  result.ok &&
  Object.fromEntries(result.value.rates.map(({ label, quantity }) => [label, numberOf(quantity)]))

describe('I1 to I4: a window shared out by requests and by uptime', () => {
  test.each([
    // case                 kWh     h   requests  PUE  g/kWh   kg/h   kW    g/req  Wh/req
    ['round numbers', 100, 50, 1000, 1, 500, 1, 2, 50, 100],
    ['overhead counts once', 100, 50, 1000, 1.5, 500, 1.5, 3, 75, 150],
    ['no energy', 0, 50, 1000, 1.5, 500, 0, 0, 0, 0],
    ['a single request', 1, 1, 1, 1, 500, 0.5, 1, 500, 1000],
  ])(
    '%s',
    (_case, itEnergyKWh, uptimeHours, requests, pue, gridG, kgPerHour, kilowatts, gPerRequest, whPerRequest) => {
      const rates = ratesOf(model(inference({ itEnergyKWh, uptimeHours, requests }), contextAt(pue, gridG)))
      expect(Object.keys(rates)).toStrictEqual([
        'Per uptime hour',
        'Mean power',
        'Per request',
        'Energy per request',
        'Per month of uptime',
        'Energy per month of uptime',
      ])
      expect(rates).toMatchObject({
        'Per uptime hour': expect.closeTo(kgPerHour, 9),
        'Mean power': expect.closeTo(kilowatts, 9),
        'Per request': expect.closeTo(gPerRequest, 9),
        'Energy per request': expect.closeTo(whPerRequest, 9),
        // 730 hours
        'Per month of uptime': expect.closeTo(730 * kgPerHour, 6),
        'Energy per month of uptime': expect.closeTo(730 * kilowatts, 6),
      })
    },
  )

  // Published: Luccioni et al. 2022, arXiv:2211.02001, section 5, prints 340 kg; its notebook 864.25 kWh.
  test('BLOOM as published', () => {
    const activity = inference({ itEnergyKWh: 864.25, uptimeHours: 411.67, requests: 230_768 })
    const result = model(activity, contextAt(1, 394))
    expect(deviation(numbersOf(onlyLine(result)).climateKg, 340)).toBeLessThan(0.003)
    // By hand: 864.25 × 0.394 = 340.5145 kg, divided by hours and by requests.
    expect(ratesOf(result)).toMatchObject({
      'Per uptime hour': expect.closeTo(340.5145 / 411.67, 9),
      'Per request': expect.closeTo(340_514.5 / 230_768, 9),
      'Energy per request': expect.closeTo(864_250 / 230_768, 9),
    })
  })
})

test.each([
  ['without requests or uptime', {}, []],
  [
    'by uptime alone',
    { uptimeHours: 50 },
    ['Per uptime hour', 'Mean power', 'Per month of uptime', 'Energy per month of uptime'],
  ],
  ['by requests alone', { requests: 1000 }, ['Per request', 'Energy per request']],
])('the window stands %s', (_case, given, labels) => {
  const result = model(inference({ itEnergyKWh: 100, ...given }), contextOf())
  expect(numbersOf(onlyLine(result)).climateKg).toBeCloseTo(10, 9)
  expect(Object.keys(ratesOf(result))).toStrictEqual(labels)
})

test("rates of a window read at the facility's meter take that energy", () => {
  const result = model(inference({ siteEnergyKWh: 120, itEnergyKWh: 100, requests: 1000 }), contextAt(2, 500))
  expect(ratesOf(result)).toStrictEqual({ 'Per request': 60, 'Energy per request': 120 })
})

test('an empty window names all that is missing', () => {
  expect(problemPaths(model(inference({ siteId: undefined }), contextOf()))).toStrictEqual([
    'activities/window/siteId',
    'activities/window/itEnergyKWh',
  ])
})
