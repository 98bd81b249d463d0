import type { z } from 'zod'
import { pointerOf } from '../core/project/schema-problems'

type Schemas = Readonly<Record<string, z.ZodType>>

/**
 * Reads a request, JSON text, by the schema of its channel.
 * @throws with the channel and the field when it is not what the contract says
 */
export function parsedRequest<S extends Schemas, C extends keyof S & string>(
  schemas: S,
  channel: C,
  given: unknown,
): z.output<S[C]> {
  const parsed = (schemas[channel] as S[C]).safeParse(readJson(channel, given))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${channel} refused the request: ${pointerOf(issue?.path ?? [])}: ${issue?.message}`)
}

function readJson(channel: string, given: unknown): unknown {
  try {
    if (typeof given === 'string') return JSON.parse(given)
  } catch {
    // Said below.
  }
  throw new Error(`${channel} refused a request that is not JSON text`)
}
