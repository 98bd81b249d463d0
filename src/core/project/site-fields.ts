import type { FieldSpec } from './field'

export const siteFields = {
  pue: {
    kind: 'pue',
    symbol: 'PUE',
    label: 'PUE',
    help: 'Power usage effectiveness: energy of the whole facility over energy of the computing equipment. 1 counts no overhead.',
    min: 1,
    max: 5,
    family: 'pue',
    spread: 'spread.stated.pue',
    hardMin: true,
  },
  gridGPerKWh: {
    kind: 'grid-intensity',
    symbol: 'g_grid',
    label: 'Grid carbon intensity',
    help: 'Location-based, life-cycle where it can be had. Left empty: the catalog’s value for the region and year.',
    min: 0,
    max: 3000,
    family: 'grid',
    spread: 'spread.stated.grid',
    slip: { below: 1, times: 1000, unit: 'N kgCO2e/kWh' },
  },
} as const satisfies Record<string, FieldSpec>
