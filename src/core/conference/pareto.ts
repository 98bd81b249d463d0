/** A way to hold the conference, as the Pareto chart shows it: less is better for each. */
export interface Option {
  readonly label: string
  /** Places at which it is held at once. */
  readonly count: number
  readonly kg: number
  readonly meanKm: number
  readonly farthestKm: number
}

/**
 * Marks the options that no other one of as many places beats: none is as good in carbon, mean and longest way, and
 * better in one. Equation C12.
 */
export const withFront = <O extends Option>(
  options: readonly O[],
): readonly (O & { readonly isBest: boolean })[] =>
  options.map((option) => ({ ...option, isBest: !options.some((other) => beats(other, option)) }))

function beats(a: Option, b: Option): boolean {
  if (a.count !== b.count) return false
  const isNoWorse = a.kg <= b.kg && a.meanKm <= b.meanKm && a.farthestKm <= b.farthestKm
  return isNoWorse && (a.kg < b.kg || a.meanKm < b.meanKm || a.farthestKm < b.farthestKm)
}
