import { numberOf } from '../../quantity/evaluate'
import type { NamedValues } from '../../quantity/node'
import { call, define, type Expression, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber } from '../../units/format'
import { type Outcome, problem, together } from '../outcome'
import { type Architecture, parameterCount } from './architecture'
import { trainingFields as fields } from './fields'
import { choiceOf, placeOf, type Reader, read, readAboveZero, readAboveZeroIfThere, said } from './reader'

/** How large the model is. */
export interface ModelSize {
  readonly total: Quantity<'parameters'>
  /** That a token passes. */
  readonly active: Quantity<'parameters'>
  /** Operations of attention itself, as parameters that would need as many; where the sequence is known. */
  readonly attention?: Quantity<'parameters'>
}

const parameters = { parameter: 1 } as const

/** T4: parameters as stated, or counted layer by layer. resources/methodology/training.md */
export function modelSize(reader: Reader): Outcome<ModelSize> {
  return choiceOf(reader, 'sizeBy') === 'architecture' ? fromArchitecture(reader) : fromParameters(reader)
}

function fromParameters(reader: Reader): Outcome<ModelSize> {
  const parts = together({
    total: readAboveZero(reader, 'parametersB'),
    active: readAboveZeroIfThere(reader, 'activeParametersB'),
  })
  if (!parts.ok) return parts
  const { total, active } = parts.value
  if (active !== undefined) {
    if (numberOf(active) <= numberOf(total)) return ok({ total, active })
    return problem(
      placeOf(reader, 'activeParametersB'),
      `expected at most the ${said(total, fields.parametersB)} parameters that there are in all, found ${said(active, fields.parametersB)}`,
    )
  }
  if (choiceOf(reader, 'layout') !== 'encoder-decoder') return ok({ total, active: total })
  const half = call({
    name: 'half',
    explanation: 'A token passes one of two stacks of one size: half of the parameters.',
    arguments: { parameters: total },
    dimensions: parameters,
    run: ({ parameters = 0 }) => parameters / 2,
  })
  return ok({ total, active: activeParameters(half) })
}

const totalParameters = (expression: Expression): Quantity<'parameters'> =>
  define('parameters', { symbol: 'P', name: 'Parameters, total', equation: 'T4' }, expression)
const activeParameters = (expression: Expression): Quantity<'parameters'> =>
  define('parameters', { symbol: 'P_act', name: 'Parameters active for a token', equation: 'T4' }, expression)

function fromArchitecture(reader: Reader): Outcome<ModelSize> {
  const parts = together({
    layers: read(reader, 'layers'),
    hidden: read(reader, 'hidden'),
    feedForward: read(reader, 'feedForward'),
    heads: read(reader, 'heads'),
    vocabulary: read(reader, 'vocabulary'),
    headSize: readAboveZeroIfThere(reader, 'headSize'),
    keyValueHeads: readAboveZeroIfThere(reader, 'keyValueHeads'),
    experts: readAboveZeroIfThere(reader, 'experts'),
    activeExperts: readAboveZeroIfThere(reader, 'activeExperts'),
    sequence: readAboveZeroIfThere(reader, 'sequence'),
    expertLayers: readAboveZeroIfThere(reader, 'expertLayersPercent'),
  })
  if (!parts.ok) return parts
  const shape = parts.value
  const faults = together({ heads: headFault(reader, shape), experts: expertFault(reader, shape) })
  if (!faults.ok) return faults

  const layout = choiceOf(reader, 'layout') ?? 'decoder'
  const gated = choiceOf(reader, 'gating') === 'gated'
  const tiedEmbeddings = choiceOf(reader, 'embeddings') !== 'untied'
  const { sequence, ...counted } = shape
  const given = present(counted)
  const kind = `${gated ? 'gated ' : ''}${layout}${tiedEmbeddings ? '' : ', two embeddings'}`
  const countOf = (what: 'total' | 'active') =>
    call({
      name: `${what === 'total' ? 'parameters' : 'active parameters'} of ${kind}`,
      explanation:
        'Weights of attention, feed-forward layers (experts and router) and embeddings, layer by layer.',
      arguments: given,
      dimensions: parameters,
      run: (values) => parameterCount(architectureOf(values, { layout, gated, tiedEmbeddings }))[what],
    })
  const size = { total: totalParameters(countOf('total')), active: activeParameters(countOf('active')) }
  if (sequence === undefined) return ok(size)
  const attended = call({
    name: layout === 'decoder' ? 'causal attention' : 'attention',
    explanation:
      'Two products for each layer, attention width and position attended to; a causal one sees half of them.',
    arguments: present({
      layers: shape.layers,
      hidden: shape.hidden,
      heads: shape.heads,
      headSize: shape.headSize,
      sequence,
    }),
    dimensions: parameters,
    run: ({ layers = 0, hidden = 0, heads = 1, headSize = hidden / heads, sequence = 0 }) =>
      2 * layers * heads * headSize * (layout === 'decoder' ? sequence / 2 : sequence),
  })
  return ok({
    ...size,
    attention: define(
      'parameters',
      { symbol: 'P_att', name: 'Attention, as parameters', equation: 'T4' },
      attended,
    ),
  })
}

type Shape = Readonly<Record<'layers' | 'hidden' | 'heads', Quantity<'ratio'>>> &
  Readonly<Record<'headSize' | 'keyValueHeads' | 'experts' | 'activeExperts', Quantity<'ratio'> | undefined>>

function headFault(reader: Reader, { hidden, heads, headSize, keyValueHeads }: Shape): Outcome<true> {
  const [width, count] = [numberOf(hidden), numberOf(heads)]
  if (headSize === undefined && width % count !== 0) {
    return problem(
      placeOf(reader, 'heads'),
      `expected heads that divide the hidden size of ${plainNumber(width)}, or a size of a head, found ${plainNumber(count)}`,
    )
  }
  if (keyValueHeads === undefined || count % numberOf(keyValueHeads) === 0) return ok(true)
  return problem(
    placeOf(reader, 'keyValueHeads'),
    `expected a divisor of the ${plainNumber(count)} heads, found ${plainNumber(numberOf(keyValueHeads))}`,
  )
}

function expertFault(reader: Reader, { experts, activeExperts }: Shape): Outcome<true> {
  if (experts === undefined) {
    if (activeExperts === undefined) return ok(true)
    return problem(placeOf(reader, 'experts'), 'expected the number of experts in a layer, found nothing')
  }
  if (activeExperts === undefined) {
    return problem(
      placeOf(reader, 'activeExperts'),
      `expected how many of the ${plainNumber(numberOf(experts))} experts a token passes, found nothing`,
    )
  }
  if (numberOf(activeExperts) <= numberOf(experts)) return ok(true)
  return problem(
    placeOf(reader, 'activeExperts'),
    `expected at most the ${plainNumber(numberOf(experts))} experts of a layer, found ${plainNumber(numberOf(activeExperts))}`,
  )
}

function architectureOf(
  values: NamedValues,
  kind: Pick<Architecture, 'layout' | 'gated' | 'tiedEmbeddings'>,
): Architecture {
  const { layers = 0, hidden = 0, feedForward = 0, heads = 1, vocabulary = 0 } = values
  const { headSize = hidden / heads, keyValueHeads, experts, activeExperts = 1, expertLayers = 1 } = values
  return {
    ...kind,
    ...{ layers, hidden, feedForward, heads, headSize, vocabulary },
    ...(keyValueHeads !== undefined && { keyValueHeads }),
    ...(experts !== undefined && {
      experts: { count: experts, active: activeExperts, layerShare: expertLayers },
    }),
  }
}

const present = (
  of: Readonly<Record<string, Expression | undefined>>,
): Readonly<Record<string, Expression>> =>
  Object.fromEntries(
    Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
