import { define, product, type Quantity, quotient } from '../../quantity/quantity'

/** I1: carbon of a request, the whole window shared out by requests. resources/methodology/inference.md */
export const climatePerRequest = (
  climate: Quantity<'climate'>,
  requests: Quantity<'requests'>,
): Quantity<'climate-per-request'> =>
  define(
    'climate-per-request',
    { symbol: 'c_req', name: 'Carbon per request', equation: 'I1' },
    quotient(climate, requests),
  )

/** I2: energy of a request at the facility's meter. resources/methodology/inference.md */
export const energyPerRequest = (
  energy: Quantity<'site-energy'>,
  requests: Quantity<'requests'>,
): Quantity<'energy-per-request'> =>
  define(
    'energy-per-request',
    { symbol: 'e_req', name: 'Energy per request', equation: 'I2' },
    quotient(energy, requests),
  )

/** I3: carbon of an hour of uptime, whether or not anybody asked. resources/methodology/inference.md */
export const climatePerHour = (
  climate: Quantity<'climate'>,
  uptime: Quantity<'duration'>,
): Quantity<'climate-per-hour'> =>
  define(
    'climate-per-hour',
    { symbol: 'c_up', name: 'Carbon per uptime hour', equation: 'I3' },
    quotient(climate, uptime),
  )

/** I4: mean power of the service at the facility's meter. resources/methodology/inference.md */
export const energyPerHour = (
  energy: Quantity<'site-energy'>,
  uptime: Quantity<'duration'>,
): Quantity<'energy-per-hour'> =>
  define(
    'energy-per-hour',
    { symbol: 'p_up', name: 'Mean power while up', equation: 'I4' },
    quotient(energy, uptime),
  )

/** I56: a month of uptime like the window, of 730 hours. resources/methodology/inference.md */
export const climatePerMonthUp = (climate: Quantity<'climate'>, uptime: Quantity<'duration'>) =>
  define(
    'climate-per-month',
    { symbol: 'c_mon', name: 'Carbon per month of uptime', equation: 'I56' },
    quotient(climate, uptime),
  )
export const energyPerMonthUp = (energy: Quantity<'site-energy'>, uptime: Quantity<'duration'>) =>
  define(
    'energy-per-month',
    { symbol: 'e_mon', name: 'Energy per month of uptime', equation: 'I56' },
    quotient(energy, uptime),
  )

/** I57: the whole life at the window’s mean hour. resources/methodology/inference.md */
export const climateOverLife = (
  climate: Quantity<'climate'>,
  uptime: Quantity<'duration'>,
  life: Quantity<'service-life'>,
) =>
  define(
    'climate',
    { symbol: 'C_life', name: 'Carbon over the life, at the window’s rate', equation: 'I57' },
    product(climate, quotient(life, uptime)),
  )
export const energyOverLife = (
  energy: Quantity<'site-energy'>,
  uptime: Quantity<'duration'>,
  life: Quantity<'service-life'>,
) =>
  define(
    'site-energy',
    { symbol: 'E_life', name: 'Energy over the life, at the window’s rate', equation: 'I57' },
    product(energy, quotient(life, uptime)),
  )

/** I37: share of the window's energy that was drawn whether or not anybody asked. resources/methodology/inference.md */
export const idleShare = (
  fixed: Quantity<'service-power'>,
  uptime: Quantity<'duration'>,
  energy: Quantity<'it-energy'>,
): Quantity<'share'> =>
  define(
    'share',
    { symbol: 's_fix', name: 'Share drawn without traffic', equation: 'I37' },
    quotient(product(fixed, uptime), energy),
  )
