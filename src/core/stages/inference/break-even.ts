import { numberOf } from '../../quantity/evaluate'
import { define, difference, product, type Quantity, quotient } from '../../quantity/quantity'

/** Where a request at the edge and one in the cloud emit the same, by the user's grid and by use of the chip. */
export interface BreakEven {
  /** Energy of a request that the user's grid decides: at the edge, less that of the cloud where it is on the same grid. */
  readonly net: Quantity<'energy-per-request'>
  /** Carbon of a request in the cloud that the user's grid does not move. */
  readonly fixed: Quantity<'climate-per-request'>
  readonly energy: Quantity<'energy-per-request'>
  readonly grid: Quantity<'grid-intensity'>
  /** True where the cloud draws from the user's grid too, and moves with it. */
  readonly isOneGrid: boolean
  /** Absent where the making of the chip is not counted. */
  readonly made?: { readonly perRequest: Quantity<'climate-per-request'>; readonly duty: Quantity<'share'> }
  /** Absent where no grid intensity above 0 makes them equal. */
  readonly evenGrid?: Quantity<'grid-intensity'>
  /** Share of its life in which the chip must work. Absent where none makes them equal, or use changes nothing. */
  readonly evenUse?: Quantity<'share'>
}

interface Compared {
  readonly cloud: Quantity<'climate-per-request'>
  readonly energy: Quantity<'energy-per-request'>
  readonly grid: Quantity<'grid-intensity'>
  /** Only of a service on the user's grid. */
  readonly cloudEnergy?: Quantity<'energy-per-request'>
  readonly made?: { readonly perRequest: Quantity<'climate-per-request'>; readonly duty: Quantity<'share'> }
}

/** I61: what of a request in the cloud does not move with the user's grid, g. resources/methodology/inference.md */
const fixedPart = (
  cloud: Quantity<'climate-per-request'>,
  energy: Quantity<'energy-per-request'>,
  grid: Quantity<'grid-intensity'>,
): Quantity<'climate-per-request'> =>
  define(
    'climate-per-request',
    { symbol: 'c_fix', name: 'Carbon of a request in the cloud beside its electricity', equation: 'I61' },
    difference(cloud, product(energy, grid)),
  )
const netEnergy = (
  edge: Quantity<'energy-per-request'>,
  cloud: Quantity<'energy-per-request'>,
): Quantity<'energy-per-request'> =>
  define(
    'energy-per-request',
    { symbol: 'Δe', name: 'Energy of a request at the edge less one in the cloud', equation: 'I61' },
    difference(edge, cloud),
  )

/** I62: grid intensity at which both emit the same, at the use that is stated, g/kWh. resources/methodology/inference.md */
const evenGridOf = (
  fixed: Quantity<'climate-per-request'>,
  made: Quantity<'climate-per-request'> | undefined,
  net: Quantity<'energy-per-request'>,
): Quantity<'grid-intensity'> =>
  define(
    'grid-intensity',
    { symbol: 'g_even', name: 'Grid intensity at which edge and cloud are equal', equation: 'I62' },
    quotient(made ? difference(fixed, made) : fixed, net),
  )

/** I63: share of its life in which the chip must work for both to emit the same, on today's grid. resources/methodology/inference.md */
const evenUseOf = (
  { perRequest, duty }: NonNullable<Compared['made']>,
  fixed: Quantity<'climate-per-request'>,
  net: Quantity<'energy-per-request'>,
  grid: Quantity<'grid-intensity'>,
): Quantity<'share'> =>
  define(
    'share',
    { symbol: 'f_even', name: 'Use of the chip at which edge and cloud are equal', equation: 'I63' },
    quotient(product(duty, perRequest), difference(fixed, product(net, grid))),
  )

/** Solved exactly: carbon at the edge is e · g + making · stated use ÷ use, and that of the cloud is given. */
export function breakEvenOf({ cloud, energy, grid, cloudEnergy, made }: Compared): BreakEven {
  const net = cloudEnergy ? netEnergy(energy, cloudEnergy) : energy
  const fixed = cloudEnergy ? fixedPart(cloud, cloudEnergy, grid) : cloud
  const evenGrid = evenGridOf(fixed, made?.perRequest, net)
  const evenUse = made && evenUseOf(made, fixed, net, grid)
  return {
    ...{ net, fixed, energy, grid },
    isOneGrid: cloudEnergy !== undefined,
    ...(made && { made }),
    ...(isThere(evenGrid) && { evenGrid }),
    ...(evenUse && isThere(evenUse) && { evenUse }),
  }
}

/** A quotient below 0, or by 0, is no grid and no use that could be. */
function isThere(quantity: Quantity<'grid-intensity' | 'share'>): boolean {
  const value = numberOf(quantity)
  return Number.isFinite(value) && value > 0
}
