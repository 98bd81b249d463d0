import type { FieldSpec } from './field'

/**
 * Id of the catalog row whose value is the geometric standard deviation of a field that states none: one field of
 * each method carries the spread of its evidence tier, so that it counts once. None for 0, and none for a value at
 * its physical minimum: a PUE of exactly 1 says that no overhead is counted. resources/methodology/uncertainty.md
 */
export function defaultSpreadRow({ spread, min, hardMin }: FieldSpec, value: number): string | undefined {
  return value === 0 || (hardMin && value === min) ? undefined : spread
}
