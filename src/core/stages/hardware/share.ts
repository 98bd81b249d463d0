import { define, product, type Quantity, quotient } from '../../quantity/quantity'

/** How much of a unit's life a project takes. */
export interface LifeShare {
  readonly use: Quantity<'device-hours'>
  readonly lifetime: Quantity<'lifetime'>
  readonly utilisation: Quantity<'share'>
}

const shareOf = (
  made: Quantity<'device-footprint' | 'device-adpe' | 'device-primary-energy'>,
  of: LifeShare,
) => quotient(product(of.use, made), product(of.lifetime, of.utilisation))

/** H3: embodied carbon, shared out by lifetime × utilisation. resources/methodology/hardware.md */
export const embodied = (footprint: Quantity<'device-footprint'>, share: LifeShare): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_emb,share', name: 'Embodied carbon, share of the project', equation: 'H3' },
    shareOf(footprint, share),
  )

/** H16: metals and minerals of making the hardware, shared out as its carbon is. resources/methodology/hardware.md */
export const embodiedAdpe = (made: Quantity<'device-adpe'>, share: LifeShare): Quantity<'adpe'> =>
  define(
    'adpe',
    { symbol: 'ADPe_share', name: 'Metals and minerals, share of the project', equation: 'H16' },
    shareOf(made, share),
  )

/** H17: primary energy of making the hardware, shared out as its carbon is. resources/methodology/hardware.md */
export const embodiedEnergy = (
  made: Quantity<'device-primary-energy'>,
  share: LifeShare,
): Quantity<'primary-energy'> =>
  define(
    'primary-energy',
    { symbol: 'PE_share', name: 'Primary energy of hardware, share of the project', equation: 'H17' },
    shareOf(made, share),
  )
