import type { FieldSpec } from '../../project/field'
import type { TableSpec } from '../table'

/** What is asked of the course of a day, and of the devices that are held for it. */
export const curveFields = {
  peakToMean: {
    kind: 'ratio',
    symbol: 'p_day',
    label: 'Peak over mean hour',
    help: 'Requests of the busiest hour over those of the mean hour of the same day: 1 where all hours are alike, 24 where all requests come in one.',
    min: 1,
    max: 24,
    family: 'peak-to-mean',
    hardMin: true,
    hardMax: true,
  },
  copiesHeld: {
    kind: 'ratio',
    symbol: 'n_held',
    label: 'Copies held',
    help: 'Copies of the model, each on the devices stated above, all the life long. Left empty: as many as the busiest hour needs, sized anew each month as requests grow.',
    min: 1,
    max: 1e6,
  },
  peakLoadPercent: {
    kind: 'share',
    symbol: 'f_peak',
    label: 'Planned load at the peak',
    help: 'Share of what the held devices can answer: 70 keeps 30 % for bursts within the hour. Left empty: 100, no headroom.',
    min: 1,
    max: 100,
    hardMax: true,
  },
} as const satisfies Record<string, FieldSpec>

/** Of one hour. */
export const hourFields = {
  requests: {
    kind: 'ratio',
    symbol: 'w',
    label: 'Requests of the hour',
    help: 'Only the shape counts: requests, a share of the day, or the height of a chart.',
    min: 0,
    max: 1e15,
  },
} as const satisfies Record<string, FieldSpec>

export const hourTable: TableSpec = {
  label: 'Hours of a day',
  help: 'Twenty-four rows from midnight on, in the site’s time. Paste a column of requests, shares or percentages, as a dashboard shows them; requests a day decide how many they are.',
  row: 'hour',
  columns: [
    {
      type: 'amount',
      key: 'requests',
      field: hourFields.requests,
      label: 'Requests or share',
      also: ['requests', 'share', 'count', 'load', 'value', 'n', 'rps', 'qps'],
    },
    { type: 'text', key: 'hour', label: 'Hour', most: 40, also: ['hour', 'time', 'hour of day', 'utc'] },
  ],
}
