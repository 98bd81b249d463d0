import { err } from '../../result'
import type { Outcome } from '../outcome'
import { rowName } from '../table'

/** The same, its problems named by the row. */
export const inRow = <T>(outcome: Outcome<T>, index: number): Outcome<T> =>
  outcome.ok
    ? outcome
    : err(outcome.error.map(({ path, message }) => ({ path, message: `${rowName(index)}: ${message}` })))
