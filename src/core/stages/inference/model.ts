import type { StageContext } from '../context'
import type { StageResult } from '../line'
import type { Outcome } from '../outcome'
import { edgeServing } from './edge'
import { loggedWindow } from './log'
import { measuredServing } from './measured'
import { predictedServing } from './predicted'
import type { InferenceActivity } from './schema'
import { meteredWindow } from './window'

/** Energy of a service that answers requests, and what a request has of it. */
export function inference(activity: InferenceActivity, context: StageContext): Outcome<StageResult> {
  switch (activity.method) {
    case 'metered-window':
      return meteredWindow(activity, context)
    case 'metered-log':
      return loggedWindow({ activity, context })
    case 'measured-token':
      return measuredServing({ activity, context })
    case 'predicted-cloud':
      return predictedServing({ activity, context })
    case 'edge':
      return edgeServing({ activity, context })
  }
}
