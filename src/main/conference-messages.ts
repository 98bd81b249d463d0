import type { HubSearchProgress } from '../core/conference/hub-search'

/** Channels whose requests main passes on unread to the thread of conferences. */
export type ConferenceChannel = 'conference:assess' | 'conference:activity' | 'conference:hubs'

export type ToConferenceThread =
  | {
      readonly kind: 'ask'
      readonly number: number
      readonly channel: ConferenceChannel
      readonly text: unknown
      /** Shared with main, which writes 1 into it to cancel: heard even while the thread computes. */
      readonly cancelled: Int32Array
    }
  | { readonly kind: 'close' }

/** From it; the answer is JSON text. */
export type FromConferenceThread =
  | { readonly kind: 'progress'; readonly number: number; readonly progress: HubSearchProgress }
  | { readonly kind: 'answered'; readonly number: number; readonly text: string }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }
