import { call, define, product, type Quantity, quotient } from '../../quantity/quantity'
import type { Rate } from '../line'
import type { Day } from './day'
import type { Load } from './load'
import type { Served } from './serving-values'
import type { StepGraph } from './step-graph'
import { monthWater, requestWater, type ServiceWater, tokenWater } from './water-rates'
import { climatePerRequest, energyPerRequest } from './window-rates'

/** I31: per 1,000 tokens of answers. resources/methodology/inference.md */
export const climatePerTokens = (climate: Quantity<'climate'>, tokens: Quantity<'tokens'>) =>
  define(
    'climate-per-ktoken',
    { symbol: 'c_1k', name: 'Carbon per 1,000 tokens', equation: 'I31' },
    quotient(climate, tokens),
  )
export const energyPerTokens = (energy: Quantity<'site-energy'>, tokens: Quantity<'tokens'>) =>
  define(
    'energy-per-ktoken',
    { symbol: 'e_1k', name: 'Energy per 1,000 tokens', equation: 'I31' },
    quotient(energy, tokens),
  )

/** I32: a month, mean over the life of the service. resources/methodology/inference.md */
const climatePerMonth = (climate: Quantity<'climate'>, life: Quantity<'service-life'>) =>
  define(
    'climate-per-month',
    { symbol: 'c_mon', name: 'Carbon per month', equation: 'I32' },
    quotient(climate, life),
  )
const energyPerMonth = (energy: Quantity<'site-energy'>, life: Quantity<'service-life'>) =>
  define(
    'energy-per-month',
    { symbol: 'e_mon', name: 'Energy per month', equation: 'I32' },
    quotient(energy, life),
  )

/** I33: tokens a second, of one request and of all in work. resources/methodology/inference.md */
const tokenRate = (
  as: { readonly symbol: string; readonly name: string },
  step: Quantity<'step-time'>,
  batch?: Quantity<'ratio'>,
) =>
  define(
    'service-rate',
    { ...as, equation: 'I33' },
    call({
      name: 'tokensPerStep',
      explanation: 'Each request in work gets one token a step.',
      arguments: { step, ...(batch && { batch }) },
      dimensions: { token: 1, time: -1 },
      run: ({ step: time = 1, batch: requests = 1 }) => requests / time,
    }),
  )

/** I34: copies of the model that the requests at the end keep busy. resources/methodology/inference.md */
export const copiesNeeded = (
  perDay: Quantity<'requests-per-day'>,
  { output, devices }: Served,
  deviceTime: Quantity<'device-time-per-token'>,
  utilisation: Quantity<'share'>,
): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'n_copies', name: 'Copies of the model, at the end', equation: 'I34' },
    quotient(product(perDay, output, deviceTime), product(devices, utilisation)),
  )

interface Known {
  readonly served: Served
  readonly load: Load
  readonly step: StepGraph
  readonly climate: Quantity<'climate'>
  readonly energy: Quantity<'site-energy'>
  readonly water: ServiceWater | undefined
  readonly tokens: Quantity<'tokens'>
  readonly utilisation: Quantity<'share'>
  readonly left: Quantity<'memory-size'>
  readonly token: Quantity<'energy-per-token'>
  readonly day: Day | undefined
}

/** The whole service divided by what it served. */
export const loadRates = ({
  load,
  climate,
  energy,
  water,
  tokens,
}: Pick<Known, 'load' | 'climate' | 'energy' | 'water'> & {
  /** Of answers; absent where nobody states how long they are. */
  readonly tokens: Quantity<'tokens'> | undefined
}): readonly Rate[] => [
  { label: 'Per request', quantity: climatePerRequest(climate, load.requests) },
  { label: 'Energy per request', quantity: energyPerRequest(energy, load.requests) },
  ...requestWater(water, load.requests),
  ...(tokens
    ? [
        { label: 'Per 1,000 tokens', quantity: climatePerTokens(climate, tokens) },
        { label: 'Energy per 1,000 tokens', quantity: energyPerTokens(energy, tokens) },
        ...tokenWater(water, tokens),
      ]
    : []),
  { label: 'Per month, mean', quantity: climatePerMonth(climate, load.life) },
  { label: 'Energy per month, mean', quantity: energyPerMonth(energy, load.life) },
  ...monthWater(water, load.life),
  { label: 'Requests over the life', quantity: load.requests },
]

/** The same, and how fast it answers. */
export function servingRates({
  served,
  load,
  step,
  climate,
  energy,
  water,
  tokens,
  utilisation,
  left,
  token,
  day,
}: Known): readonly Rate[] {
  const copies = copiesNeeded(load.perDayAtEnd, served, step.deviceTime, utilisation)
  return [
    ...loadRates({ load, climate, energy, water, tokens }),
    { label: 'Energy of a token, devices alone', quantity: token },
    { label: 'Time to the first token', quantity: step.firstToken },
    {
      label: 'Tokens a second, one request',
      quantity: tokenRate({ symbol: 'r_one', name: 'Tokens a second of a request' }, step.step),
    },
    {
      label: 'Tokens a second, one copy',
      quantity: tokenRate({ symbol: 'r_all', name: 'Tokens a second of a copy' }, step.step, served.batch),
    },
    { label: 'Memory left', quantity: left },
    ...(day?.rates ?? [{ label: 'Copies of the model, at the end', quantity: copies }]),
  ]
}
