/**
 * How far a value may be off. Stored with an input or a factor and carried by its node, so that sampling
 * reads the same graph as evaluation. Bounds and deviations are in the unit the value was entered in.
 */
export type Spread =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'lognormal'; readonly gsd: number }
  | { readonly kind: 'normal'; readonly sd: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly high: number }
