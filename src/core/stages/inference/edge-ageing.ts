import { call, define, type Quantity, sum } from '../../quantity/quantity'

/** Where the making of a chip waits most, and what a smaller unit or a longer life would save. */
export interface Ageing {
  /** The unit with the most carbon times the share of its life in which it waits, 0 to 1. */
  readonly bottleneck: {
    readonly unit: string
    readonly carbon: Quantity<'device-footprint'>
    readonly waits: number
  }
  /** Half of the neural processor, in each chip. */
  readonly half: Quantity<'device-footprint'>
  /** Absent where the neural processor waits: it is charged nothing, so nothing of it is saved here. */
  readonly halfPerRequest?: Quantity<'climate-per-request'>
  /** One more year. */
  readonly longer: Quantity<'climate-per-request'>
  readonly lifetime: Quantity<'lifetime'>
}

/** I43: what a change would save. resources/methodology/inference.md */
export const halved = (unit: Quantity<'device-footprint'>): Quantity<'device-footprint'> =>
  define(
    'device-footprint',
    { symbol: 'C_half', name: 'Half of the unit', equation: 'I43' },
    call({
      name: 'half',
      explanation: 'Half of the area, at the yield of the whole die.',
      arguments: { unit },
      dimensions: { carbon: 1, device: -1 },
      run: ({ unit: made = 0 }) => made / 2,
    }),
  )
export const longerLife = (
  made: readonly Quantity<'climate'>[],
  lifetime: Quantity<'lifetime'>,
  requests: Quantity<'requests'>,
): Quantity<'climate-per-request'> =>
  define(
    'climate-per-request',
    { symbol: 'c_longer', name: 'Saved by one more year', equation: 'I43' },
    call({
      name: 'oneMoreYear',
      explanation: 'Making of a request, times 1 ÷ (life + 1 year).',
      arguments: { made: sum(...made), lifetime, requests },
      dimensions: { carbon: 1, request: -1 },
      run: ({ made: whole = 0, lifetime: life = 1, requests: count = 1 }) =>
        (whole / count) * (hoursPerYear / (life + hoursPerYear)),
    }),
  )
const hoursPerYear = 8760
