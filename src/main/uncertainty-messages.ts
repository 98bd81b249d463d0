import type { UncertaintyProgress } from '../core/uncertainty/uncertainty-view'

/** Channels whose requests main passes on unread to the thread that runs draws. */
export type RunChannel = 'estimate:uncertainty' | 'estimate:compare'

/** To the thread: a request as it came from the window, or to be ready for one. */
export type ToRunThread =
  | {
      readonly kind: 'run'
      readonly number: number
      readonly channel: RunChannel
      readonly text: unknown
      /** Shared with main, which writes 1 into it to cancel: heard even while the thread computes. */
      readonly cancelled: Int32Array
    }
  | { readonly kind: 'warm' }
  /** The app ends: so do the threads that draw, and then this one. */
  | { readonly kind: 'close' }

/** From it; the answer is JSON text again. */
export type FromRunThread =
  | { readonly kind: 'progress'; readonly number: number; readonly progress: UncertaintyProgress }
  | { readonly kind: 'answered'; readonly number: number; readonly text: string }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }
  /** Something that a user need not know, for the log. */
  | { readonly kind: 'trouble'; readonly message: string }
