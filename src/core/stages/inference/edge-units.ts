import { numberOf } from '../../quantity/evaluate'
import { define, product, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber, significant } from '../../units/format'
import { constant, type OwnAsset, ownAsset } from '../hardware/own-asset'
import { embodied } from '../hardware/share'
import { areaCarbonOf } from '../hardware/silicon'
import type { Line, Rate } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { type Ageing, halved, longerLife } from './edge-ageing'
import { chipOf } from './edge-sheet'
import type { EdgeStep } from './edge-step'
import type { Load } from './load'
import { choiceOf, ofSubject, orRow, placeOf, type Reader, readAboveZero, readIfThere } from './reader'
import { ownDevice } from './serving-choices'
import { climatePerRequest } from './window-rates'

const units = {
  cpu: { field: 'cpuPercent', label: 'Processor cores' },
  gpu: { field: 'gpuPercent', label: 'Graphics' },
  npu: { field: 'npuPercent', label: 'Neural processor' },
  sram: { field: 'sramPercent', label: 'Caches' },
  io: { field: 'ioPercent', label: 'Controllers, in- and output' },
} as const
type Unit = keyof typeof units
const names = Object.keys(units) as Unit[]

/** I42: carbon of making a unit of a chip, or the memory on its package. resources/methodology/inference.md */
const unitCarbon = (name: string, expression: Parameters<typeof define>[2]): Quantity<'device-footprint'> =>
  define('device-footprint', { symbol: 'C_unit', name: `Making of ${name}`, equation: 'I42' }, expression)

export interface MadeUnits {
  /** Of the whole chip, whether it works or waits. */
  readonly making: readonly Quantity<'device-footprint'>[]
  readonly lines: readonly Line[]
  readonly rates: readonly Rate[]
  /** Share of its life in which the chip works; absent where nothing is charged. */
  readonly duty?: Quantity<'share'>
  readonly ageing?: Ageing
}

/** The making of the chip by units: those that work on a request are charged for its time, those that wait are not. */
export function edgeUnits(
  reader: Reader,
  step: EdgeStep,
  load: Load,
  held: Quantity<'device-hours'>,
): Outcome<MadeUnits> {
  const { activity, context } = reader
  const at = `activities/${activity.id}`
  const chip = chipOf(step.device)
  const { dieAreaCm2, nodeNm } = activity
  const die = { ...(dieAreaCm2 !== undefined && { dieAreaCm2 }), ...(nodeNm !== undefined && { nodeNm }) }
  const known = chip.subject === ownDevice ? {} : { device: chip.subject }
  const asset = { id: activity.id, name: chip.label, ...known, yieldBy: 'area', ...die } as const
  const own: OwnAsset = { ...ownAsset(asset, context), at }
  const parts = together({
    area: ofSubject(reader, 'dieAreaCm2', 'die-area', chip),
    carbon: areaCarbonOf(own),
    pack: constant(own, 'device-footprint', 'C_pack', `${at}/dieAreaCm2`, 'component.ic-package.gupta2022'),
    cpu: orRow(reader, 'cpuPercent', 'die-share.cpu'),
    gpu: orRow(reader, 'gpuPercent', 'die-share.gpu'),
    npu: orRow(reader, 'npuPercent', 'die-share.npu'),
    sram: orRow(reader, 'sramPercent', 'die-share.sram'),
    io: orRow(reader, 'ioPercent', 'die-share.io'),
    memory: readIfThere(reader, 'stackedMemoryGB'),
    lifetime: readAboveZero(reader, 'lifetimeYears'),
    duty: readAboveZero(reader, 'dutyPercent'),
  })
  if (!parts.ok) return parts
  const { area, carbon, pack, memory, lifetime, duty, ...shares } = parts.value
  const whole = names.reduce((all, name) => all + numberOf(shares[name]), 0)
  if (whole > 100.001)
    return problem(
      placeOf(reader, 'cpuPercent'),
      `expected shares of one die, at most 100 % together, found ${significant(whole)} %`,
    )
  const stacked = memory ? memoryCarbon(own, memory) : noMemory
  if (!stacked.ok) return stacked
  const made = Object.fromEntries(
    names.map((name) => [name, unitCarbon(units[name].label, product(shares[name], area, carbon))]),
  ) as Record<Unit, Quantity<'device-footprint'>>
  const working = choiceOf(reader, 'computeUnit') ?? 'npu'
  const charged = names.filter(
    (name) => name === working || name === 'cpu' || name === 'sram' || name === 'io',
  )
  const use = { use: held, lifetime, utilisation: duty }
  const lines = charged.map(
    (name): Line => ({
      label: `Making: ${units[name].label.toLowerCase()}`,
      climate: embodied(made[name], use),
      evidence: 'predicted',
    }),
  )
  lines.push({ label: 'Making: package', climate: embodied(pack, use), evidence: 'predicted' })
  if (stacked.value)
    lines.push({ label: 'Making: memory', climate: embodied(stacked.value, use), evidence: 'predicted' })
  const idle = (name: Unit) => (charged.includes(name) ? 1 - numberOf(duty) / 100 : 1)
  const bottleneck = names.toSorted(
    (a, b) => numberOf(made[b]) * idle(b) - numberOf(made[a]) * idle(a),
  )[0] as Unit
  const half = halved(made.npu)
  const ageing: Ageing = {
    bottleneck: {
      unit: units[bottleneck].label,
      carbon: made[bottleneck],
      waits: idle(bottleneck),
    },
    half,
    ...(charged.includes('npu') && {
      halfPerRequest: climatePerRequest(embodied(half, use), load.requests),
    }),
    longer: longerLife(
      lines.map(({ climate }) => climate),
      lifetime,
      load.requests,
    ),
    lifetime,
  }
  return ok({
    making: [...names.map((name) => made[name]), pack, ...(stacked.value ? [stacked.value] : [])],
    ...{ lines, duty },
    ageing,
    rates: [
      {
        label: `Bottleneck: ${ageing.bottleneck.unit.toLowerCase()}, making of it`,
        quantity: ageing.bottleneck.carbon,
      },
      { label: 'Saved by a neural processor of half the area', quantity: ageing.half },
      { label: `Saved a request by ${plainNumber(1)} more year`, quantity: ageing.longer },
    ],
  })
}

function memoryCarbon(
  own: OwnAsset,
  memory: Quantity<'device-memory'>,
): Outcome<Quantity<'device-footprint'>> {
  const row = 'memory-embodied.lpddr5.assumed'
  const perGB = constant(own, 'memory-carbon', 'k_mem', `${own.at}/stackedMemoryGB`, row)
  return perGB.ok ? ok(unitCarbon('the memory on the package', product(memory, perGB.value))) : perGB
}

const noMemory: Outcome<Quantity<'device-footprint'> | undefined> = ok(undefined)
