import type { z } from 'zod'
import type { Citation } from './citation'
import type { FactorRow } from './factor-row'

/** What a factor is about; a field that takes a factor names the family it takes. */
export const families = [
  'grid',
  'grid-marginal',
  'pue',
  'wue',
  'carbon-free-share',
  'electricity-water',
  'electricity-adpe',
  'electricity-primary-energy',
  'device-power',
  'device-idle-power',
  'device-peak',
  'device-memory',
  'device-bandwidth',
  'model-parameters',
  'model-active-parameters',
  'model-layers',
  'model-cache',
  'host-power',
  'peak-to-mean',
  'edge-power',
  'edge-bit-energy',
  'edge-refresh',
  'edge-tail',
  'edge-efficiency',
  'display-brightness',
  'die-share',
  'mfu',
  'system-power-ratio',
  'host-power-ratio',
  'training-load',
  'operations',
  'recomputation',
  'benchmark-share',
  'loss-law',
  'die-area',
  'process-node',
  'device-embodied',
  'cpu-power',
  'cpu-thread-power',
  'instance-power',
  'memory-power',
  'storage-power',
  'replication',
  'network-energy',
  'network-line-power',
  'network-traffic-power',
  'component-embodied',
  'area-embodied',
  'memory-embodied',
  'power-embodied',
  'mass-embodied',
  'embodied-uplift',
  'fab-grid',
  'fab-energy',
  'fab-yield',
  'defect-density',
  'wafer',
  'memory-area',
  'effective-area',
  'memory-dies',
  'board-area',
  'casing-mass',
  'heat-sink-mass',
  'device-mass',
  'device-adpe',
  'device-primary-energy',
  'area-adpe',
  'area-primary-energy',
  'mass-adpe',
  'mass-primary-energy',
  'lifetime',
  'utilisation',
  'experimentation-multiple',
  'flight',
  'flight-multiplier',
  'flight-uplift',
  'flight-error',
  'routing',
  'ground-limit',
  'rail',
  'coach',
  'car',
  'taxi',
  'ferry',
  'hotel',
  'meal',
  'virtual',
  'spread',
] as const
export type Family = (typeof families)[number]

/** How far a row was checked: read at its source, found through somebody else, or remembered. */
export const checkStates = ['checked', 'secondary', 'unverified'] as const
export type CheckState = (typeof checkStates)[number]

/** One row of the catalog. */
export type Factor = z.infer<typeof FactorRow>

/**
 * How a lookup met the question, best first. A constant of a model is a `model`'s. Everything but these, `exact` and
 * `chosen`, is a fallback and is said aloud.
 */
export const matches = [
  'exact',
  'chosen',
  'model',
  'older-year',
  'newer-year',
  'parent-region',
  'world',
  'default',
] as const
export type Match = (typeof matches)[number]

/** A row, how it was found, and the work it is from. */
export interface FactorUse {
  readonly row: Factor
  readonly match: Match
  /** What was asked for, in words, where the row is not exactly that. */
  readonly asked?: string
  readonly citation: Citation
}

/** True where the row stands in for what was asked. */
export const isFallback = (match: Match): boolean =>
  match !== 'exact' && match !== 'chosen' && match !== 'model'

/** True where a reader should be told: the row stands in for another, or nobody has checked it. The hollow dot. */
export const isDoubtful = ({
  match,
  checked,
}: {
  readonly match: Match
  readonly checked: CheckState
}): boolean => isFallback(match) || checked === 'unverified'
