import type { FieldSpec } from '../../project/field'

/** Of a metered deployment window. */
export const windowFields = {
  itEnergyKWh: {
    kind: 'it-energy',
    symbol: 'E_IT',
    label: 'Energy at the server, before PUE',
    help: 'What the serving machines drew over the window, idle time included.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.metered',
    countsNothingAtZero: true,
  },
  siteEnergyKWh: {
    kind: 'site-energy',
    symbol: 'E_site',
    label: "Energy at the facility's meter, PUE included",
    help: 'What the whole facility drew for the service over the window. The site’s PUE is not applied again.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.metered',
    countsNothingAtZero: true,
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
  fixedPowerW: {
    kind: 'service-power',
    symbol: 'P_fix',
    label: 'Power without traffic',
    help: 'What the serving machines draw together, at the server, while nobody asks: from a quiet hour, or the intercept of power over requests. With the uptime it tells the idle share.',
    min: 0,
    max: 1e9,
    spread: 'spread.tier.logged',
  },
} as const satisfies Record<string, FieldSpec>
