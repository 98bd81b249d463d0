import { err, ok, type Result } from '../result'

/** Something a user must mend before a number can be given: where, and what was expected. */
export interface Problem {
  /** Form field, such as `activities/a1/hours`. */
  readonly path: string
  readonly message: string
}

/** Something a user should know about a number that was given: a fallback, an unchecked factor, a doubt. */
export interface Warning {
  readonly code: WarningCode
  readonly path: string
  readonly message: string
}

export type WarningCode =
  | 'factor-fallback'
  | 'factor-unverified'
  | 'water-basis'
  | 'implied-pue'
  | 'two-statements'
  | 'counted-twice'
  | 'implausible'
  | 'no-prediction'
  | 'incomplete-activity'
  | 'empty-project'
  | 'catalog-differs'

export type Outcome<T> = Result<T, readonly Problem[]>

export const problem = (path: string, message: string): Outcome<never> => err([{ path, message }])

/** All values, or every problem of every part: a form should hear of them together. */
export function together<T extends Record<string, unknown>>(
  parts: { readonly [K in keyof T]: Outcome<T[K]> },
): Outcome<T> {
  const entries = Object.entries(parts) as [keyof T, Outcome<T[keyof T]>][]
  const problems = entries.flatMap(([, part]) => (part.ok ? [] : part.error))
  if (problems.length > 0) return err(problems)
  return ok(
    Object.fromEntries(entries.map(([name, part]) => [name, (part as { value: T[keyof T] }).value])) as T,
  )
}
