import { type FieldSpec, shareTyped } from './field'
import { moduleFields } from './module-fields'
import { serverFields } from './server-fields'

/** What every way of knowing a footprint asks for: how the unit is shared out. */
export const sharedFields = {
  lifetimeYears: {
    kind: 'lifetime',
    symbol: 'L',
    label: 'Lifetime',
    help: 'Years in service, over which the embodied carbon is shared out.',
    min: 0.01,
    max: 50,
    family: 'lifetime',
    spread: 'spread.stated.lifetime',
  },
  utilisationPercent: {
    slip: shareTyped,
    kind: 'share',
    symbol: 'u',
    label: 'Utilisation',
    help: 'Share of its lifetime in which the unit works for somebody. 100 % shares out by wall-clock time.',
    min: 0.01,
    max: 100,
    family: 'utilisation',
    spread: 'spread.stated.utilisation',
    hardMax: true,
  },
} as const satisfies Record<string, FieldSpec>

export const assetFields = {
  footprintKg: {
    kind: 'device-footprint',
    symbol: 'C_emb',
    label: 'Embodied carbon per unit',
    help: 'Carbon of making one unit (cradle-to-gate), as published by its maker or in a study.',
    min: 0,
    max: 1e8,
    family: 'device-embodied',
    spread: 'spread.stated.footprint',
  },
  ...sharedFields,
  adpeKgSb: {
    kind: 'device-adpe',
    symbol: 'ADPe_unit',
    label: 'Metals and minerals per unit (ADPe)',
    help: 'Abiotic depletion of elements of one unit, as antimony equivalent, where its declaration says so.',
    min: 0,
    max: 1e6,
    family: 'device-adpe',
  },
  primaryEnergyMJ: {
    kind: 'device-primary-energy',
    symbol: 'PE_unit',
    label: 'Primary energy per unit',
    help: 'Energy taken from nature in making one unit, where its declaration says so.',
    min: 0,
    max: 1e10,
    family: 'device-primary-energy',
  },
  ...moduleFields,
  ...serverFields,
} as const satisfies Record<string, FieldSpec>
