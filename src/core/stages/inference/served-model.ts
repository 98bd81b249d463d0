import { rowOfSubject } from '../../factors/subject-rows'
import { numberOf } from '../../quantity/evaluate'
import { call, define, product, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { equationNumber } from '../../units/format'
import { type Outcome, problem, together } from '../outcome'
import {
  choiceOf,
  ofSubject,
  placeOf,
  type Reader,
  read,
  readAboveZero,
  readAboveZeroIfThere,
} from './reader'
import { chosenSubject } from './subject'

/** What a model is to whoever serves it. */
export interface ServedModel {
  readonly total: Quantity<'parameters'>
  /** That a token passes. */
  readonly active: Quantity<'parameters'>
  readonly isMixture: boolean
  readonly layers: Quantity<'ratio'>
  readonly cache: Quantity<'cache-per-token'>
}

export const servedModel = (reader: Reader): Outcome<ServedModel> =>
  choiceOf(reader, 'modelBy') === 'own' ? ownModel(reader) : catalogModel(reader)

function catalogModel(reader: Reader): Outcome<ServedModel> {
  const chosen = chosenSubject(reader, 'model', 'model-parameters')
  if (!chosen.ok) return chosen
  // What was typed for a model of one's own is kept, but does not count here.
  const { activity } = reader
  const unstated = {
    parametersB: undefined,
    activeParametersB: undefined,
    layers: undefined,
    cacheKBPerToken: undefined,
  }
  const bare: Reader = { ...reader, activity: { ...activity, ...unstated } }
  const hasActive = rowOfSubject(reader.context.catalog.rows, 'model-active-parameters', chosen.value.subject)
  const active: Outcome<Quantity<'parameters'> | undefined> = hasActive
    ? ofSubject(bare, 'activeParametersB', 'model-active-parameters', chosen.value)
    : ok(undefined)
  const parts = together({
    total: ofSubject(bare, 'parametersB', 'model-parameters', chosen.value),
    active,
    layers: ofSubject(bare, 'layers', 'model-layers', chosen.value),
    cache: ofSubject(bare, 'cacheKBPerToken', 'model-cache', chosen.value),
  })
  if (!parts.ok) return parts
  const { total, layers, cache } = parts.value
  const isMixture = parts.value.active !== undefined
  return ok({ total, active: parts.value.active ?? total, isMixture, layers, cache })
}

function ownModel(reader: Reader): Outcome<ServedModel> {
  const parts = together({
    total: readAboveZero(reader, 'parametersB'),
    active: readAboveZeroIfThere(reader, 'activeParametersB'),
    layers: readAboveZero(reader, 'layers'),
  })
  if (!parts.ok) return parts
  const { total, active, layers } = parts.value
  const cache = ownCache(reader, layers)
  if (!cache.ok) return cache
  if (active !== undefined && numberOf(active) > numberOf(total))
    return problem(
      placeOf(reader, 'activeParametersB'),
      `expected at most the ${said(total)} parameters that there are in all, found ${said(active)}`,
    )
  const isMixture = active !== undefined && numberOf(active) < numberOf(total)
  return ok({ total, active: active ?? total, isMixture, layers, cache: cache.value })
}

/** `8 billion` */
const said = (parameters: Quantity<'parameters'>): string =>
  equationNumber(Number(numberOf(parameters).toPrecision(6)), 'billion-parameters')

/** I23: cache of a token from the shape of attention. resources/methodology/inference.md */
const cacheOf = (
  layers: Quantity<'ratio'>,
  heads: Quantity<'ratio'>,
  size: Quantity<'ratio'>,
): Quantity<'cache-per-token'> =>
  define(
    'cache-per-token',
    { symbol: 'k', name: 'Cache of a token', equation: 'I23' },
    product(
      call({
        name: 'two numbers at 16 bits',
        explanation: 'A key and a value, 2 bytes each.',
        arguments: {},
        dimensions: { data: 1, token: -1 },
        run: () => 4e-9,
      }),
      ...[layers, heads, size],
    ),
  )

/** As stated, or from heads and their size; no silent mean: models of one size differ by a factor of 30. */
function ownCache(reader: Reader, layers: Quantity<'ratio'>): Outcome<Quantity<'cache-per-token'>> {
  const { cacheKBPerToken, keyValueHeads, headSize } = reader.activity
  if (cacheKBPerToken !== undefined) return read(reader, 'cacheKBPerToken')
  if (keyValueHeads === undefined && headSize === undefined)
    return problem(
      placeOf(reader, 'cacheKBPerToken'),
      'expected the cache of a token in kB, or key and value heads with the size of a head, found neither',
    )
  const parts = together({
    heads: readAboveZero(reader, 'keyValueHeads'),
    size: readAboveZero(reader, 'headSize'),
  })
  return parts.ok ? ok(cacheOf(layers, parts.value.heads, parts.value.size)) : parts
}
