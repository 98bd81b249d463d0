import type { FieldSpec } from '../../project/field'
import type { TableSpec } from '../table'
import { codeCarbonRows } from './codecarbon'

/** Numbers of a run of a tool’s log. */
export const logFields = {
  hours: {
    kind: 'duration',
    symbol: 't_log',
    label: 'Hours logged',
    help: 'How long the tool watched.',
    min: 0,
    max: 1e6,
  },
  energyKWh: {
    kind: 'it-energy',
    symbol: 'E_log',
    label: 'Energy, as logged',
    help: 'Processors, accelerators and memory, with the PUE that the tool multiplied by.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.logged',
    countsNothingAtZero: true,
  },
  pueInside: {
    kind: 'ratio',
    symbol: 'PUE_log',
    label: 'PUE in it',
    help: 'What the tool multiplied its energy by; 1 where it did not. It is divided out, and the site’s PUE applies once.',
    min: 1,
    max: 10,
    hardMin: true,
  },
  reportedKg: {
    kind: 'climate',
    symbol: 'C_tool',
    label: 'Carbon, as the tool has it',
    help: 'With the tool’s own grid intensity: set beside the result, in no total.',
    min: 0,
    max: 1e12,
  },
} as const satisfies Record<string, FieldSpec>

export const logTable: TableSpec = {
  label: 'Runs of the log',
  help: 'Open the emissions.csv of CodeCarbon, or paste it, headings and all; or type a run a row. Of rows with one run id the longest counts, for they are running totals. The tool’s grid intensity is not used: the site’s is.',
  row: 'run',
  prepare: codeCarbonRows,
  columns: [
    { type: 'text', key: 'run', label: 'Run', most: 300, also: ['run id', 'name', 'label'] },
    { type: 'text', key: 'ended', label: 'Ended', most: 60, also: ['timestamp', 'end'] },
    { type: 'amount', key: 'hours', field: logFields.hours, label: 'Hours', also: ['duration'] },
    {
      type: 'amount',
      key: 'energyKWh',
      field: logFields.energyKWh,
      label: 'Energy, as logged',
      also: ['energy', 'energy consumed'],
    },
    { type: 'amount', key: 'pueInside', field: logFields.pueInside, label: 'PUE in it', also: ['pue'] },
    {
      type: 'amount',
      key: 'reportedKg',
      field: logFields.reportedKg,
      label: 'Tool’s carbon',
      also: ['emissions', 'co2'],
    },
    { type: 'text', key: 'tool', label: 'Tool', most: 100, also: ['tool version'] },
  ],
}
