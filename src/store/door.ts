import { ok, type Result } from '../core/result'
import type { StoreFailure } from '../preload/contract'
import type { Database } from './database'
import { failed } from './failure'

/** Who asks, and whether an earlier try may have succeeded unheard. */
export interface Asked {
  readonly request: string
  readonly again: boolean
}

/** How many answers are kept for requests that are sent again. */
const keptAnswers = 16

/**
 * The one door through which anything is written: one transaction over all tables, answered when the disk has it.
 * A request that comes again is answered with what it did the first time.
 */
export async function change<T>(
  database: Database,
  { request, again }: Asked,
  act: () => Promise<T>,
): Promise<Result<T, StoreFailure>> {
  try {
    return await database.transaction('rw', database.tables, async () => {
      const known = again ? await database.answers.where('request').equals(request).first() : undefined
      if (known) return known.result as Result<T, StoreFailure>

      const result = ok(await act())
      const slot = await database.answers.add({ request, result: result as Result<never, StoreFailure> })
      await database.answers
        .where('slot')
        .below(slot - keptAnswers)
        .delete()
      return result
    })
  } catch (error) {
    return failed(error)
  }
}

/** A reading of several tables at one moment. */
export async function look<T>(database: Database, read: () => Promise<T>): Promise<Result<T, StoreFailure>> {
  try {
    return ok(await database.transaction('r', database.tables, read))
  } catch (error) {
    return failed(error)
  }
}
