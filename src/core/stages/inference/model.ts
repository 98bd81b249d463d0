import type { StageContext } from '../context'
import type { StageResult } from '../line'
import type { Outcome } from '../outcome'
import { edgeServing } from './edge'
import { servedInCloud } from './in-cloud'
import type { InferenceActivity } from './schema'

/** Energy of a service that answers requests, and what a request has of it. */
export function inference(activity: InferenceActivity, context: StageContext): Outcome<StageResult> {
  const { method } = activity
  return method === 'edge' ? edgeServing({ activity, context }) : servedInCloud({ activity, context }, method)
}
