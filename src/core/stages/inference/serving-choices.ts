import { isEdgeSubject } from '../../inference/hardware'
import type { ChoiceSpec } from '../method'
import { curveChoices } from './curve-choices'
import { measuredChoices } from './measured-choices'

/** Stands for a device that the catalog does not have. */
export const ownDevice = 'own'

/** What is asked in words. */
export const inferenceChoices = {
  modelBy: {
    label: 'Model',
    help: 'An open model of the catalog, or one of your own.',
    options: [
      { value: 'catalog', label: 'A model of the catalog' },
      { value: 'own', label: 'I know its parameters and layers' },
    ],
    initial: 'catalog',
  },
  model: {
    label: 'Open model',
    help: 'Its parameters, layers and cache come from the catalog.',
    options: { subjectsOf: 'model-parameters' },
  },
  device: {
    label: 'Device',
    help: 'Accelerator of the catalog.',
    options: { subjectsOf: 'device-bandwidth', among: (subject) => !isEdgeSubject(subject) },
  },
  edgeDevice: {
    label: 'Device at the edge',
    help: 'Jetson Orin and RK3588 were measured; all others are predicted from their data sheet, half or twice off.',
    options: {
      subjectsOf: 'device-bandwidth',
      among: isEdgeSubject,
      also: [
        { value: 'nvidia-jetson-orin', label: 'NVIDIA Jetson Orin, as measured by CO2-Meter' },
        { value: ownDevice, label: 'A device of one’s own, by its data sheet' },
      ],
    },
  },
  setting: {
    label: 'Around the processor',
    help: 'Which parts draw power while it answers.',
    options: [
      { value: 'headless', label: 'A board without display or battery' },
      { value: 'phone', label: 'A phone: display, battery' },
      { value: 'laptop', label: 'A laptop: display, battery' },
    ],
    initial: 'headless',
  },
  radio: {
    label: 'Radio',
    help: 'Which values are remembered where none is stated. Counted where something is sent for a request.',
    options: [
      { value: 'wifi', label: 'Wi-Fi' },
      { value: 'mobile', label: 'Mobile network (LTE)' },
    ],
    initial: 'wifi',
  },
  computeUnit: {
    label: 'Unit that computes',
    help: 'Its part of the die is charged for the time in which it works; units that wait are charged nothing.',
    options: [
      { value: 'npu', label: 'Neural processor' },
      { value: 'gpu', label: 'Graphics' },
      { value: 'cpu', label: 'Processor cores' },
    ],
    initial: 'npu',
  },
  precision: {
    label: 'Precision of the weights',
    help: 'As they are served. 4-bit weights compute at 16 bits.',
    options: [
      { value: 'bf16', label: 'BF16' },
      { value: 'fp16', label: 'FP16' },
      { value: 'fp8', label: 'FP8' },
      { value: 'int8', label: 'INT8' },
      { value: 'mxfp4', label: 'MXFP4' },
      { value: 'int4', label: 'INT4' },
    ],
    initial: 'bf16',
  },
  ...measuredChoices,
  ...curveChoices,
  idle: {
    label: 'Waiting devices',
    help: 'Devices that are kept ready draw power while nobody asks.',
    options: [
      { value: 'charged', label: 'Charged to this service' },
      { value: 'elsewhere', label: 'Not here: others use them in between, or they are counted elsewhere' },
    ],
    initial: 'charged',
  },
  embodied: {
    label: 'Making of the devices',
    help: 'How the carbon of making them is counted.',
    options: [
      { value: 'elsewhere', label: 'Not here: they are entered as hardware, or left out' },
      { value: 'device-seconds', label: 'Here: by the time that a request holds them' },
    ],
    initial: 'elsewhere',
  },
} as const satisfies Record<string, ChoiceSpec>

export type InferenceChoice = keyof typeof inferenceChoices
