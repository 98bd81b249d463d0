import type { Kind } from '../../../src/core/quantity/kind'
import { input, type Quantity } from '../../../src/core/quantity/quantity'

/** An entered number, told apart by its symbol. */
export const given = <K extends Kind>(kind: K, symbol: string, value: number): Quantity<K> =>
  input(kind, { symbol, name: `Name of ${symbol}`, path: `activities/a/${symbol}`, value })
