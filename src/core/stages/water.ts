import { define, product, type Quantity } from '../quantity/quantity'

/** W1: water consumed where the work runs, litres. WUE counts energy at the server. resources/methodology/water.md */
export const onSite = (energy: Quantity<'it-energy'>, wue: Quantity<'wue'>): Quantity<'water'> =>
  define('water', { symbol: 'W_on', name: 'Water consumed on site', equation: 'W1' }, product(energy, wue))

/** W2: water consumed where the power is made, litres. resources/methodology/water.md */
export const offSite = (
  energy: Quantity<'site-energy'>,
  intensity: Quantity<'water-intensity'>,
): Quantity<'water'> =>
  define(
    'water',
    { symbol: 'W_off', name: 'Water consumed off site', equation: 'W2' },
    product(energy, intensity),
  )
