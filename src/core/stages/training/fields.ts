import { type FieldSpec, shareTyped } from '../../project/field'
import { hardwareFields } from '../hardware/fields'
import type { Method } from '../method'
import { making, predictedFields, predictedMethod } from './predicted-fields'

/** Of every method; what only a prediction asks stands in predicted-fields.ts. */
export const measuredFields = {
  itEnergyKWh: {
    kind: 'it-energy',
    symbol: 'E_IT',
    label: 'Energy at the server, before PUE',
    help: 'What the computing equipment itself drew.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.metered',
  },
  siteEnergyKWh: {
    kind: 'site-energy',
    symbol: 'E_site',
    label: "Energy at the facility's meter, PUE included",
    help: 'What the whole facility drew for this work, cooling and power supply included. The site’s PUE is not applied again.',
    min: 0,
    max: 1e12,
    spread: 'spread.tier.metered',
  },
  meanPowerW: {
    kind: 'power',
    symbol: 'P_mean',
    label: 'Mean power per device',
    help: 'Mean of the logged power over the run, per device, with or without its share of the host: say which in the note.',
    min: 0,
    max: 1e6,
    spread: 'spread.tier.logged',
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
    help: 'Wall-clock duration of the run.',
    min: 0,
    max: 1e6,
  },
  deviceHours: {
    countsNothingAtZero: true,
    kind: 'device-hours',
    symbol: 't_dev',
    label: 'Device-hours',
    help: 'Hours summed over all devices, as a scheduler bills them.',
    min: 0,
    max: 1e12,
  },
  devicePowerW: {
    kind: 'power',
    symbol: 'P_dev',
    label: 'Power rating per device',
    help: 'Thermal design power (TDP), or a measured full-load power. TDP is an upper estimate of mean power. Beside logged power, only other tools read it, for comparison.',
    min: 0,
    max: 1e6,
    family: 'device-power',
  },
  loadPercent: {
    slip: shareTyped,
    kind: 'share',
    symbol: 'f_load',
    label: 'Load',
    help: 'Mean power as a share of the rating. 100 % takes the rating as drawn all the time.',
    min: 0,
    max: 150,
    spread: 'spread.tier.device-hours',
  },
  hostMemoryGB: {
    kind: 'device-memory',
    symbol: 'M_host',
    label: 'Main memory for each device',
    help: 'Memory of the hosts, divided by the devices. Only Green Algorithms reads it, for comparison: it does not change the result.',
    min: 0,
    max: 1e6,
  },
  devicesPerUnit: {
    ...hardwareFields.devicesPerUnit,
    help: 'Only for the making of the hardware: how many of the devices one unit of it holds, 8 for a server with eight. Left empty: 1.',
  },
  overheadPercent: {
    kind: 'share',
    symbol: 'f_idle',
    label: 'Overhead as a share of dynamic energy',
    help: 'Idle nodes, storage, network and management, as a share of the other activity’s energy at the server.',
    min: 0,
    max: 1000,
    spread: 'spread.tier.scaled',
  },
} as const satisfies Record<string, FieldSpec>

export const trainingFields = { ...measuredFields, ...predictedFields } as const

export const trainingMethods = {
  metered: {
    label: 'Metered energy',
    knows: 'I have meter readings (kWh)',
    evidence: 'metered',
    required: [],
    optional: [],
    oneOf: [['itEnergyKWh'], ['siteEnergyKWh']],
    needsSite: true,
  },
  logged: {
    label: 'Mean power × time × devices',
    knows: 'I have power logs',
    evidence: 'logged',
    required: ['meanPowerW', 'hours', 'devices'],
    optional: [],
    groups: [making, { label: 'For comparison with other tools', fields: ['devicePowerW', 'hostMemoryGB'] }],
    needsSite: true,
  },
  'device-hours': {
    label: 'Device-hours × power × load',
    knows: 'I have device-hours',
    evidence: 'device-hours',
    required: ['deviceHours', 'devicePowerW', 'loadPercent'],
    optional: [],
    groups: [making, { label: 'For comparison with other tools', fields: ['hostMemoryGB'] }],
    needsSite: true,
  },
  predicted: predictedMethod,
  'overhead-metered': {
    label: 'Idle and infrastructure overhead, metered',
    knows: 'Idle and infrastructure overhead: I have its kWh',
    evidence: 'metered',
    required: [],
    optional: [],
    oneOf: [['itEnergyKWh'], ['siteEnergyKWh']],
    needsSite: true,
  },
  'overhead-share': {
    label: 'Idle and infrastructure overhead, as a share',
    knows: 'Idle and infrastructure overhead: as a share of dynamic energy',
    evidence: 'scaled',
    required: ['overheadPercent'],
    optional: [],
    ofActivity: 'Share of',
    needsSite: true,
  },
} as const satisfies Record<string, Method<keyof typeof trainingFields>>

export type TrainingMethod = keyof typeof trainingMethods
