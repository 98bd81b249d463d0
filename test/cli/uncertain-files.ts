import { fileOf, hardware, inference, site, training } from '../core/projects'

/** Energies and a PUE with spreads, an activity outside the boundary, and rates. */
export const uncertainFile = fileOf(
  [
    training({ itEnergyKWh: { value: 1000, spread: { kind: 'lognormal', gsd: 1.5 } } }),
    hardware({ deviceHours: 1000 }),
    inference({ boundary: 'outside', itEnergyKWh: 100, uptimeHours: 10, requests: 1000 }),
  ],
  { sites: [site({ id: 'other' }), site({ pue: { value: 1.2, spread: { kind: 'percent', percent: 5 } } })] },
)
