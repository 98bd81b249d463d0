import type { FieldSpec } from '../../project/field'
import type { Method } from '../method'
import type { Column, TableSpec } from '../table'
import { trainingFields } from '../training/fields'

/** Numbers of a run of the ledger. */
export const runFields = {
  count: {
    kind: 'ratio',
    symbol: 'n_run',
    label: 'Runs',
    help: 'How many runs of this kind: 40 trials of a search, 3 restarts. Left empty: 1.',
    min: 0,
    max: 1e9,
  },
  itEnergyKWh: {
    ...trainingFields.itEnergyKWh,
    help: 'What one run drew at the server: its meter, or the sum of its power log.',
  },
  siteEnergyKWh: {
    ...trainingFields.siteEnergyKWh,
    help: 'What one run drew at the facility’s meter, cooling included. The site’s PUE is not applied again.',
  },
  deviceHours: { ...trainingFields.deviceHours, help: 'Hours of one run, summed over all its devices.' },
  devicePowerW: trainingFields.devicePowerW,
  loadPercent: trainingFields.loadPercent,
  devices: { ...trainingFields.devices, help: 'How many devices one run had side by side.' },
  hours: { ...trainingFields.hours, help: 'Wall-clock duration of one run.' },
  meanPowerW: trainingFields.meanPowerW,
} as const satisfies Record<string, FieldSpec>

export const runKinds = [
  { value: 'search', label: 'Search' },
  { value: 'failed', label: 'Failed' },
  { value: 'debug', label: 'Debug' },
  { value: 'evaluation', label: 'Evaluation' },
  { value: 'other', label: 'Other' },
] as const
export type RunKind = (typeof runKinds)[number]['value']

/** Numbers of a partition of the quota. */
export const partitionFields = {
  deviceHours: {
    ...trainingFields.deviceHours,
    help: 'Hours that the scheduler billed in this partition: GPU-hours, or core-hours of a CPU partition.',
  },
  devicePowerW: {
    ...trainingFields.devicePowerW,
    help: 'Power rating of what an hour is of: one GPU, or one core.',
  },
  loadPercent: trainingFields.loadPercent,
} as const satisfies Record<string, FieldSpec>

export const experimentationFields = {
  runPowerW: {
    ...trainingFields.devicePowerW,
    label: 'Power rating, of runs that state none',
    help: 'Taken for every row with device-hours and no power of its own: one number, one uncertainty for all of them.',
  },
  runLoadPercent: {
    ...trainingFields.loadPercent,
    label: 'Load, of runs that state none',
    help: 'Taken for every row with device-hours and no load of its own. 100 % takes the rating as drawn all the time.',
  },
  multiple: {
    kind: 'ratio',
    symbol: 'f_exp',
    label: 'Experimentation over the final run',
    help: 'Energy of all experiments as a multiple of the other activity’s energy at the server: 0.5 for half as much. The presets are other people’s projects; they differ by a factor of thousands.',
    min: 0,
    max: 100_000,
    family: 'experimentation-multiple',
    spread: 'spread.tier.scaled',
  },
} as const satisfies Record<string, FieldSpec>

const amounts = <K extends string>(
  fields: Readonly<Record<K, FieldSpec>>,
  columns: readonly {
    readonly key: K
    readonly label: string
    readonly also: readonly string[]
    readonly set?: string
  }[],
): readonly Column[] => columns.map((column) => ({ type: 'amount', ...column, field: fields[column.key] }))

const ledger: TableSpec = {
  label: 'Runs',
  help: 'One row for a run, or for a number of like runs. Each needs its energy, or device-hours with power and load, or devices, hours and mean power; the first of these counts. Paste rows from a spreadsheet, headings and all.',
  row: 'run',
  sets: [
    { value: 'energy', label: 'kWh' },
    { value: 'device-hours', label: 'Device-hours' },
    { value: 'power', label: 'Mean power × time' },
  ],
  columns: [
    { type: 'text', key: 'label', label: 'Run', most: 300, also: ['label', 'name', 'title', 'job'] },
    { type: 'text', key: 'group', label: 'Group', most: 100, also: ['sweep', 'experiment', 'project'] },
    { type: 'word', key: 'kind', label: 'Kind', options: runKinds, also: ['type'] },
    ...amounts(runFields, [
      { key: 'count', label: 'Runs', also: ['count', 'repetitions', 'repeats', 'number of runs', 'n'] },
      {
        key: 'itEnergyKWh',
        label: 'Energy, server',
        also: ['energy', 'it energy', 'server energy', 'energy before pue'],
        set: 'energy',
      },
      {
        key: 'siteEnergyKWh',
        label: 'Energy, facility',
        also: ['site energy', 'facility energy', 'energy after pue'],
        set: 'energy',
      },
      {
        key: 'deviceHours',
        label: 'Device-hours',
        also: ['gpu-hours', 'gpu hours', 'device hours', 'accelerator-hours', 'tpu-hours'],
        set: 'device-hours',
      },
      {
        key: 'devicePowerW',
        label: 'Power rating',
        also: ['tdp', 'device power', 'rated power'],
        set: 'device-hours',
      },
      { key: 'loadPercent', label: 'Load', also: ['utilisation', 'utilization'], set: 'device-hours' },
      {
        key: 'devices',
        label: 'Devices',
        also: ['gpus', 'tpus', 'accelerators', 'number of devices'],
        set: 'power',
      },
      { key: 'hours', label: 'Hours', also: ['duration', 'time', 'wall clock', 'elapsed'], set: 'power' },
      {
        key: 'meanPowerW',
        label: 'Mean power',
        also: ['average power', 'avg power', 'power draw'],
        set: 'power',
      },
    ]),
  ],
}

const quota: TableSpec = {
  label: 'Partitions',
  help: 'What a cluster billed to the project, by partition. Take out what other activities count already, such as the final run.',
  row: 'partition',
  columns: [
    {
      type: 'text',
      key: 'label',
      label: 'Partition',
      most: 300,
      also: ['label', 'name', 'queue', 'account'],
    },
    ...amounts(partitionFields, [
      {
        key: 'deviceHours',
        label: 'Hours billed',
        also: ['device-hours', 'gpu-hours', 'gpu hours', 'core-hours', 'cpu hours', 'hours', 'usage'],
      },
      { key: 'devicePowerW', label: 'Power rating', also: ['tdp', 'power', 'device power'] },
      { key: 'loadPercent', label: 'Load', also: ['utilisation', 'utilization'] },
    ]),
  ],
}

export const experimentationTables = { rows: ledger, partitions: quota } as const

export const experimentationMethods = {
  ledger: {
    label: 'Ledger of runs',
    knows: 'I have a list of runs: searches, failed and debug runs, evaluations',
    evidence: 'logged',
    required: [],
    optional: ['runPowerW', 'runLoadPercent'],
    table: 'rows',
    ofActivity: 'Final run to compare with',
    ofActivityUnchosen: 'all final runs',
    needsSite: true,
  },
  quota: {
    label: 'Quota by partition',
    knows: 'I have the hours that a cluster billed, by partition',
    evidence: 'device-hours',
    required: [],
    optional: [],
    table: 'partitions',
    ofActivity: 'Final run to compare with',
    ofActivityUnchosen: 'all final runs',
    needsSite: true,
  },
  multiplier: {
    label: 'Multiple of the final run',
    knows: 'I only know the final run: experiments as a multiple of it',
    evidence: 'scaled',
    required: ['multiple'],
    optional: [],
    ofActivity: 'Multiple of',
    needsSite: true,
  },
} as const satisfies Record<string, Method<keyof typeof experimentationFields>>

export type ExperimentationMethod = keyof typeof experimentationMethods
