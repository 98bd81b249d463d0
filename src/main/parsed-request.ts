import type { z } from 'zod'
import { pointerOf } from '../core/project/schema-problems'
import { type Channel, requests } from '../preload/contract'

export type Parsed<C extends Channel> = z.output<(typeof requests)[C]>

/**
 * Reads a request, JSON text, by the schema of its channel.
 * @throws with the channel and the field when it is not what the contract says
 */
export function parsedRequest<C extends Channel>(channel: C, given: unknown): Parsed<C> {
  const parsed = requests[channel].safeParse(readJson(channel, given))
  if (parsed.success) return parsed.data as Parsed<C>
  const [issue] = parsed.error.issues
  throw new Error(`${channel} refused the request: ${pointerOf(issue?.path ?? [])}: ${issue?.message}`)
}

function readJson(channel: Channel, given: unknown): unknown {
  try {
    if (typeof given === 'string') return JSON.parse(given)
  } catch {
    // Said below.
  }
  throw new Error(`${channel} refused a request that is not JSON text`)
}
