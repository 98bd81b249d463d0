import { err, type Result } from '../core/result'
import type { StoreFailure } from '../preload/contract'

/** Leaves a transaction with a failure; nothing of the transaction is kept. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(readonly failure: StoreFailure) {
    super(failure.message)
  }
}

export const refused = (message: string): Refusal => new Refusal({ kind: 'refused', message })
export const notFound = (message: string): Refusal => new Refusal({ kind: 'not-found', message })

/** What stands behind anything that the database threw. */
export function failed(error: unknown): Result<never, StoreFailure> {
  const causes = causesOf(error)
  const refusal = causes.find((cause) => cause instanceof Refusal)
  if (refusal instanceof Refusal) return err(refusal.failure)

  const words = causes.map(describe)
  const full = words.some((word) =>
    /quota|disk.*full|full.*disk|no space|ENOSPC|not enough space|failed to write blobs/i.test(word),
  )
  const reason = words[0] ?? 'unknown'
  return full
    ? err({ kind: 'disk-full', message: `There is no space left to save the change (${reason}).` })
    : err({ kind: 'unavailable', message: `The project store failed: ${reason}.` })
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = []
  let current = error
  while (current !== undefined && current !== null && causes.length < 8 && !causes.includes(current)) {
    causes.push(current)
    const { inner, cause } = current as { readonly inner?: unknown; readonly cause?: unknown }
    current = inner ?? cause
  }
  return causes
}

function describe(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return String(error)
  return error.message ? `${error.name}: ${error.message.split('\n')[0]}` : error.name
}
