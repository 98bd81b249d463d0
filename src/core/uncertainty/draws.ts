/** Fewer say nothing about a p95; more than a million take long and tell no more. */
export const minimumDraws = 64
export const maximumDraws = 1_000_000
export const drawsExpected = 'expected a number of draws from 64 to 1,000,000'

export const maximumSeed = 4_294_967_295
export const defaultSeed = 1

/** The run stops when doubling the draws moves the total's p95 by less than this. */
export const stableWithin = 0.005
