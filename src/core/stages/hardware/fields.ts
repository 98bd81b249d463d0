import type { FieldSpec } from '../../project/field'
import type { Method } from '../method'

export const hardwareFields = {
  deviceHours: {
    countsNothingAtZero: true,
    kind: 'device-hours',
    symbol: 't_dev',
    label: 'Device-hours used',
    help: 'Hours of use summed over all devices (accelerator-hours), such as 1,082,990 GPU-hours.',
    min: 0,
    max: 1e12,
  },
  devices: {
    countsNothingAtZero: true,
    kind: 'devices',
    symbol: 'n',
    label: 'Devices',
    help: 'How many devices ran side by side.',
    min: 0,
    max: 1e7,
  },
  hours: {
    countsNothingAtZero: true,
    kind: 'duration',
    symbol: 't',
    label: 'Hours',
    help: 'How long each device was used.',
    min: 0,
    max: 1e6,
  },
  devicesPerUnit: {
    kind: 'ratio',
    symbol: 'n_unit',
    label: 'Devices per unit',
    help: 'How many of the counted devices one unit of this hardware holds: 8 for a server with eight GPUs whose use is counted in GPU-hours. Left empty: 1.',
    min: 1,
    max: 10_000,
  },
} as const satisfies Record<string, FieldSpec>

export const hardwareMethods = {
  published: {
    label: 'Share of a footprint',
    knows: 'I know the use of hardware whose footprint is published or can be modelled',
    evidence: 'published',
    required: [],
    optional: ['devicesPerUnit'],
    oneOf: [['deviceHours'], ['devices', 'hours']],
    needsSite: false,
  },
} as const satisfies Record<string, Method<keyof typeof hardwareFields>>
