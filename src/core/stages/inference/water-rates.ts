import { define, type Quantity, quotient, sum } from '../../quantity/quantity'
import type { Line, Rate } from '../line'

/** Water of a service, and which of its two parts are modelled. */
export interface ServiceWater {
  readonly water: Quantity<'water'>
  /** Ends the label of a rate where one part alone is modelled. */
  readonly alone: '' | ', on site' | ', off site'
}

/** W3: water of a service, of what is modelled, litres; a single part is it. resources/methodology/water.md */
function waterOf(symbol: string, name: string, parts: readonly Quantity<'water'>[]): Quantity<'water'> {
  const [only, ...more] = parts
  if (only && more.length === 0) return only
  return define('water', { symbol, name, equation: 'W3' }, sum(...parts))
}

/** W4: water of a request, mL. resources/methodology/water.md */
const waterPerRequest = (water: Quantity<'water'>, requests: Quantity<'requests'>) =>
  define(
    'water-per-request',
    { symbol: 'w_req', name: 'Water per request', equation: 'W4' },
    quotient(water, requests),
  )

/** W5: water of 1,000 tokens of answers, mL. resources/methodology/water.md */
const waterPerTokens = (water: Quantity<'water'>, tokens: Quantity<'tokens'>) =>
  define(
    'water-per-ktoken',
    { symbol: 'w_1k', name: 'Water per 1,000 tokens', equation: 'W5' },
    quotient(water, tokens),
  )

/** W6: water of a month, mean over the life of the service, litres. resources/methodology/water.md */
const waterPerMonth = (water: Quantity<'water'>, time: Quantity<'service-life' | 'duration'>) =>
  define(
    'water-per-month',
    { symbol: 'w_mon', name: 'Water per month', equation: 'W6' },
    quotient(water, time),
  )

/** Nothing where no line models water: that is not 0. */
export function serviceWater(lines: readonly Line[]): ServiceWater | undefined {
  const on = lines.flatMap(({ waterOnSite }) => waterOnSite ?? [])
  const off = lines.flatMap(({ waterOffSite }) => waterOffSite ?? [])
  const onSite = () => waterOf('W_on,serv', 'Water of the service, on site', on)
  const offSite = () => waterOf('W_off,serv', 'Water of the service, off site', off)
  if (on.length > 0 && off.length > 0)
    return { water: waterOf('W_serv', 'Water of the service', [onSite(), offSite()]), alone: '' }
  if (on.length > 0) return { water: onSite(), alone: ', on site' }
  return off.length > 0 ? { water: offSite(), alone: ', off site' } : undefined
}

type Rates = readonly Rate[]

export const requestWater = (of: ServiceWater | undefined, requests: Quantity<'requests'>): Rates =>
  of ? [{ label: `Water per request${of.alone}`, quantity: waterPerRequest(of.water, requests) }] : []

export const tokenWater = (of: ServiceWater | undefined, tokens: Quantity<'tokens'>): Rates =>
  of ? [{ label: `Water per 1,000 tokens${of.alone}`, quantity: waterPerTokens(of.water, tokens) }] : []

/** A month of the service’s life, or of a window’s uptime. */
export const monthWater = (
  of: ServiceWater | undefined,
  time: Quantity<'service-life' | 'duration'>,
): Rates =>
  of ? [{ label: `Water per month, mean${of.alone}`, quantity: waterPerMonth(of.water, time) }] : []
