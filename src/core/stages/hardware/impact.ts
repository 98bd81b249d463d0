import type { Kind } from '../../quantity/kind'
import type { Quantity } from '../../quantity/quantity'
import type { Outcome } from '../outcome'
import { constant, type OwnAsset } from './own-asset'

/** What making a part costs: the same equations, with other factors. */
export const impacts = {
  carbon: {
    of: 'Embodied carbon',
    symbol: 'C',
    unit: 'device-footprint',
    area: 'area-carbon',
    mass: 'mass-carbon',
    prefix: 'part',
  },
  adpe: {
    of: 'Metals and minerals (ADPe)',
    symbol: 'ADPe',
    unit: 'device-adpe',
    area: 'area-adpe',
    mass: 'mass-adpe',
    prefix: 'part-adpe',
  },
  primaryEnergy: {
    of: 'Primary energy',
    symbol: 'PE',
    unit: 'device-primary-energy',
    area: 'area-primary-energy',
    mass: 'mass-primary-energy',
    prefix: 'part-energy',
  },
} as const satisfies Record<
  string,
  {
    readonly of: string
    readonly symbol: string
    readonly unit: Kind
    readonly area: Kind
    readonly mass: Kind
    readonly prefix: string
  }
>

export type Impact = keyof typeof impacts
export type UnitOf<I extends Impact> = (typeof impacts)[I]['unit']

/** Rows of carbon that came before there were others have ids of their own. */
const carbonRows: Readonly<Record<string, string>> = {
  'cpu-die.uba2021': 'area-embodied.cpu-die.uba2021',
  'memory-die.uba2021': 'area-embodied.memory-die.uba2021',
  'cpu-base.uba2021': 'component.cpu-base.uba2021',
  'ram-base.uba2021': 'component.ram-base.uba2021',
  'ssd-base.uba2021': 'component.ssd-base.uba2021',
  'hdd.uba2021': 'component.hdd.uba2021',
  'motherboard.uba2021': 'component.motherboard.uba2021',
  'assembly.uba2021': 'component.assembly.uba2021',
  'rack-case.uba2021': 'component.rack-case.uba2021',
  'blade.uba2021': 'component.blade.uba2021',
}

/** The factor of a part, such as `gpu-die.boavizta2026`, for an impact: of one, of a cm² or of a kg of it. */
export function partFactor<I extends Impact, P extends 'unit' | 'area' | 'mass'>(
  own: OwnAsset,
  impact: I,
  per: P,
  part: string,
): Outcome<Quantity<(typeof impacts)[I][P]>> {
  const { symbol, prefix } = impacts[impact]
  const id = (impact === 'carbon' && carbonRows[part]) || `${prefix}.${part}`
  const [name = part] = part.split('.')
  const kind = impacts[impact][per]
  return constant(own, kind, `${symbol}_${name.replaceAll('-', ',')}`, `${own.at}/footprintBy`, id)
}
