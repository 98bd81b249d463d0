import {
  call,
  define,
  type Expression,
  input,
  product,
  type Quantity,
  quotient,
  sum,
} from '../../quantity/quantity'
import { significant } from '../../units/format'
import { inferenceFields as fields } from './fields'
import { placeOf, type Reader } from './reader'
import type { StepGraph } from './step-graph'

/**
 * I16: energy of a token of output. The interval of the fit, from the covariance of its coefficients and from models
 * that it never saw, is one uncertain input: k_fit. resources/methodology/inference.md
 */
export const tokenEnergy = (
  rated: Quantity<'power'>,
  { power, deviceTime, centre }: StepGraph,
  fitFactor: Quantity<'ratio'>,
): Quantity<'energy-per-token'> =>
  define(
    'energy-per-token',
    { symbol: 'e_tok', name: 'Energy of a token of output', equation: 'I16' },
    product(
      ...[rated, power, deviceTime],
      call({
        name: `centre of the fit (${significant(centre, 6)})`,
        explanation:
          'Makes the mean relative error of the fitted rows 0; on devices that the fit has not seen, also what measurements were over predictions there.',
        arguments: {},
        dimensions: {},
        run: () => centre,
      }),
      fitFactor,
    ),
  )

/** Measured over predicted, as the fit has it on what it never saw: around 1. */
export const factorOfFit = (
  reader: Reader,
  { logDeviation }: Pick<StepGraph, 'logDeviation'>,
): Quantity<'ratio'> =>
  input('ratio', {
    symbol: fields.fitFactor.symbol,
    name: 'Model error of the prediction',
    path: placeOf(reader, 'fitFactor'),
    value: 1,
    spread: { kind: 'lognormal', gsd: Math.exp(logDeviation) },
    note: 'From the fit: covariance of its coefficients, and how far models and devices that it never saw lie off.',
  })

const rest = (share: Quantity<'share'>): Expression =>
  call({
    name: 'rest',
    explanation: 'What the share leaves of the whole.',
    arguments: { share },
    dimensions: {},
    run: ({ share: taken = 0 }) => 1 - taken,
    partials: () => ({ share: -1 }),
  })

/** I28: energy of prompts and of answers over the life of the service. resources/methodology/inference.md */
export const promptEnergy = (
  tokens: Quantity<'tokens'>,
  token: Quantity<'energy-per-token'>,
  share: Quantity<'share'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_pre', name: 'Energy of prompts', equation: 'I28' },
    product(tokens, token, share),
  )
export const answerEnergy = (
  tokens: Quantity<'tokens'>,
  token: Quantity<'energy-per-token'>,
  share: Quantity<'share'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_dec', name: 'Energy of answers', equation: 'I28' },
    product(tokens, token, rest(share)),
  )

/** I29: time that requests hold devices, summed over the devices. resources/methodology/inference.md */
export const heldTime = (
  tokens: Quantity<'tokens'>,
  deviceTime: Quantity<'device-time-per-token'>,
): Quantity<'device-hours'> =>
  define(
    'device-hours',
    { symbol: 't_held', name: 'Device-hours of the requests', equation: 'I29' },
    product(tokens, deviceTime),
  )

/** I20: energy of hosts and of waiting devices. resources/methodology/inference.md */
export const hostEnergy = (
  held: Quantity<'device-hours'>,
  host: Quantity<'power'>,
  utilisation: Quantity<'share'> | undefined,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_host', name: 'Energy of the hosts', equation: 'I20' },
    utilisation ? quotient(product(held, host), utilisation) : product(held, host),
  )
export const waitingEnergy = (
  held: Quantity<'device-hours'>,
  idle: Quantity<'power'>,
  utilisation: Quantity<'share'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_wait', name: 'Energy of waiting devices', equation: 'I20' },
    product(
      ...[held, idle],
      call({
        name: 'waiting',
        explanation: 'Hours of waiting for each hour of work: 1 ÷ f_busy − 1.',
        arguments: { utilisation },
        dimensions: {},
        run: ({ utilisation: busy = 1 }) => 1 / busy - 1,
        partials: ({ utilisation: busy = 1 }) => ({ utilisation: -1 / busy ** 2 }),
      }),
    ),
  )

/** I30: carbon and energy of the whole service. resources/methodology/inference.md */
export const serviceClimate = (parts: readonly Quantity<'climate'>[]): Quantity<'climate'> =>
  define('climate', { symbol: 'C_serv', name: 'Carbon of the service', equation: 'I30' }, sum(...parts))
export const makingClimate = (parts: readonly Quantity<'climate'>[]): Quantity<'climate'> =>
  define('climate', { symbol: 'C_made', name: 'Carbon of making, charged', equation: 'I30' }, sum(...parts))
export const serviceEnergy = (parts: readonly Quantity<'site-energy'>[]): Quantity<'site-energy'> =>
  define('site-energy', { symbol: 'E_serv', name: 'Energy of the service', equation: 'I30' }, sum(...parts))
