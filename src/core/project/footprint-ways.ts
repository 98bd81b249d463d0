import type { ChoiceSpec } from '../stages/method'
import type { assetFields } from './asset-fields'

export const memoryTypes = [
  { value: 'hbm', label: 'HBM, stacked' },
  { value: 'gddr', label: 'GDDR' },
  { value: 'lpddr', label: 'LPDDR' },
  { value: 'ddr', label: 'DDR' },
  { value: 'none', label: 'None, or on the die' },
] as const

/** What is asked of hardware in words. */
export const assetChoices = {
  footprintBy: {
    label: 'How its footprint is known',
    help: 'The maker’s own declaration comes first, then the model, then the bounds.',
    options: [
      { value: 'published', label: 'Published: the maker’s or a study’s figure' },
      { value: 'module', label: 'Card or module: by die, memory and power' },
      { value: 'server', label: 'Server: by its parts' },
      { value: 'upper', label: 'Upper bound: BoaviztAPI’s formula for GPUs' },
      { value: 'lower', label: 'Lower bound: silicon alone, as LLMCarbon' },
    ],
  },
  device: {
    label: 'Device of the catalog',
    help: 'Answers what is left empty, and gives the figures to compare with.',
    options: { subjectsOf: 'device-power' },
  },
  memoryType: {
    label: 'Type of memory',
    help: 'Left empty: that of the device.',
    options: memoryTypes,
  },
  yieldBy: {
    label: 'Yield',
    help: 'The model is calibrated with one yield for every die.',
    options: [
      { value: 'constant', label: 'One for every die (ACT)' },
      { value: 'area', label: 'Falls with the area of the die' },
    ],
  },
  caseType: {
    label: 'Case',
    help: 'A blade takes its share of an enclosure for sixteen.',
    options: [
      { value: 'rack', label: 'Rack server' },
      { value: 'blade', label: 'Blade, with a sixteenth of its enclosure' },
      { value: 'none', label: 'Not counted' },
    ],
  },
  host: {
    label: 'Host server',
    help: 'Is the server around the device in the figure?',
    options: [
      { value: 'without', label: 'Not included' },
      { value: 'with', label: 'Included' },
    ],
  },
  lifeCycle: {
    label: 'Life cycle covered',
    help: 'Making alone, or also transport and end of life.',
    options: [
      { value: 'gate', label: 'Cradle-to-gate' },
      { value: 'transport', label: 'Cradle-to-gate and transport' },
      { value: 'end', label: 'With transport and end of life' },
    ],
  },
} as const satisfies Record<string, ChoiceSpec>

export type AssetChoice = keyof typeof assetChoices
export type AssetField = keyof typeof assetFields

/** How the footprint of hardware is known, and what each way reads. */
export interface FootprintWay {
  /** In a list beside the others: `module model`. */
  readonly short: string
  readonly required: readonly AssetField[]
  readonly optional: readonly AssetField[]
  readonly choices: readonly AssetChoice[]
}

const ofModule = [
  'dieAreaCm2',
  'dies',
  'nodeNm',
  'areaKgPerCm2',
  'memoryGB',
  'memoryKgPerGB',
  'ratedPowerW',
  'coolingKgPerW',
  'otherChipsKg',
  'boardsKg',
  'assemblyFactor',
] as const satisfies readonly AssetField[]

const declared = ['adpeKgSb', 'primaryEnergyMJ'] as const satisfies readonly AssetField[]

export const footprintWays = {
  published: {
    short: 'published',
    required: ['footprintKg'],
    optional: declared,
    choices: ['device', 'host', 'lifeCycle'],
  },
  module: {
    short: 'module model',
    required: [],
    optional: [...ofModule, 'unitMassKg', 'hostKg', 'hostDevices', ...declared],
    choices: ['device', 'memoryType', 'yieldBy', 'host', 'lifeCycle'],
  },
  server: {
    short: 'server by parts',
    required: [],
    optional: [
      ...(['cpus', 'cpuDieCm2', 'ramModules', 'ramModuleGB', 'ssds', 'ssdGB', 'hdds'] as const),
      ...(['motherboards', 'powerSupplies', 'powerSupplyMassKg', 'modules'] as const),
      ...ofModule,
      ...declared,
    ],
    choices: ['caseType', 'device', 'memoryType', 'yieldBy'],
  },
  upper: {
    short: 'upper bound (Boavizta)',
    required: [],
    optional: [
      ...(['dieAreaCm2', 'dies', 'effectiveAreaCm2', 'memoryGB', 'memoryDies', 'boardCm2'] as const),
      ...(['casingMassKg', 'heatSinkMassKg', 'unitMassKg', 'hostKg', 'hostDevices'] as const),
    ],
    choices: ['device', 'host', 'lifeCycle'],
  },
  lower: {
    short: 'silicon only (LLMCarbon)',
    required: [],
    optional: ['dieAreaCm2', 'nodeNm', 'areaKgPerCm2'],
    choices: ['device'],
  },
} as const satisfies Record<string, FootprintWay>

export type FootprintBy = keyof typeof footprintWays
export const footprintOrder = Object.keys(footprintWays) as FootprintBy[]
