import { z } from 'zod'
import { activityBase, reference } from '../../project/activity-base'
import { amount, type FieldSpec } from '../../project/field'
import type { Method } from '../method'

export const trainingFields = {
  itEnergyKWh: {
    kind: 'it-energy',
    symbol: 'E_IT',
    label: 'Energy at the server, before PUE',
    help: 'What the computing equipment itself drew.',
    min: 0,
    max: 1e12,
  },
  siteEnergyKWh: {
    kind: 'site-energy',
    symbol: 'E_site',
    label: "Energy at the facility's meter, PUE included",
    help: 'What the whole facility drew for this work, cooling and power supply included. The site’s PUE is not applied again.',
    min: 0,
    max: 1e12,
  },
  meanPowerW: {
    kind: 'power',
    symbol: 'P_mean',
    label: 'Mean power per device',
    help: 'Mean of the logged power over the run, per device, with or without its share of the host: say which in the note.',
    min: 0,
    max: 1e6,
  },
  devices: {
    kind: 'devices',
    symbol: 'n',
    label: 'Devices',
    help: 'How many devices ran side by side.',
    min: 0,
    max: 1e7,
  },
  hours: {
    kind: 'duration',
    symbol: 't',
    label: 'Hours',
    help: 'Wall-clock duration of the run.',
    min: 0,
    max: 1e6,
  },
  deviceHours: {
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
    help: 'Thermal design power (TDP), or a measured full-load power. TDP is an upper estimate of mean power.',
    min: 0,
    max: 1e6,
    family: 'device-power',
  },
  loadPercent: {
    kind: 'share',
    symbol: 'f_load',
    label: 'Load',
    help: 'Mean power as a share of the rating. 100 % takes the rating as drawn all the time.',
    min: 0,
    max: 150,
  },
  overheadPercent: {
    kind: 'share',
    symbol: 'f_idle',
    label: 'Overhead as a share of dynamic energy',
    help: 'Idle nodes, storage, network and management, as a share of the other activity’s energy at the server.',
    min: 0,
    max: 1000,
  },
} as const satisfies Record<string, FieldSpec>

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
    needsSite: true,
  },
  'device-hours': {
    label: 'Device-hours × power × load',
    knows: 'I have device-hours',
    evidence: 'device-hours',
    required: ['deviceHours', 'devicePowerW', 'loadPercent'],
    optional: [],
    needsSite: true,
  },
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
    needsSite: true,
  },
} as const satisfies Record<string, Method<keyof typeof trainingFields>>

export type TrainingMethod = keyof typeof trainingMethods

/** Electricity of training, and of the machines that waited for it. */
export const TrainingActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('training'),
  method: z.enum(Object.keys(trainingMethods) as [TrainingMethod, ...TrainingMethod[]]),
  siteId: reference.optional().meta({ title: 'Site', description: 'Where the electricity was drawn.' }),
  ofActivityId: reference.optional().meta({
    title: 'Share of',
    description: 'The activity whose energy the overhead is a share of.',
  }),
  itEnergyKWh: amount(trainingFields.itEnergyKWh),
  siteEnergyKWh: amount(trainingFields.siteEnergyKWh),
  meanPowerW: amount(trainingFields.meanPowerW),
  devices: amount(trainingFields.devices),
  hours: amount(trainingFields.hours),
  deviceHours: amount(trainingFields.deviceHours),
  devicePowerW: amount(trainingFields.devicePowerW),
  loadPercent: amount(trainingFields.loadPercent),
  overheadPercent: amount(trainingFields.overheadPercent),
})
export type TrainingActivity = z.infer<typeof TrainingActivity>
