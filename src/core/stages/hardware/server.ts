import { assetChoices } from '../../project/footprint-ways'
import { numberOf } from '../../quantity/evaluate'
import { define, type Expression, product, type Quantity, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, problem, together } from '../outcome'
import { type Impact, impacts, partFactor, type UnitOf } from './impact'
import { moduleOf } from './module'
import { constant, needed, type OwnAsset, orConstant, stated } from './own-asset'

/** Memory modules and solid-state drives: pieces of some capacity, made of dies and a rest. */
const pieces = {
  ram: { count: 'ramModules', size: 'ramModuleGB', base: 'ram-base.uba2021', density: 'ram', of: 'Memory' },
  ssd: { count: 'ssds', size: 'ssdGB', base: 'ssd-base.uba2021', density: 'flash', of: 'Drives' },
} as const

/**
 * H11: making the CPUs of one server: for each its die by area, and a rest. kgCO2e, kgSbeq or MJ.
 * resources/methodology/hardware.md
 */
function cpusOf<I extends Impact>(own: OwnAsset, impact: I): Outcome<Quantity<UnitOf<I>> | undefined> {
  const count = stated(own, 'cpus')
  if (!count.ok || count.value === undefined || numberOf(count.value) === 0) return noneOf(count)
  const parts = together({
    area: needed(own, 'cpuDieCm2'),
    die: partFactor(own, impact, 'area', 'cpu-die.uba2021'),
    base: partFactor(own, impact, 'unit', 'cpu-base.uba2021'),
  })
  if (!parts.ok) return parts
  const { area, die, base } = parts.value
  const { of, symbol, unit } = impacts[impact]
  return ok(
    define(
      unit as UnitOf<I>,
      { symbol: `${symbol}_cpu`, name: `${of} of the CPUs of one server`, equation: 'H11' },
      product(count.value, sum(product(area, die), base)),
    ),
  )
}

/**
 * H12: making the memory modules, or the solid-state drives, of one server: for each its dies by capacity, and a rest.
 * kgCO2e, kgSbeq or MJ. resources/methodology/hardware.md
 */
function piecesOf<I extends Impact>(
  own: OwnAsset,
  impact: I,
  which: keyof typeof pieces,
): Outcome<Quantity<UnitOf<I>> | undefined> {
  const { count: counted, size: sized, base: rest, density, of: what } = pieces[which]
  const count = stated(own, counted)
  if (!count.ok || count.value === undefined || numberOf(count.value) === 0) return noneOf(count)
  const at = `${own.at}/${sized}`
  const parts = together({
    size: needed(own, sized),
    perGB: constant(own, 'memory-area', 'a_GB', at, `memory-area.${density}.boavizta2026`),
    die: partFactor(own, impact, 'area', 'memory-die.uba2021'),
    base: partFactor(own, impact, 'unit', rest),
  })
  if (!parts.ok) return parts
  const { size, perGB, die, base } = parts.value
  const { of, symbol, unit } = impacts[impact]
  return ok(
    define(
      unit as UnitOf<I>,
      { symbol: `${symbol}_${which}`, name: `${of}: ${what.toLowerCase()} of one server`, equation: 'H12' },
      product(count.value, sum(product(perGB, size, die), base)),
    ),
  )
}

/**
 * H13: making one server without accelerators: CPUs, memory, drives, boards, power supplies, case, assembly. kgCO2e,
 * kgSbeq or MJ. resources/methodology/hardware.md
 */
export function hostOf<I extends Impact>(own: OwnAsset, impact: I): Outcome<Quantity<UnitOf<I>>> {
  const counted = ['cpus', 'ramModules', 'ssds', 'hdds', 'powerSupplies'] as const
  if (counted.every((name) => own.asset[name] === undefined)) {
    return problem(`${own.at}/cpus`, 'expected parts of the server, such as its CPUs, found none')
  }
  const parts = together({
    cpus: cpusOf(own, impact),
    ram: piecesOf(own, impact, 'ram'),
    ssds: piecesOf(own, impact, 'ssd'),
    hdds: countedOf(own, impact, 'hdds', 'hdd.uba2021'),
    boards: countedOf(own, impact, 'motherboards', 'motherboard.uba2021'),
    power: powerSuppliesOf(own, impact),
    housing: caseOf(own, impact),
    assembly: partFactor(own, impact, 'unit', 'assembly.uba2021'),
  })
  if (!parts.ok) return parts
  const { cpus, ram, ssds, hdds, boards, power, housing, assembly } = parts.value
  const terms = [cpus, ram, ssds, hdds, boards, power, ...housing, assembly]
  const { of, symbol, unit } = impacts[impact]
  return ok(
    define(
      unit as UnitOf<I>,
      { symbol: `${symbol}_parts`, name: `${of} of one server without accelerators`, equation: 'H13' },
      sum(...terms.filter((term) => term !== undefined)),
    ),
  )
}

/** H14: making one server with its accelerators, kgCO2e. resources/methodology/hardware.md */
export const serverCarbon = (
  host: Quantity<'device-footprint'>,
  modules: Quantity<'ratio'>,
  module: Quantity<'device-footprint'>,
): Quantity<'device-footprint'> =>
  define(
    'device-footprint',
    { symbol: 'C_server', name: 'Embodied carbon of one server with accelerators', equation: 'H14' },
    sum(host, product(modules, module)),
  )

/** A server, with its accelerators where it has some. */
export function serverOf(own: OwnAsset): Outcome<Quantity<'device-footprint'>> {
  const count = stated(own, 'modules')
  if (!hasModules(own)) return count.ok ? hostOf(own, 'carbon') : count
  const parts = together({
    host: hostOf(own, 'carbon'),
    module: moduleOf(own),
    count: needed(own, 'modules'),
  })
  return parts.ok ? ok(serverCarbon(parts.value.host, parts.value.count, parts.value.module)) : parts
}

export const hasModules = ({ asset: { modules } }: OwnAsset): boolean =>
  modules !== undefined &&
  modules !== 0 &&
  !(typeof modules === 'object' && 'value' in modules && modules.value === 0)

/** Parts of which each is alike. Of motherboards there is one where nothing is said. */
function countedOf<I extends Impact>(
  own: OwnAsset,
  impact: I,
  name: 'hdds' | 'motherboards',
  part: string,
): Outcome<Expression | undefined> {
  if (own.asset[name] === undefined && name === 'hdds') return ok(undefined)
  const parts = together({ count: stated(own, name), each: partFactor(own, impact, 'unit', part) })
  if (!parts.ok) return parts
  const { count, each } = parts.value
  return ok(count === undefined ? each : product(count, each))
}

function powerSuppliesOf<I extends Impact>(own: OwnAsset, impact: I): Outcome<Expression | undefined> {
  if (own.asset.powerSupplies === undefined) return ok(undefined)
  const parts = together({
    count: needed(own, 'powerSupplies'),
    mass: orConstant(own, 'powerSupplyMassKg', 'device-mass.power-supply.boavizta2026'),
    each: partFactor(own, impact, 'mass', 'power-supply.uba2021'),
  })
  return parts.ok ? ok(product(parts.value.count, parts.value.mass, parts.value.each)) : parts
}

function caseOf<I extends Impact>(own: OwnAsset, impact: I): Outcome<readonly Quantity<UnitOf<I>>[]> {
  const one = (part: string) => partFactor(own, impact, 'unit', part)
  switch (own.asset.caseType) {
    case 'rack': {
      const rack = one('rack-case.uba2021')
      return rack.ok ? ok([rack.value]) : rack
    }
    case 'blade': {
      const parts = together({ blade: one('blade.uba2021'), slot: one('blade-slot.uba2021') })
      return parts.ok ? ok([parts.value.blade, parts.value.slot]) : parts
    }
    case 'none':
      return ok([])
    case undefined: {
      const known = assetChoices.caseType.options.map(({ label }) => label).join('; ')
      return problem(`${own.at}/caseType`, `expected a case (${known}), found nothing`)
    }
  }
}

const noneOf = <T>(count: Outcome<T | undefined>): Outcome<undefined> => (count.ok ? ok(undefined) : count)
