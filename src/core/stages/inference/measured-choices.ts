import type { ChoiceSpec } from '../method'

/** What is asked in words of a measurement. */
export const measuredChoices = {
  meteredAt: {
    label: 'Measured at',
    help: 'What the meter saw. Beyond it the host and the PUE of the site are added, each once.',
    options: [
      { value: 'accelerators', label: 'The accelerators: power counters of the GPUs' },
      { value: 'server', label: 'The server: its supply or a metered plug, before PUE' },
      { value: 'facility', label: 'The facility: cooling and losses included' },
    ],
    initial: 'accelerators',
  },
  measuredPer: {
    label: 'Energy is known of',
    help: 'A token, to follow other lengths; or a request as it came.',
    options: [
      { value: 'token', label: 'A token, in joules' },
      { value: 'request', label: 'A request, in watt-hours' },
    ],
    initial: 'token',
  },
} as const satisfies Record<string, ChoiceSpec>
