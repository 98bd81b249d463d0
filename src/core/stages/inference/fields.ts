import type { FieldSpec } from '../../project/field'
import type { Method } from '../method'

export const inferenceFields = {
  itEnergyKWh: {
    kind: 'it-energy',
    symbol: 'E_IT',
    label: 'Energy at the server, before PUE',
    help: 'What the serving machines drew over the window, idle time included.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.metered',
  },
  siteEnergyKWh: {
    kind: 'site-energy',
    symbol: 'E_site',
    label: "Energy at the facility's meter, PUE included",
    help: 'What the whole facility drew for the service over the window. The site’s PUE is not applied again.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.metered',
  },
  uptimeHours: {
    kind: 'duration',
    symbol: 't_up',
    label: 'Uptime',
    help: 'How long the service was up in the window that the energy belongs to.',
    min: 0.001,
    max: 1e6,
  },
  requests: {
    kind: 'requests',
    symbol: 'n_req',
    label: 'Requests',
    help: 'Requests received in the same window.',
    min: 1,
    max: 1e15,
  },
} as const satisfies Record<string, FieldSpec>

export const inferenceMethods = {
  'metered-window': {
    label: 'Metered deployment window',
    knows: 'I metered a deployment window (kWh, uptime, requests)',
    evidence: 'metered',
    required: [],
    optional: ['uptimeHours', 'requests'],
    oneOf: [['itEnergyKWh'], ['siteEnergyKWh']],
    needsSite: true,
  },
} as const satisfies Record<string, Method<keyof typeof inferenceFields>>
