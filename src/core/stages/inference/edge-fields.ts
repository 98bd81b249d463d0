import type { FieldSpec } from '../../project/field'
import { moduleFields } from '../../project/module-fields'

const power = (symbol: string, label: string, help: string) =>
  ({ kind: 'power', symbol, label, help, min: 0, max: 10_000, family: 'edge-power' }) as const
const bit = (symbol: string, label: string, help: string) =>
  ({ kind: 'bit-energy', symbol, label, help, min: 0, max: 1e9, family: 'edge-bit-energy' }) as const
const efficiency = (symbol: string, label: string) =>
  ({
    kind: 'share',
    ...{ symbol, label },
    help: 'What comes out over what goes in. Left empty: a remembered value.',
    min: 1,
    max: 100,
    hardMax: true,
    family: 'edge-efficiency',
  }) as const
const unit = (symbol: string, label: string) =>
  ({
    kind: 'share',
    ...{ symbol, label },
    help: 'Of the area of the die. Left empty: an illustrative share, not one of this chip.',
    min: 0,
    max: 100,
    hardMax: true,
    family: 'die-share',
  }) as const

/** What only a device at the edge asks. */
export const edgeFields = {
  chipPowerW: {
    kind: 'power',
    symbol: 'P_TDP',
    label: 'Rated power of the device',
    help: 'At its highest power mode, as its data sheet has it.',
    min: 0.1,
    max: 10_000,
    hardMin: true,
  },
  chipBandwidthGBs: {
    kind: 'device-bandwidth',
    symbol: 'BW',
    label: 'Memory bandwidth of the device',
    help: 'It decides how fast an answer is written.',
    min: 0.1,
    max: 100_000,
    hardMin: true,
  },
  chipPeakTflops: {
    kind: 'throughput',
    symbol: 'F',
    label: 'Peak of the device',
    help: 'Dense operations of 16 bits. It decides how fast a prompt is read.',
    min: 0.01,
    max: 100_000,
    hardMin: true,
  },
  displayBaseW: power(
    'P_disp',
    'Display, base',
    'At no brightness. Left empty: a remembered value of a phone or a laptop.',
  ),
  displayFullW: power(
    'P_bright',
    'Display, more at full brightness',
    'Beyond the base. Left empty: a remembered value.',
  ),
  brightnessPercent: {
    kind: 'share',
    symbol: 'f_bright',
    label: 'Brightness',
    help: 'Mean while it answers. Left empty: half.',
    min: 0,
    max: 100,
    hardMax: true,
    family: 'display-brightness',
  },
  memoryPJPerBit: bit(
    'e_mem',
    'Memory, a bit moved',
    'Where the processor was measured without its memory. Left empty: inside what was measured, or a remembered value on a device that nobody measured.',
  ),
  memoryRefreshMWPerGB: {
    kind: 'refresh-power',
    symbol: 'p_ref',
    label: 'Memory, refresh',
    help: 'To keep what it holds, for each GB, while it answers. Left empty: inside what was measured, or a remembered value on a device that nobody measured.',
    min: 0,
    max: 10_000,
    family: 'edge-refresh',
  },
  memoryGB: {
    kind: 'device-memory',
    symbol: 'M_mem',
    label: 'Memory of the device',
    help: 'That is refreshed. Left empty: that of the catalog.',
    min: 0,
    max: 10_000,
    family: 'device-memory',
  },
  radioIdleW: power(
    'P_radio',
    'Radio, listening',
    'While it answers. Left empty: a remembered value of the network that was chosen.',
  ),
  radioPJPerBit: bit(
    'e_radio',
    'Radio, a bit',
    'Sent or received. 5,000 pJ are 5 nJ. Left empty: a remembered value of Wi-Fi; on a mobile network nothing beyond its power.',
  ),
  radioTailS: {
    kind: 'device-time-per-request',
    symbol: 't_tail',
    label: 'Radio, awake after a request',
    help: 'It waits for more at the power below. Left empty: a remembered value of a mobile network; none on Wi-Fi.',
    min: 0,
    max: 3600,
    family: 'edge-tail',
  },
  radioTailW: power(
    'P_tail',
    'Radio, power of this tail',
    'Left empty: a remembered value of a mobile network.',
  ),
  radioMB: {
    kind: 'data-per-request',
    symbol: 'D_radio',
    label: 'Sent and received for a request',
    help: 'Search results, synchronisation. Left empty: nothing is sent, and no radio is counted unless it has a tail.',
    min: 0,
    max: 1e6,
  },
  requestsPerLoad: {
    kind: 'ratio',
    symbol: 'n_load',
    label: 'Requests for each time that the model is read',
    help: 'From flash into memory. Left empty: it stays in memory, and reading it is not counted.',
    min: 1,
    max: 1e9,
  },
  storagePJPerBit: bit('e_flash', 'Flash, a bit read', 'Left empty: a remembered value.'),
  hostW: power(
    'P_cpu',
    'Processor beside the accelerator',
    'While it answers. Left empty: inside what was measured, or a remembered value on a device that nobody measured.',
  ),
  chargerPercent: efficiency('f_charger', 'Efficiency of charger or supply'),
  batteryPercent: efficiency('f_battery', 'Efficiency of the battery'),
  dutyPercent: {
    kind: 'share',
    symbol: 'f_duty',
    label: 'Share of the life in which the chip works',
    help: 'For anybody and anything: 10 % are 2.4 hours a day. The making is shared out over these hours.',
    min: 0,
    max: 100,
    hardMax: true,
    spread: 'spread.stated.utilisation',
  },
  dieAreaCm2: {
    kind: 'device-area',
    symbol: 'A_die',
    label: 'Area of the die',
    help: 'Left empty: that of the catalog.',
    min: 0.001,
    max: 1000,
    family: 'die-area',
  },
  nodeNm: {
    ...moduleFields.nodeNm,
    help: 'That the die is made in, such as 7 nm. Left empty: that of the catalog.',
  },
  stackedMemoryGB: {
    kind: 'device-memory',
    symbol: 'M_dram',
    label: 'Memory on the package',
    help: 'Stacked on the chip. Left empty: none is counted.',
    min: 0,
    max: 10_000,
  },
  cpuPercent: unit('f_cpu', 'Processor cores, of the die'),
  gpuPercent: unit('f_gpu', 'Graphics, of the die'),
  npuPercent: unit('f_npu', 'Neural processor, of the die'),
  sramPercent: unit('f_sram', 'Caches, of the die'),
  ioPercent: unit('f_io', 'Controllers, in- and output, of the die'),
} as const satisfies Record<string, FieldSpec>
