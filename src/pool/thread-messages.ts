import type { Task } from '../core/uncertainty/task'
import type { PlanSource } from './plan-source'

/** To a thread that draws: the plan to draw from now on, or a task of it. */
export type ToThread =
  | {
      readonly kind: 'plan'
      readonly number: number
      readonly source: PlanSource
      /** Of the plan that it must come to. */
      readonly fingerprint: string
    }
  | { readonly kind: 'task'; readonly number: number; readonly task: Task }

/** From it. `number` is the question's. */
export type FromThread =
  | { readonly kind: 'planned'; readonly number: number }
  | { readonly kind: 'drawn'; readonly number: number; readonly values: Float64Array }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }
