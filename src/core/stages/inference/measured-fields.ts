import type { FieldSpec } from '../../project/field'

/** What is asked of the measured energy of a token or of a request. */
export const measuredFields = {
  joulesPerOutputToken: {
    kind: 'energy-per-token',
    symbol: 'e_out',
    label: 'Measured energy of a token of an answer',
    help: 'Mean power over tokens of answers a second, at the meter named above. Prompts are in it, unless their own energy is stated beside it.',
    min: 0,
    max: 1e9,
    spread: 'spread.tier.logged',
  },
  joulesPerInputToken: {
    kind: 'energy-per-token',
    symbol: 'e_in',
    label: 'Measured energy of a token of a prompt',
    help: 'At the same meter, where prompts were measured apart from answers. Left empty: prompts are in the energy of the answers.',
    min: 0,
    max: 1e9,
    spread: 'spread.tier.logged',
  },
  wattHoursPerRequest: {
    kind: 'it-energy-per-request',
    symbol: 'e_req',
    label: 'Measured energy of a request',
    help: 'Energy of a window over its requests, prompt and answer together, at the meter named above.',
    unit: 'Wh-it/request',
    min: 0,
    max: 1e9,
    spread: 'spread.tier.logged',
  },
  serverOverDevices: {
    kind: 'ratio',
    symbol: 'k_host',
    label: 'Whole server over its accelerators',
    help: 'Energy of the server, host included, over that of the accelerators that were measured: 1.3 where the host adds 30 %. A mean over the same time.',
    min: 1,
    max: 10,
    family: 'host-power-ratio',
    hardMin: true,
  },
} as const satisfies Record<string, FieldSpec>
