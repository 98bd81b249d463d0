import type { UnitName } from '../units/unit'

/**
 * What a quantity is, and the unit it is shown in. Two kinds never mix in the types:
 * `Quantity<'it-energy'>` is not a `Quantity<'site-energy'>`.
 */
export const kinds = {
  'it-energy': 'kWh-it',
  'site-energy': 'kWh-site',
  pue: 'pue',
  'grid-intensity': 'gCO2e/kWh',
  climate: 'kgCO2e',
  power: 'W/device',
  duration: 'h',
  lifetime: 'year',
  devices: 'device',
  'device-hours': 'device-h',
  'device-footprint': 'kgCO2e/device',
  parameters: 'billion-parameters',
  tokens: 'billion-tokens',
  operations: 'FLOP',
  'operations-per-token': 'GFLOP/token',
  'operations-per-parameter': 'FLOP/parameter/token',
  throughput: 'TFLOP/s/device',
  'token-rate': 'token/s/device',
  'run-time': 'day',
  loss: 'nat',
  'device-memory': 'GB/device',
  share: '%',
  ratio: '1',
  requests: 'request',
  'climate-per-request': 'gCO2e/request',
  'climate-per-hour': 'kgCO2e/h',
  'energy-per-request': 'Wh-site/request',
  'energy-per-hour': 'kWh-site/h',
} as const satisfies Record<string, UnitName>

export type Kind = keyof typeof kinds
