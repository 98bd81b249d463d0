import { z } from 'zod'
import { activityBase, paragraph, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { mostRows } from '../table'
import { hourFields } from './curve-fields'
import { inferenceFields as fields, type InferenceMethod, inferenceMethods } from './fields'
import { logFields } from './log-fields'
import { type InferenceChoice, inferenceChoices } from './serving-choices'

type Subject = 'model' | 'device' | 'edgeDevice'
type WordChoice = Exclude<InferenceChoice, Subject>
type ValueOf<Name extends WordChoice> = (typeof inferenceChoices)[Name]['options'][number]['value']

/** One of a choice's options. Optional: `initial` stands until another is chosen. */
function choice<Name extends WordChoice>(name: Name) {
  const { label, help, options } = inferenceChoices[name]
  const values = options.map(({ value }) => value) as [ValueOf<Name>, ...ValueOf<Name>[]]
  return z.enum(values).optional().meta({ title: label, description: help })
}

const subject = (name: Subject, description: string) =>
  z.string().min(1).max(120).optional().meta({ title: inferenceChoices[name].label, description })

/** Requests of one hour of a day. */
const Hour = z.strictObject({
  requests: amount(hourFields.requests),
  hour: z
    .string()
    .max(40)
    .optional()
    .meta({ title: 'Hour', description: 'From 0 to 23; left empty: as the rows come.' }),
  note: paragraph.optional().meta({ title: 'Note' }),
})

/** A run of a tool’s log. */
const LogRun = z.strictObject({
  run: z.string().max(300).optional().meta({ title: 'Run' }),
  ended: z.string().max(60).optional().meta({ title: 'Ended' }),
  hours: amount(logFields.hours),
  energyKWh: amount(logFields.energyKWh),
  pueInside: amount(logFields.pueInside),
  reportedKg: amount(logFields.reportedKg),
  tool: z.string().max(100).optional().meta({ title: 'Tool' }),
  note: paragraph.optional().meta({ title: 'Note' }),
})
export type LogRun = z.infer<typeof LogRun>

/** A service that answers requests: metered for a while, or predicted. */
export const InferenceActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('inference'),
  method: z.enum(Object.keys(inferenceMethods) as [InferenceMethod, ...InferenceMethod[]]),
  modelBy: choice('modelBy'),
  model: subject('model', 'Subject of the catalog’s models, such as meta-llama-3.1-8b.'),
  device: subject('device', 'Subject of the catalog’s devices, such as nvidia-h100-sxm5-80gb.'),
  edgeDevice: subject('edgeDevice', 'Subject of the catalog’s devices, such as rockchip-rk3588.'),
  precision: choice('precision'),
  setting: choice('setting'),
  radio: choice('radio'),
  computeUnit: choice('computeUnit'),
  meteredAt: choice('meteredAt'),
  measuredPer: choice('measuredPer'),
  course: choice('course'),
  holding: choice('holding'),
  idle: choice('idle'),
  embodied: choice('embodied'),
  siteId: reference.optional().meta({ title: 'Site', description: 'Where the electricity was drawn.' }),
  ofActivityId: reference.optional().meta({
    title: 'Service in the cloud',
    description: 'Of an activity at the edge: the service that it is compared with.',
  }),
  itEnergyKWh: amount(fields.itEnergyKWh),
  siteEnergyKWh: amount(fields.siteEnergyKWh),
  uptimeHours: amount(fields.uptimeHours),
  requests: amount(fields.requests),
  fixedPowerW: amount(fields.fixedPowerW),
  log: z
    .array(LogRun)
    .max(mostRows)
    .optional()
    .meta({ title: 'Runs of the log', description: 'Each with its energy, as a tool logged it.' }),
  joulesPerOutputToken: amount(fields.joulesPerOutputToken),
  joulesPerInputToken: amount(fields.joulesPerInputToken),
  wattHoursPerRequest: amount(fields.wattHoursPerRequest),
  serverOverDevices: amount(fields.serverOverDevices),
  parametersB: amount(fields.parametersB),
  activeParametersB: amount(fields.activeParametersB),
  layers: amount(fields.layers),
  keyValueHeads: amount(fields.keyValueHeads),
  headSize: amount(fields.headSize),
  cacheKBPerToken: amount(fields.cacheKBPerToken),
  devices: amount(fields.devices),
  tensorParallel: amount(fields.tensorParallel),
  expertParallel: amount(fields.expertParallel),
  attentionCopies: amount(fields.attentionCopies),
  batch: amount(fields.batch),
  inputTokens: amount(fields.inputTokens),
  outputTokens: amount(fields.outputTokens),
  inputVariation: amount(fields.inputVariation),
  outputVariation: amount(fields.outputVariation),
  requestsPerDay: amount(fields.requestsPerDay),
  growthPercent: amount(fields.growthPercent),
  lifeMonths: amount(fields.lifeMonths),
  utilisationPercent: amount(fields.utilisationPercent),
  hours: z
    .array(Hour)
    .max(mostRows)
    .optional()
    .meta({ title: 'Hours of a day', description: 'Twenty-four, from midnight on.' }),
  peakToMean: amount(fields.peakToMean),
  copiesHeld: amount(fields.copiesHeld),
  peakLoadPercent: amount(fields.peakLoadPercent),
  burstSeconds: amount(fields.burstSeconds),
  ratedPowerW: amount(fields.ratedPowerW),
  idlePowerW: amount(fields.idlePowerW),
  hostPowerW: amount(fields.hostPowerW),
  fitFactor: amount(fields.fitFactor),
  joulesPerToken: amount(fields.joulesPerToken),
  footprintKg: amount(fields.footprintKg),
  lifetimeYears: amount(fields.lifetimeYears),
  chipPowerW: amount(fields.chipPowerW),
  chipBandwidthGBs: amount(fields.chipBandwidthGBs),
  chipPeakTflops: amount(fields.chipPeakTflops),
  displayBaseW: amount(fields.displayBaseW),
  displayFullW: amount(fields.displayFullW),
  brightnessPercent: amount(fields.brightnessPercent),
  memoryPJPerBit: amount(fields.memoryPJPerBit),
  memoryRefreshMWPerGB: amount(fields.memoryRefreshMWPerGB),
  memoryGB: amount(fields.memoryGB),
  radioIdleW: amount(fields.radioIdleW),
  radioPJPerBit: amount(fields.radioPJPerBit),
  radioTailS: amount(fields.radioTailS),
  radioTailW: amount(fields.radioTailW),
  radioMB: amount(fields.radioMB),
  requestsPerLoad: amount(fields.requestsPerLoad),
  storagePJPerBit: amount(fields.storagePJPerBit),
  hostW: amount(fields.hostW),
  chargerPercent: amount(fields.chargerPercent),
  batteryPercent: amount(fields.batteryPercent),
  dutyPercent: amount(fields.dutyPercent),
  dieAreaCm2: amount(fields.dieAreaCm2),
  nodeNm: amount(fields.nodeNm),
  stackedMemoryGB: amount(fields.stackedMemoryGB),
  cpuPercent: amount(fields.cpuPercent),
  gpuPercent: amount(fields.gpuPercent),
  npuPercent: amount(fields.npuPercent),
  sramPercent: amount(fields.sramPercent),
  ioPercent: amount(fields.ioPercent),
})
export type InferenceActivity = z.infer<typeof InferenceActivity>
