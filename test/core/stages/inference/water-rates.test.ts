import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import type { Site } from '../../../../src/core/project/site'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { explain } from '../../../../src/core/quantity/explain'
import { kinds } from '../../../../src/core/quantity/kind'
import { inference as model } from '../../../../src/core/stages/inference/model'
import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'
import { inference, site } from '../../projects'
import { contextOf } from '../stage-context'
import { goldenServing } from './golden-serving'

/** 0.0004 kWh a request at the devices: 400 tokens of 3.6 J. 1,000 requests a day for 10 months, nothing else. */
const cloud: Partial<InferenceActivity> = {
  ...goldenServing,
  requestsPerDay: 1000,
  utilisationPercent: 100,
  hostPowerW: 0,
  joulesPerToken: 3.6,
}

const board: Partial<InferenceActivity> = {
  method: 'edge',
  model: 'tinyllama-1.1b',
  edgeDevice: 'rockchip-rk3588',
  inputTokens: 512,
  outputTokens: 200,
  requestsPerDay: 10,
  lifeMonths: 5,
  chargerPercent: 100,
}

function done(given: Partial<InferenceActivity>, at: Partial<Site>) {
  const context = { ...contextOf({ sites: [site({ region: 'KE', pue: 1.5, ...at })] }) }
  const result = model(inference(given), { ...context, catalog: loadCatalog('2026.12') })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const waterRates = (...given: Parameters<typeof done>) =>
  Object.fromEntries(
    done(...given)
      .rates.filter(({ label }) => label.startsWith('Water'))
      .map(({ label, quantity }) => [label, [numberOf(quantity), kinds[quantity.kind]]]),
  )

const near = (value: number) => expect.closeTo(value, 6)

describe('in the cloud, by hand', () => {
  test('both parts: 0.4 Wh × 2 L/kWh on site, 0.6 Wh × 5 L/kWh off site', () => {
    expect(waterRates(cloud, { wueLPerKWh: 2, waterLPerKWh: 5 })).toEqual({
      'Water per request': [near(0.8 + 3), 'mL/request'],
      'Water per 1,000 tokens': [near(3.8 * 2.5), 'mL/ktoken'],
      'Water per month, mean': [near((3.8 * 1000 * 365) / 12 / 1000), 'L/month'],
    })
  })

  test('one part alone says so', () => {
    expect(waterRates(cloud, { waterLPerKWh: 5 })).toMatchObject({
      'Water per request, off site': [near(3), 'mL/request'],
      'Water per 1,000 tokens, off site': [near(7.5), 'mL/ktoken'],
    })
    expect(waterRates(cloud, { wueLPerKWh: 2 })).toMatchObject({
      'Water per request, on site': [near(0.8), 'mL/request'],
    })
  })

  test('nothing known is no rate, not 0', () => {
    expect(waterRates(cloud, {})).toEqual({})
  })

  test('the explanation shows the parts', () => {
    const { rates } = done(cloud, { wueLPerKWh: 2, waterLPerKWh: 5 })
    const rate = rates.find(({ label }) => label === 'Water per request')
    if (rate === undefined) throw new Error('no rate')
    const symbols = explain(rate.quantity.node).steps.map(({ symbol }) => symbol)
    expect(symbols).toEqual(
      expect.arrayContaining(['w_req', 'W_serv', 'W_on,serv', 'W_off,serv', 'W_on', 'W_off']),
    )
  })

  test('they stand behind the energy of the same unit', () => {
    const labels = done(cloud, { waterLPerKWh: 5 }).rates.map(({ label }) => label)
    expect(labels.indexOf('Water per request, off site')).toBe(labels.indexOf('Energy per request') + 1)
    expect(labels.indexOf('Water per month, mean, off site')).toBe(
      labels.indexOf('Energy per month, mean') + 1,
    )
  })
})

describe('at the edge', () => {
  test('there is no facility: a WUE of the site is not applied, and neither is its PUE', () => {
    const { lines, rates } = done(board, { wueLPerKWh: 2, waterLPerKWh: 5 })
    const energy = rates.find(({ label }) => label === 'Energy per request')
    const water = rates.find(({ label }) => label === 'Water per request, off site')
    expect(lines.map(({ waterOnSite }) => waterOnSite)).toEqual(lines.map(() => undefined))
    expect(water && numberOf(water.quantity)).toBeCloseTo(energy ? numberOf(energy.quantity) * 5 : -1, 9)
  })
})

test('a metered window gives the water of a request and of a month of uptime', () => {
  const window = { itEnergyKWh: 4, requests: 1000, uptimeHours: 10 }
  expect(waterRates(window, { wueLPerKWh: 0.5, waterLPerKWh: 3 })).toEqual({
    'Water per request': [near(4 * 0.5 + 6 * 3), 'mL/request'],
    // 20 L in 10 h
    'Water per month, mean': [near(2 * 730), 'L/month'],
  })
})
