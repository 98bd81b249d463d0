import type { ChoiceSpec } from '../method'

/** What is asked in words of requests through the day. */
export const curveChoices = {
  course: {
    label: 'Requests through the day',
    help: 'Devices are held for the busiest hour and wait in the others: the curve tells how many, and how long.',
    options: [
      { value: 'constant', label: 'I know the share of the time that the devices work' },
      { value: 'peak', label: 'I know how far the busiest hour is above the mean' },
      { value: 'hours', label: 'I know the requests of each hour' },
    ],
    initial: 'constant',
  },
  holding: {
    label: 'Devices are held',
    help: 'What is switched off, or given to others, draws nothing here.',
    options: [
      { value: 'all-day', label: 'For the busiest hour, all day long' },
      { value: 'by-hour', label: 'Hour by hour: copies start and stop with the requests' },
    ],
    initial: 'all-day',
  },
} as const satisfies Record<string, ChoiceSpec>
