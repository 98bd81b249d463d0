import {
  experimentationFields,
  experimentationMethods,
  experimentationTables,
} from './experimentation/fields'
import { hardwareFields, hardwareMethods } from './hardware/fields'
import { inferenceFields, inferenceMethods, inferenceTables } from './inference/fields'
import { inferenceChoices } from './inference/serving-choices'
import type { Stage } from './method'
import { storageChoices, storageFields, storageMethods } from './storage/fields'
import { trainingFields, trainingMethods } from './training/fields'
import { trainingChoices } from './training/predicted-choices'
import { originTable } from './travel/conference-fields'
import { travelChoices, travelFields, travelMethods } from './travel/fields'
import { tripTable } from './travel/trip-fields'

/** Every stage, in the order of a life cycle: the one list that joins them. */
export const stages = {
  hardware: { label: 'Hardware', fields: hardwareFields, methods: hardwareMethods },
  training: {
    label: 'Training',
    fields: trainingFields,
    choices: trainingChoices,
    methods: trainingMethods,
  },
  experimentation: {
    label: 'Experimentation',
    fields: experimentationFields,
    tables: experimentationTables,
    methods: experimentationMethods,
  },
  storage: {
    label: 'Storage and data',
    fields: storageFields,
    choices: storageChoices,
    methods: storageMethods,
  },
  inference: {
    label: 'Inference',
    fields: inferenceFields,
    choices: inferenceChoices,
    tables: inferenceTables,
    methods: inferenceMethods,
  },
  travel: {
    label: 'Travel',
    fields: travelFields,
    choices: travelChoices,
    tables: { rows: tripTable, origins: originTable },
    methods: travelMethods,
  },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof stages
export const stageNames = Object.keys(stages) as StageName[]
