/**
 * How far a value may be off, in the form in which its owner knows it. Stored with an input or a factor and carried
 * by its node, so that sampling reads the same graph as evaluation. Bounds and deviations are in the unit in which the
 * value was entered. What each form means as a distribution: resources/methodology/uncertainty.md.
 */
export type Spread =
  /** Exact: nothing is drawn. */
  | { readonly kind: 'fixed' }
  /** U1. The value is the median; 95 % lie between value ÷ gsd² and value × gsd². */
  | { readonly kind: 'lognormal'; readonly gsd: number }
  /** U2. Lognormal; 95 % lie between low and high, the median is √(low · high). */
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  /** U3. Normal; 95 % lie within ± this share of the value. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** U3. Normal with a standard deviation. */
  | { readonly kind: 'normal'; readonly sd: number }
  /** U4. */
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** U4. The value is the most likely one. */
  | { readonly kind: 'triangular'; readonly low: number; readonly high: number }
  /** U5. Lognormal, its geometric standard deviation from a data-quality matrix. */
  | ({ readonly kind: 'pedigree' } & Pedigree)

/** A spread as a node carries it: scores of data quality are a geometric standard deviation by then. */
export type DrawnSpread = Exclude<Spread, { readonly kind: 'pedigree' }>

/** Scores from 1 (best) to 5 of the data-quality matrix of Weidema and Wesnæs, as ecoinvent uses it. */
export interface Pedigree {
  readonly reliability: PedigreeScore
  readonly completeness: PedigreeScore
  readonly temporal: PedigreeScore
  readonly geographical: PedigreeScore
  readonly technological: PedigreeScore
}
export type PedigreeScore = 1 | 2 | 3 | 4 | 5
