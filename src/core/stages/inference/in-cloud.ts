import type { StageResult } from '../line'
import type { Outcome } from '../outcome'
import type { InferenceMethod } from './fields'
import { loggedWindow } from './log'
import { measuredServing } from './measured'
import { predictedServing } from './predicted'
import type { Reader } from './reader'
import { meteredWindow } from './window'

/** A service that runs elsewhere than on the user's own device. */
export function servedInCloud(
  reader: Reader,
  method: Exclude<InferenceMethod, 'edge'>,
): Outcome<StageResult> {
  switch (method) {
    case 'metered-window':
      return meteredWindow(reader.activity, reader.context)
    case 'metered-log':
      return loggedWindow(reader)
    case 'measured-token':
      return measuredServing(reader)
    case 'predicted-cloud':
      return predictedServing(reader)
  }
}
