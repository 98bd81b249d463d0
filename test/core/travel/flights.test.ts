import geodesic from 'geographiclib-geodesic'
import { describe, expect, test } from 'vitest'
import {
  ges1point5Flight,
  impactCo2Flight,
  klowerEguTrip,
  klowerTrip,
  sigplanFlight,
} from '../../../src/core/peers/flight-bands'
import { myclimateFlight } from '../../../src/core/peers/myclimate'
import {
  bandByDistance,
  classInBand,
  type DesnzFactors,
  desnzFlight,
  officialBand,
} from '../../../src/core/travel/desnz'
import { greatCircleKm, wayKm } from '../../../src/core/travel/great-circle'
import { airport, golden } from './golden'

/** DESNZ 2025, kgCO2e per passenger-km: with radiative forcing, without, well-to-tank. */
const desnz2025 = {
  'domestic average': [0.22928, 0.13552, 0.0335],
  'short-haul economy': [0.12576, 0.07435, 0.02249],
  'long-haul economy': [0.11704, 0.06926, 0.02461],
  'long-haul premium-economy': [0.18726, 0.11081, 0.03937],
  'long-haul business': [0.3394, 0.20083, 0.07137],
  'long-haul first': [0.46814, 0.27701, 0.09844],
} as const

function factorsOf(km: number, seat: (typeof golden)[number]['seat']): DesnzFactors {
  const band = bandByDistance(km)
  const key = `${band} ${classInBand(band, seat)}` as keyof typeof desnz2025
  const [withRf, withoutRf, wtt] = desnz2025[key]
  return { withRf, withoutRf, wtt, multiplier: 1.7 }
}

const within = (share: number, expected: number) => (got: number) =>
  expect(Math.abs(got / expected - 1)).toBeLessThan(share)

describe.each(golden)('$id $route $seat', (row) => {
  const stops = row.route.split('-').map(airport)
  const legs = stops.slice(1).map((to, index) => greatCircleKm(stops[index] as typeof to, to))
  const trip = (method: (km: number) => number) => row.legs * legs.reduce((kg, km) => kg + method(km), 0)

  test('the distance, and WGS84 within 0.3 %', () => {
    within(0.001, row.km)(wayKm(stops))
    const wgs84 = stops.slice(1).reduce((km, to, index) => {
      const from = stops[index] as typeof to
      const { s12 } = geodesic.Geodesic.WGS84.Inverse(
        ...[from.latitude, from.longitude, to.latitude, to.longitude],
      )
      return km + (s12 as number) / 1000
    }, 0)
    within(0.0003, row.wgs84Km)(wgs84)
    within(0.003, wgs84)(wayKm(stops))
  })

  test.each([
    ['without non-CO2 and fuel supply', 1, false, row.m1],
    ['M 1.7, without fuel supply', 1.7, false, row.m17],
    ['M 1.7 with fuel supply', 1.7, true, row.m17Wtt],
    ['M 1 with fuel supply', 1, true, row.m1Wtt],
    ['M 3 with fuel supply', 3, true, row.m3Wtt],
  ])('DESNZ 2025, %s', (_, multiplier, withSupply, expected) => {
    const kg = trip((km) => {
      const { totalKg, wttKg } = desnzFlight(km, factorsOf(km, row.seat), multiplier)
      return totalKg - (withSupply ? 0 : (wttKg as number))
    })
    within(0.001, expected)(kg)
  })

  test('the other methods', () => {
    within(0.001, row.myclimate)(trip((km) => myclimateFlight(km, row.seat)))
    within(0.001, row.ges1point5)(trip(ges1point5Flight))
    within(0.001, row.impactCo2)(trip(impactCo2Flight))
    within(0.001, row.klower)(trip(klowerTrip))
  })
})

test('bands end where they end: 499 km is domestic, 501 km short-haul, 3700 km long-haul', () => {
  expect([499, 501, 3699, 3700].map(bandByDistance)).toEqual([
    ...['domestic', 'short-haul', 'short-haul', 'long-haul'],
  ])
  const kg = (km: number) => desnzFlight(km, { ...factorsOf(km, 'economy'), wtt: 0 }, 1.7).totalKg
  expect(kg(499)).toBeCloseTo(114.4, 1)
  expect(kg(501)).toBeCloseTo(63, 1)
})

test('the official rule asks for a UK endpoint', () => {
  expect(officialBand(530, 'GB', 'GB')).toBe('domestic')
  expect(officialBand(347, 'GB', 'FR')).toBe('short-haul')
  expect(officialBand(5540, 'GB', 'US')).toBe('long-haul')
  expect(officialBand(9376, 'CH', 'US')).toBe('international')
})

test('a class that a band lacks is the highest below it', () => {
  expect(classInBand('domestic', 'business')).toBe('average')
  expect(classInBand('short-haul', 'first')).toBe('business')
  expect(classInBand('short-haul', 'premium-economy')).toBe('economy')
  expect(classInBand('long-haul', 'first')).toBe('first')
})

test('the multiplier touches CO2 alone', () => {
  const factors: DesnzFactors = { withRf: 0.27, withoutRf: 0.2, wtt: 0.05, multiplier: 1.7 }
  const [one, three] = [1, 3].map((multiplier) => desnzFlight(1000, factors, multiplier))
  expect(one).toMatchObject({
    co2Kg: expect.closeTo(100, 9),
    nonCo2Kg: 0,
    wttKg: 50,
    otherKg: expect.closeTo(100, 9),
  })
  expect(three?.nonCo2Kg).toBeCloseTo(200, 9)
  expect(three).toMatchObject({ wttKg: 50 })
})

test('myclimate grows with every kilometre, and is the same to the last digits of its published cases', () => {
  const steps = Array.from({ length: 300 }, (_, index) => myclimateFlight(index * 50, 'economy'))
  expect(steps.every((kg, index) => index === 0 || kg > (steps[index - 1] as number))).toBe(true)
  // Skiles et al. 2021, return trips by great circle: kg by km there and back.
  for (const [km, kg] of [
    [1684.814, 384.1026],
    [5561.698, 952.5874],
    [16_623.399, 2561.5913],
    [32_977.379, 5335.4641],
  ] as const) {
    expect(2 * myclimateFlight(km / 2, 'economy')).toBeCloseTo(kg, 3)
  }
})

test('rules of two study teams', () => {
  expect(klowerEguTrip(600)).toBeCloseTo(18, 9)
  expect(klowerEguTrip(2000)).toBeCloseTo(500, 9)
  expect(sigplanFlight(3700)).toBeCloseTo(3700 * 0.07761 * 1.891, 9)
})

test('a way over the antimeridian or the pole is the short one', () => {
  expect(greatCircleKm({ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 })).toBeCloseTo(
    222.39,
    1,
  )
  expect(greatCircleKm({ latitude: 89, longitude: 0 }, { latitude: 89, longitude: 180 })).toBeCloseTo(
    222.39,
    1,
  )
  expect(greatCircleKm({ latitude: 1, longitude: 2 }, { latitude: 1, longitude: 2 })).toBe(0)
})
