import { rowOfSubject } from '../../factors/subject-rows'
import { assetChoices, memoryTypes } from '../../project/footprint-ways'
import { define, product, type Quantity, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, problem, together } from '../outcome'
import { type OwnAsset, ofDevice, orConstant, stated } from './own-asset'
import { areaCarbonOf } from './silicon'

export type MemoryType = (typeof memoryTypes)[number]['value']

/** The catalog row of each type of memory, kgCO2e/GB. */
const memoryRows: Readonly<Record<Exclude<MemoryType, 'none'>, string>> = {
  hbm: 'memory-embodied.hbm3.nvidia-hgx-h100',
  gddr: 'memory-embodied.gddr6.assumed',
  lpddr: 'memory-embodied.lpddr5.assumed',
  ddr: 'memory-embodied.ddr4-r740.dell2019',
}

interface ModuleParts {
  readonly area: Quantity<'device-area'>
  readonly areaCarbon: Quantity<'area-carbon'>
  readonly memory: MemoryTerm | undefined
  readonly power: Quantity<'power'>
  readonly cooling: Quantity<'power-carbon'>
  readonly otherChips: Quantity<'device-footprint'>
  readonly boards: Quantity<'device-footprint'>
  readonly assembly: Quantity<'ratio'>
}

interface MemoryTerm {
  readonly size: Quantity<'device-memory'>
  readonly carbon: Quantity<'memory-carbon'>
}

/**
 * H6: carbon of making one accelerator card or module, kgCO2e: its dies, the chips beside them, memory, heat sinks by
 * rated power, boards; all times assembly. Calibrated term by term on the declaration of the HGX H100 board.
 * resources/methodology/hardware.md
 */
export const moduleCarbon = (parts: ModuleParts): Quantity<'device-footprint'> =>
  define(
    'device-footprint',
    { symbol: 'C_mod', name: 'Embodied carbon of one module, without host', equation: 'H6' },
    product(
      parts.assembly,
      sum(
        product(parts.area, parts.areaCarbon),
        parts.otherChips,
        ...(parts.memory ? [product(parts.memory.carbon, parts.memory.size)] : []),
        product(parts.cooling, parts.power),
        parts.boards,
      ),
    ),
  )

/** One module of an asset: each term as stated, else by the device, else a constant of the model. */
export function moduleOf(own: OwnAsset): Outcome<Quantity<'device-footprint'>> {
  const parts = together({
    area: ofDevice(own, 'dieAreaCm2'),
    areaCarbon: areaCarbonOf(own),
    memory: memoryOf(own),
    power: ofDevice(own, 'ratedPowerW'),
    cooling: orConstant(own, 'coolingKgPerW', 'module.cooling.hgx-h100'),
    otherChips: orConstant(own, 'otherChipsKg', 'module.other-chips.hgx-h100'),
    boards: orConstant(own, 'boardsKg', 'module.boards.hgx-h100'),
    assembly: orConstant(own, 'assemblyFactor', 'module.assembly.hgx-h100'),
  })
  return parts.ok ? ok(moduleCarbon(parts.value)) : parts
}

function memoryOf(own: OwnAsset): Outcome<MemoryTerm | undefined> {
  if (memoryTypeOf(own) === 'none') return ok(undefined)
  const parts = together({ size: ofDevice(own, 'memoryGB'), carbon: memoryCarbonOf(own) })
  return parts.ok ? ok(parts.value) : parts
}

function memoryCarbonOf(own: OwnAsset): Outcome<Quantity<'memory-carbon'>> {
  const override = stated(own, 'memoryKgPerGB')
  if (!override.ok || override.value !== undefined) return override as Outcome<Quantity<'memory-carbon'>>
  const type = memoryTypeOf(own)
  if (type === undefined || type === 'none') {
    const types = memoryTypes.map(({ label }) => label).join('; ')
    return problem(
      `${own.at}/memoryType`,
      `expected ${assetChoices.memoryType.label.toLowerCase()} (${types}) or carbon per gigabyte of memory, found neither, and the catalog does not say it of the device`,
    )
  }
  return orConstant(own, 'memoryKgPerGB', memoryRows[type])
}

const memoryTypeOf = (own: OwnAsset): MemoryType | undefined =>
  own.asset.memoryType ?? memoryTypeOfDevice(own)

/** What the catalog says a device's memory is: its row's basis begins with the type, such as `HBM2e, capacity …`. */
export function memoryTypeOfDevice({ asset, context }: OwnAsset): MemoryType | undefined {
  const row = asset.device && rowOfSubject(context.catalog.rows, 'device-memory', asset.device)
  if (!row) return undefined
  const [, type] = /^(HBM|GDDR|LPDDR|DDR|SRAM)/.exec(row.basis) ?? []
  return type === 'SRAM' ? 'none' : (type?.toLowerCase() as MemoryType | undefined)
}
