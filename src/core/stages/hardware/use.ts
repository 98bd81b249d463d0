import { define, product, type Quantity, quotient } from '../../quantity/quantity'

/**
 * H1: hours of use of the hardware, from device-hours or from devices × hours.
 * resources/methodology/hardware.md
 */
export const deviceUse = (
  devices: Quantity<'devices'>,
  hours: Quantity<'duration'>,
): Quantity<'device-hours'> =>
  define('device-hours', { symbol: 't_dev', name: 'Device-hours', equation: 'H1' }, product(devices, hours))

/** H2: hours of use of units that hold several devices each. resources/methodology/hardware.md */
export const unitUse = (
  use: Quantity<'device-hours'>,
  devicesPerUnit: Quantity<'ratio'>,
): Quantity<'device-hours'> =>
  define(
    'device-hours',
    { symbol: 't_unit', name: 'Unit-hours', equation: 'H2' },
    quotient(use, devicesPerUnit),
  )
