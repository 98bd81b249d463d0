import { app } from 'electron'
import { err, type Result } from '../core/result'
import type { StoreFailure } from '../preload/contract'
import type { StoreQuestion, StoreReading } from '../preload/store-contract'
import { diskIsFull } from './disk-space'
import { logTrouble } from './trouble-log'

const readings: readonly StoreQuestion[] = [
  'list',
  'open',
  'inventory',
  'history',
  'own-factors',
] satisfies StoreReading[]

export const isReading = (question: StoreQuestion): boolean => readings.includes(question)

/** Says where the store is and what to do, for failures that a full disk causes. */
export function told<T>(question: StoreQuestion, result: Result<T, StoreFailure>): Result<T, StoreFailure> {
  if (result.ok) return result
  const { kind, message } = result.error
  if (kind !== 'refused' && kind !== 'not-found') logTrouble(`store, ${question}: ${message}`)
  const isFull = kind === 'disk-full' || (kind === 'unavailable' && diskIsFull())
  return isFull ? diskFull(question) : result
}

export function diskFull(question: StoreQuestion): Result<never, StoreFailure> {
  const place = app.getPath('userData')
  const message = isReading(question)
    ? `The disk is full, so the workspace in ${place} cannot be opened. Free some space there and try again; what was saved is safe.`
    : `The disk is full, so the change was not saved in ${place}. Free some space there and try again; everything before it is safe.`
  return err({ kind: 'disk-full', message })
}

export const unavailable = (reason: string): Result<never, StoreFailure> =>
  err({
    kind: 'unavailable',
    message: `The project store is not available: ${reason}. What was saved before is safe; restart Cradlebook and look whether the last change is there.`,
  })
