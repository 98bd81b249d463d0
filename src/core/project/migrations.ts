import { formatVersion } from './project'

/** One step of the file format, forward only and never edited after a release. */
export interface Migration {
  readonly to: number
  readonly why: string
  readonly up: (file: Record<string, unknown>) => Record<string, unknown>
}

/** Steps from format version 1 on; empty until there is a version 2. */
export const migrations: readonly Migration[] = []

/** Brings a file of an older format to the current one. */
export function migrate(
  file: Record<string, unknown>,
  from: number,
  steps: readonly Migration[] = migrations,
  to: number = formatVersion,
): Record<string, unknown> {
  let current = file
  for (let version = from + 1; version <= to; version += 1) {
    const step = steps.find((migration) => migration.to === version)
    if (step === undefined) throw new Error(`no migration to format version ${version}`)
    current = { ...step.up(current), formatVersion: version }
  }
  return current
}
