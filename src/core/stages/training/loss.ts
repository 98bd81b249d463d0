import { used } from '../../factors/catalog'
import type { Factor } from '../../factors/factor'
import { numberOf } from '../../quantity/evaluate'
import { call, define, factor, type Quantity } from '../../quantity/quantity'
import type { Rate } from '../line'
import { choiceOf, placeOf, type Reader } from './reader'
import type { ModelSize } from './size'

const constants = ['E', 'A', 'B', 'alpha', 'beta'] as const
const laws = ['hoffmann2022', 'besiroglu2024'] as const

/** Test loss by two sets of constants, as information: no result rests on it. Only of dense models that start anew. */
export function testLosses(reader: Reader, size: ModelSize, tokens: Quantity<'tokens'>): readonly Rate[] {
  if (choiceOf(reader, 'work') !== 'pre-training') return []
  if (numberOf(size.active) !== numberOf(size.total) && choiceOf(reader, 'sizeBy') !== 'architecture')
    return []
  if (reader.activity.experts !== undefined) return []
  return laws.flatMap((law) => {
    const rows = constants.map((name) => reader.context.catalog.byId.get(`loss-law.${name}.${law}`))
    if (rows.some((row) => row === undefined)) return []
    const quantity = testLoss(reader, size.total, tokens, rows as Factor[])
    return [
      { label: `Test loss, ${law === 'hoffmann2022' ? 'Chinchilla' : 'Chinchilla fitted again'}`, quantity },
    ]
  })
}

/** T12: test loss by parameters and tokens. resources/methodology/training.md */
function testLoss(
  reader: Reader,
  parameters: Quantity<'parameters'>,
  tokens: Quantity<'tokens'>,
  rows: readonly Factor[],
): Quantity<'loss'> {
  const law = Object.fromEntries(
    rows.map((row, index) => [
      constants[index] as string,
      factor('ratio', {
        symbol: constants[index] as string,
        path: placeOf(reader, 'work'),
        use: used(reader.context.catalog, row, 'model'),
      }),
    ]),
  )
  const loss = call({
    name: 'loss',
    explanation: 'E + A/P^alpha + B/D^beta, in nats a token.',
    arguments: { parameters, tokens, ...law },
    dimensions: {},
    run: ({ parameters = 0, tokens = 0, E = 0, A = 0, B = 0, alpha = 0, beta = 0 }) =>
      E + A / parameters ** alpha + B / tokens ** beta,
  })
  return define('loss', { symbol: 'L', name: 'Test loss', equation: 'T12' }, loss)
}
