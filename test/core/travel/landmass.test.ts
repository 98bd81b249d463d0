import { expect, test } from 'vitest'
import { landmass } from '../../../src/core/travel/landmass'

/** Latitude and longitude of the cities and airports that the app ships, rounded. */
const at = (country: string, latitude: number, longitude: number) => ({ country, latitude, longitude })
const madrid = at('ES', 40.42, -3.7)
const rome = at('IT', 41.89, 12.51)

test.each([
  ['Madrid', madrid, 'Las Palmas', at('ES', 28.1, -15.41)],
  ['Barcelona', at('ES', 41.39, 2.16), 'Palma', at('ES', 39.57, 2.65)],
  ['Nice', at('FR', 43.7, 7.27), 'Ajaccio', at('FR', 41.93, 8.74)],
  ['Rome', rome, 'Cagliari', at('IT', 39.23, 9.12)],
  ['London', at('GB', 51.51, -0.13), 'Belfast', at('GB', 54.6, -5.93)],
  ['Lisbon', at('PT', 38.72, -9.13), 'Funchal', at('PT', 32.67, -16.92)],
  ['Melbourne', at('AU', -37.81, 144.96), 'Hobart', at('AU', -42.88, 147.33)],
  ['Athens', at('GR', 37.98, 23.73), 'Heraklion', at('GR', 35.34, 25.18)],
  ['Los Angeles', at('US', 33.94, -118.41), 'HNL, which states no region', at('US', 21.32, -157.92)],
  ['Jakarta', at('ID', -6.21, 106.85), 'Medan', at('ID', 3.58, 98.67)],
  ['Manila', at('PH', 14.6, 120.98), 'Cebu', at('PH', 10.32, 123.89)],
  ['Wellington', at('NZ', -41.29, 174.78), 'Christchurch', at('NZ', -43.53, 172.63)],
  ['Singapore', at('SG', 1.29, 103.85), 'Bandar Seri Begawan', at('BN', 4.94, 114.95)],
])('no railway leads from %s to %s', (_, from, __, to) => {
  expect(landmass(from)).not.toBe(landmass(to))
})

test.each([
  ['Belfast', at('GB', 54.6, -5.93), 'Dublin', at('IE', 53.33, -6.25)],
  ['London', at('GB', 51.51, -0.13), 'Paris', at('FR', 48.85, 2.35)],
  ['Glasgow', at('GB', 55.87, -4.26), 'Thurso', at('GB', 58.59, -3.52)],
  ['Barcelona', at('ES', 41.39, 2.16), 'Madrid', madrid],
  ['Rome', rome, 'Palermo, where trains go by ferry', at('IT', 38.12, 13.36)],
  ['Kuching', at('MY', 1.55, 110.33), 'Pontianak', at('ID', -0.03, 109.33)],
  ['Tokyo', at('JP', 35.69, 139.69), 'Sapporo', at('JP', 43.06, 141.35)],
  ['Kuala Lumpur', at('MY', 3.14, 101.69), 'Singapore', at('SG', 1.29, 103.85)],
  ['Jakarta', at('ID', -6.21, 106.85), 'Surabaya', at('ID', -7.25, 112.75)],
  ['Vancouver', at('CA', 49.25, -123.12), 'Seattle', at('US', 47.61, -122.33)],
])('land leads from %s to %s', (_, from, __, to) => {
  expect(landmass(from)).toBe(landmass(to))
})
