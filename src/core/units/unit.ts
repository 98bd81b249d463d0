import type { Dimensions } from './dimension'

/** A unit as people write it, and how many canonical units (kWh, kgCO2e, litre, MJ, h, decimal GB,
 * 1e12 operations, token, parameter, metre, device, thread, request) one of it is. */
export interface Unit {
  readonly symbol: string
  readonly dimensions: Dimensions
  readonly toCanonical: number
}

const unit = (symbol: string, toCanonical: number, dimensions: Dimensions): Unit => ({
  symbol,
  dimensions,
  toCanonical,
})

const perDeviceHour = { 'it-energy': 1, time: -1, device: -1 } as const

/** Every unit that a field, a factor or a result can have. The key is what schemas and the catalog name. */
export const units = {
  '1': unit('', 1, {}),
  '%': unit('%', 0.01, {}),
  'kWh-it': unit('kWh', 1, { 'it-energy': 1 }),
  'kWh-site': unit('kWh', 1, { 'site-energy': 1 }),
  pue: unit('', 1, { 'site-energy': 1, 'it-energy': -1 }),
  'W/device': unit('W', 1 / 1000, perDeviceHour),
  h: unit('h', 1, { time: 1 }),
  month: unit('months', 730, { time: 1 }),
  year: unit('years', 8760, { time: 1 }),
  device: unit('', 1, { device: 1 }),
  'device-h': unit('h', 1, { device: 1, time: 1 }),
  kgCO2e: unit('kgCO2e', 1, { carbon: 1 }),
  'gCO2e/kWh': unit('gCO2e/kWh', 1 / 1000, { carbon: 1, 'site-energy': -1 }),
  'kgCO2e/device': unit('kgCO2e', 1, { carbon: 1, device: -1 }),
  'kgCO2e/h': unit('kgCO2e/h', 1, { carbon: 1, time: -1 }),
  request: unit('', 1, { request: 1 }),
  'gCO2e/request': unit('gCO2e', 1 / 1000, { carbon: 1, request: -1 }),
  'Wh-site/request': unit('Wh', 1 / 1000, { 'site-energy': 1, request: -1 }),
  'kWh-site/h': unit('kW', 1, { 'site-energy': 1, time: -1 }),
  L: unit('L', 1, { water: 1 }),
  'mL/request': unit('mL', 1 / 1000, { water: 1, request: -1 }),
  'L/kWh-it': unit('L/kWh', 1, { water: 1, 'it-energy': -1 }),
  'L/kWh-site': unit('L/kWh', 1, { water: 1, 'site-energy': -1 }),
  'kgSbeq/kWh': unit('kgSbeq/kWh', 1, { antimony: 1, 'site-energy': -1 }),
  'MJ/kWh': unit('MJ/kWh', 1, { 'primary-energy': 1, 'site-energy': -1 }),
  'W/thread': unit('W', 1 / 1000, { 'it-energy': 1, time: -1, thread: -1 }),
  day: unit('days', 24, { time: 1 }),
  nat: unit('nats/token', 1, {}),
  'billion-parameters': unit('billion', 1e9, { parameter: 1 }),
  'billion-tokens': unit('billion', 1e9, { token: 1 }),
  FLOP: unit('FLOP', 1e-12, { operation: 1 }),
  'GFLOP/token': unit('GFLOP/token', 1e-3, { operation: 1, token: -1 }),
  'FLOP/parameter/token': unit('FLOP', 1e-12, { operation: 1, parameter: -1, token: -1 }),
  'token/s/device': unit('tokens/s', 3600, { token: 1, time: -1, device: -1 }),
  'TFLOP/s/device': unit('TFLOP/s', 3600, { operation: 1, time: -1, device: -1 }),
  'GB/device': unit('GB', 1, { data: 1, device: -1 }),
  'GB/s/device': unit('GB/s', 3600, { data: 1, time: -1, device: -1 }),
  'W/GB': unit('W/GB', 1 / 1000, { 'it-energy': 1, time: -1, data: -1 }),
  'W/TB': unit('W/TB', 1 / 1e6, { 'it-energy': 1, time: -1, data: -1 }),
  'kWh/GB': unit('kWh/GB', 1, { 'it-energy': 1, data: -1 }),
  'cm2/device': unit('cm²', 1e-4, { length: 2, device: -1 }),
  'J-it/token': unit('J', 1 / 3.6e6, { 'it-energy': 1, token: -1 }),
  'Wh-site/ktoken': unit('Wh', 1e-6, { 'site-energy': 1, token: -1 }),
  'gCO2e/ktoken': unit('gCO2e', 1e-6, { carbon: 1, token: -1 }),
  'mL/ktoken': unit('mL', 1e-6, { water: 1, token: -1 }),
  'kWh-site/month': unit('kWh', 1 / 730, { 'site-energy': 1, time: -1 }),
  'kgCO2e/month': unit('kgCO2e', 1 / 730, { carbon: 1, time: -1 }),
  'L/month': unit('L', 1 / 730, { water: 1, time: -1 }),
  'token/request': unit('', 1, { token: 1, request: -1 }),
  'request/day': unit('', 1 / 24, { request: 1, time: -1 }),
  'request/h': unit('', 1, { request: 1, time: -1 }),
  'token/s': unit('tokens/s', 3600, { token: 1, time: -1 }),
  'device-ms/token': unit('ms', 1 / 3.6e6, { device: 1, time: 1, token: -1 }),
  ms: unit('ms', 1 / 3.6e6, { time: 1 }),
  s: unit('s', 1 / 3600, { time: 1 }),
  'kB/token': unit('kB', 1e-6, { data: 1, token: -1 }),
  GB: unit('GB', 1, { data: 1 }),
  'mW/GB': unit('mW/GB', 1e-6, { 'it-energy': 1, time: -1, data: -1 }),
  'pJ/bit': unit('pJ/bit', 8e-3 / 3.6e6, { 'it-energy': 1, data: -1 }),
  'MB/request': unit('MB', 1e-3, { data: 1, request: -1 }),
  'request/device': unit('', 1, { request: 1, device: -1 }),
  'Wh-it/request': unit('Wh', 1 / 1000, { 'it-energy': 1, request: -1 }),
  'J-site/token': unit('J', 1 / 3.6e6, { 'site-energy': 1, token: -1 }),
  'J-it/request': unit('J', 1 / 3.6e6, { 'it-energy': 1, request: -1 }),
  'device-s/request': unit('s', 1 / 3600, { device: 1, time: 1, request: -1 }),
  nm: unit('nm', 1e-9, { length: 1 }),
  'kgCO2e/cm2': unit('kgCO2e/cm²', 1e4, { carbon: 1, length: -2 }),
  TB: unit('TB', 1000, { data: 1 }),
  'TB/device': unit('TB', 1000, { data: 1, device: -1 }),
  'TB-year': unit('TB·years', 1000 * 8760, { data: 1, time: 1 }),
  'Mbit/s': unit('Mbit/s', 0.45, { data: 1, time: -1 }),
  'W-it': unit('W', 1 / 1000, { 'it-energy': 1, time: -1 }),
  'W/(Mbit/s)': unit('W/(Mbit/s)', 1 / 450, { 'it-energy': 1, data: -1 }),
  'kgCO2e/TB/year': unit('kgCO2e/TB/year', 1 / (1000 * 8760), { carbon: 1, data: -1, time: -1 }),
  '°': unit('°', 1, {}),
  km: unit('km', 1000, { length: 1 }),
  person: unit('', 1, { passenger: 1 }),
  'kgCO2e/person': unit('kgCO2e', 1, { carbon: 1, passenger: -1 }),
  pkm: unit('passenger-km', 1000, { length: 1, passenger: 1 }),
  vkm: unit('km', 1000, { length: 1, vehicle: 1 }),
  vehicle: unit('', 1, { vehicle: 1 }),
  'person/vehicle': unit('', 1, { passenger: 1, vehicle: -1 }),
  'room-night': unit('', 1, { night: 1 }),
  'night/person': unit('', 1, { night: 1, passenger: -1 }),
  meal: unit('', 1, { meal: 1 }),
  'meal/person': unit('', 1, { meal: 1, passenger: -1 }),
  'person-h': unit('h', 1, { time: 1, passenger: 1 }),
  'kgCO2e/pkm': unit('kgCO2e/passenger-km', 1 / 1000, { carbon: 1, length: -1, passenger: -1 }),
  'kgCO2e/vkm': unit('kgCO2e/vehicle-km', 1 / 1000, { carbon: 1, length: -1, vehicle: -1 }),
  'kgCO2e/night': unit('kgCO2e/night', 1, { carbon: 1, night: -1 }),
  'kgCO2e/meal': unit('kgCO2e/meal', 1, { carbon: 1, meal: -1 }),
  'kgCO2e/person-h': unit('kgCO2e/h', 1, { carbon: 1, time: -1, passenger: -1 }),
  'kgCO2e/GB': unit('kgCO2e/GB', 1, { carbon: 1, data: -1 }),
  'kgCO2e/W': unit('kgCO2e/W', 1000, { carbon: 1, 'it-energy': -1, time: 1 }),
  'kgCO2e/kg': unit('kgCO2e/kg', 1, { carbon: 1, mass: -1 }),
  'kWh/cm2': unit('kWh/cm²', 1e4, { 'site-energy': 1, length: -2 }),
  '1/cm2': unit('/cm²', 1e4, { length: -2 }),
  'cm2/GB': unit('cm²/GB', 1e-4, { length: 2, data: -1 }),
  mm: unit('mm', 1e-3, { length: 1 }),
  'kg/device': unit('kg', 1, { mass: 1, device: -1 }),
  kgSbeq: unit('kgSbeq', 1, { antimony: 1 }),
  'kgSbeq/device': unit('kgSbeq', 1, { antimony: 1, device: -1 }),
  'kgSbeq/cm2': unit('kgSbeq/cm²', 1e4, { antimony: 1, length: -2 }),
  'kgSbeq/kg': unit('kgSbeq/kg', 1, { antimony: 1, mass: -1 }),
  MJ: unit('MJ', 1, { 'primary-energy': 1 }),
  'MJ/device': unit('MJ', 1, { 'primary-energy': 1, device: -1 }),
  'MJ/cm2': unit('MJ/cm²', 1e4, { 'primary-energy': 1, length: -2 }),
  'MJ/kg': unit('MJ/kg', 1, { 'primary-energy': 1, mass: -1 }),
} satisfies Record<string, Unit>

export type UnitName = keyof typeof units

/** From the number a person wrote to the canonical one. */
export const toCanonical = (value: number, name: UnitName): number => value * units[name].toCanonical

/** From the canonical number to the one a person reads in this unit. */
export const fromCanonical = (value: number, name: UnitName): number => value / units[name].toCanonical

const gramsPerKilogram = 1000

/** kg to t, for display. */
export const tonnes = (kilograms: number): number => kilograms / gramsPerKilogram

/** kg to g, for display. */
export const grams = (kilograms: number): number => kilograms * gramsPerKilogram

/** Litres to cubic metres, for display. */
export const cubicMetres = (litres: number): number => litres / 1000

/** kWh to MWh, for display. */
export const megawattHours = (kilowattHours: number): number => kilowattHours / 1000
