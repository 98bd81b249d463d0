import text from '../../resources/inference/fit.json?raw'
import type { InferenceFit } from '../core/inference/fit-data'

let read: InferenceFit | undefined

/** What the prediction of inference rests on. Validated by test/catalog, not at start. */
export function inferenceFit(): InferenceFit {
  read ??= JSON.parse(text) as InferenceFit
  return read
}
