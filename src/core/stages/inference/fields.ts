import type { Method } from '../method'
import { curveFields, hourTable } from './curve-fields'
import { edgeFields } from './edge-fields'
import { logTable } from './log-fields'
import { measuredFields } from './measured-fields'
import { ownDevice } from './serving-choices'
import { servingFields } from './serving-fields'
import { windowFields } from './window-fields'

export const inferenceFields = {
  ...windowFields,
  ...measuredFields,
  ...servingFields,
  ...curveFields,
  ...edgeFields,
} as const

export const inferenceTables = { hours: hourTable, log: logTable } as const

const own = { modelBy: ['own'] }
/** A model of the catalog brings its shape; that of one's own is asked for. */
const modelShape = {
  model: { modelBy: ['catalog'] },
  parametersB: own,
  activeParametersB: own,
  layers: own,
  keyValueHeads: own,
  headSize: own,
  cacheKBPerToken: own,
}
const ownChip = { edgeDevice: [ownDevice] }
const curve = { course: ['peak', 'hours'] }
const embodied = { embodied: ['device-seconds'] }
const display = { setting: ['phone', 'laptop'] }

export const inferenceMethods = {
  'metered-window': {
    label: 'Metered deployment window',
    knows: 'I metered a deployment window (kWh, uptime, requests)',
    evidence: 'metered',
    required: [],
    optional: ['uptimeHours', 'requests', 'outputTokens', 'fixedPowerW', 'lifeMonths'],
    oneOf: [['itEnergyKWh'], ['siteEnergyKWh']],
    needsSite: true,
  },
  'metered-log': {
    label: 'Log of a measuring tool',
    knows: 'I have the log of a tool that ran beside it (CodeCarbon)',
    evidence: 'logged',
    required: [],
    optional: ['uptimeHours', 'requests', 'outputTokens', 'fixedPowerW', 'lifeMonths'],
    table: 'log',
    needsSite: true,
  },
  'measured-token': {
    label: 'Measured energy of a token or a request',
    knows: 'I measured joules a token, or watt-hours a request',
    evidence: 'logged',
    choices: ['meteredAt', 'measuredPer'],
    required: [
      'joulesPerOutputToken',
      'wattHoursPerRequest',
      'serverOverDevices',
      'requestsPerDay',
      'lifeMonths',
    ],
    optional: ['growthPercent', 'outputTokens', 'joulesPerInputToken', 'inputTokens'],
    when: {
      joulesPerOutputToken: { measuredPer: ['token'] },
      joulesPerInputToken: { measuredPer: ['token'] },
      inputTokens: { measuredPer: ['token'] },
      wattHoursPerRequest: { measuredPer: ['request'] },
      serverOverDevices: { meteredAt: ['accelerators'] },
    },
    needsSite: true,
  },
  'predicted-cloud': {
    label: 'Predicted from the model and the load',
    knows: 'I only know the model and the load, or plan a service',
    evidence: 'predicted',
    choices: ['modelBy', 'model', 'device', 'precision', 'course', 'holding'],
    required: [
      'parametersB',
      'layers',
      'devices',
      'batch',
      'inputTokens',
      'outputTokens',
      'requestsPerDay',
      'lifeMonths',
      'utilisationPercent',
      'peakToMean',
    ],
    optional: ['growthPercent', 'copiesHeld', 'peakLoadPercent'],
    table: 'hours',
    groups: [
      {
        label: 'More of the model: mixture of experts, cache',
        fields: ['activeParametersB', 'keyValueHeads', 'headSize', 'cacheKBPerToken'],
      },
      { label: 'Requests that differ in length', fields: ['inputVariation', 'outputVariation'] },
      {
        label: 'Devices: parallelism, power, waiting',
        choices: ['idle'],
        fields: [
          'tensorParallel',
          'expertParallel',
          'attentionCopies',
          'ratedPowerW',
          'idlePowerW',
          'hostPowerW',
          'burstSeconds',
        ],
      },
      {
        label: 'Making of the devices',
        choices: ['embodied'],
        fields: ['footprintKg', 'lifetimeYears'],
      },
      { label: 'What was measured', fields: ['joulesPerToken', 'fitFactor'] },
    ],
    when: {
      ...modelShape,
      utilisationPercent: { course: ['constant'] },
      peakToMean: { course: ['peak'] },
      hours: { course: ['hours'] },
      holding: curve,
      copiesHeld: curve,
      peakLoadPercent: curve,
      idlePowerW: { idle: ['charged'] },
      footprintKg: embodied,
      lifetimeYears: embodied,
    },
    needsSite: true,
  },
  edge: {
    label: 'On a device at the edge',
    knows: 'I run the model on a phone, a laptop or a board',
    evidence: 'predicted',
    ofActivity: 'Service in the cloud to compare with',
    ofActivityUnchosen: 'the first that is predicted, if any',
    choices: ['modelBy', 'model', 'edgeDevice', 'precision', 'setting'],
    required: [
      'parametersB',
      'layers',
      'chipPowerW',
      'chipBandwidthGBs',
      'chipPeakTflops',
      'inputTokens',
      'outputTokens',
      'requestsPerDay',
      'lifeMonths',
    ],
    optional: ['growthPercent'],
    groups: [
      {
        label: 'More of the model: mixture of experts, cache',
        fields: ['activeParametersB', 'keyValueHeads', 'headSize', 'cacheKBPerToken'],
      },
      {
        label: 'Parts around the processor',
        choices: ['radio'],
        fields: [
          'displayBaseW',
          'displayFullW',
          'brightnessPercent',
          'memoryPJPerBit',
          'memoryRefreshMWPerGB',
          'memoryGB',
          'radioMB',
          'radioIdleW',
          'radioPJPerBit',
          'radioTailS',
          'radioTailW',
          'requestsPerLoad',
          'storagePJPerBit',
          'hostW',
          'chargerPercent',
          'batteryPercent',
        ],
      },
      {
        label: 'Making of the chip, unit by unit',
        choices: ['embodied', 'computeUnit'],
        fields: [
          'dutyPercent',
          'lifetimeYears',
          'dieAreaCm2',
          'nodeNm',
          'stackedMemoryGB',
          'cpuPercent',
          'gpuPercent',
          'npuPercent',
          'sramPercent',
          'ioPercent',
        ],
      },
      { label: 'What was measured', fields: ['fitFactor'] },
    ],
    when: {
      chipPowerW: ownChip,
      chipBandwidthGBs: ownChip,
      chipPeakTflops: ownChip,
      ...modelShape,
      displayBaseW: display,
      displayFullW: display,
      brightnessPercent: display,
      batteryPercent: display,
      computeUnit: embodied,
      dutyPercent: embodied,
      lifetimeYears: embodied,
      dieAreaCm2: embodied,
      nodeNm: embodied,
      stackedMemoryGB: embodied,
      cpuPercent: embodied,
      gpuPercent: embodied,
      npuPercent: embodied,
      sramPercent: embodied,
      ioPercent: embodied,
    },
    needsSite: true,
  },
} as const satisfies Record<string, Method<keyof typeof inferenceFields>>

export type InferenceMethod = keyof typeof inferenceMethods
