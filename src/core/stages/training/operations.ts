import { define, product, type Quantity, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, together } from '../outcome'
import { choiceOf, placeOf, type Reader, readAboveZero, rowAt, rowById } from './reader'
import type { ModelSize } from './size'

type PerParameter = Quantity<'operations-per-parameter'>

/** T5: operations for one token, of the model, and with what is done twice. resources/methodology/training.md */
export interface TokenOperations {
  readonly model: Quantity<'operations-per-token'>
  /** With recomputed activations: what the devices really do. */
  readonly device: Quantity<'operations-per-token'>
}

export function tokenOperations(reader: Reader, size: ModelSize): Outcome<TokenOperations> {
  const work = choiceOf(reader, 'work')
  const parts = together({
    forward: perParameter(reader, 'forward', 'c_fwd'),
    activation: perParameter(reader, 'activation-gradient', 'c_act'),
    weight: perParameter(reader, 'weight-gradient', 'c_wgt'),
    adapters: onlyFor(work === 'adapters', () => readAboveZero(reader, 'adapterParametersB')),
    teacher: onlyFor(work === 'distillation', () => readAboveZero(reader, 'teacherParametersB')),
  })
  if (!parts.ok) return parts
  const { forward, activation, weight, adapters, teacher } = parts.value
  const { active, attention } = size
  const passes = sum(forward, activation, weight)
  const frozen = sum(forward, activation)
  const body = adapters
    ? [product(frozen, active), product(passes, attention ? sum(adapters, attention) : adapters)]
    : [product(passes, attention ? sum(active, attention) : active)]
  const terms = [...body, ...(teacher ? [product(forward, teacher)] : [])]
  const model = define(
    'operations-per-token',
    { symbol: 'o', name: 'Operations for a token', equation: 'T5' },
    sum(...terms),
  )
  const again = recomputed(reader, size, forward)
  if (!again.ok) return again
  if (again.value === undefined) return ok({ model, device: model })
  const device = define(
    'operations-per-token',
    { symbol: 'o_dev', name: 'Operations for a token, recomputed ones included', equation: 'T5' },
    sum(model, again.value),
  )
  return ok({ model, device })
}

/** T6: operations of the run. resources/methodology/training.md */
export const runOperations = (
  perToken: Quantity<'operations-per-token'>,
  tokens: Quantity<'tokens'>,
): Quantity<'operations'> =>
  define(
    'operations',
    { symbol: 'O', name: 'Operations of the run', equation: 'T6' },
    product(perToken, tokens),
  )

const onlyFor = <T>(applies: boolean, value: () => Outcome<T>): Outcome<T | undefined> =>
  applies ? value() : ok(undefined)

function perParameter(reader: Reader, which: string, symbol: string): Outcome<PerParameter> {
  const path = placeOf(reader, 'work')
  const row = rowById(reader, `operations.${which}.kaplan2020`, path)
  if (!row.ok) return row
  return ok(rowAt(reader, 'operations-per-parameter', 'work', { symbol, row: row.value, match: 'model' }))
}

/** Stated TFLOP/s count what is done twice: all of the forward pass, or attention alone. */
function recomputed(reader: Reader, { active, attention }: ModelSize, forward: PerParameter) {
  const throughputBy = choiceOf(reader, 'throughputBy')
  // The runs behind LLMCarbon's fit recompute everything, and their TFLOP/s count it.
  const how = throughputBy === 'llmcarbon' ? 'full' : choiceOf(reader, 'recomputation')
  const counts = throughputBy === 'achieved' || throughputBy === 'llmcarbon'
  if (!counts || how === undefined || how === 'none') return ok(undefined)
  if (how === 'selective' && attention) return ok(product(forward, attention))
  const row = rowById(reader, `recomputation.${how}`, placeOf(reader, 'recomputation'))
  if (!row.ok) return row
  const share = rowAt(reader, 'ratio', 'recomputation', { symbol: 'f_re', row: row.value, match: 'chosen' })
  return ok(product(share, forward, attention ? sum(active, attention) : active))
}
