import type { JourneyOf } from './group'

interface Given {
  /** Carbon of one flight, kgCO2e per person, by the km of the great circle. */
  readonly flightKg: (distanceKm: number) => number
  /** Carbon of a km by train, coach or car, kgCO2e per person. */
  readonly groundKgPerKm: number
  /** Km on the ground for each km of the great circle. */
  readonly groundDetour: number
  /** Nearer than this one goes by train. */
  readonly groundBelowKm: number
  /** Nearer than this no journey is counted. */
  readonly localBelowKm: number
}

/**
 * One person's journey there and back, by its length alone: on the ground below a distance, by plane above it.
 * Equation C1, resources/methodology/conference.md.
 */
export function journeyRule(given: Given): JourneyOf {
  const { flightKg, groundKgPerKm, groundDetour, groundBelowKm, localBelowKm } = given
  return (distanceKm) => {
    if (distanceKm < localBelowKm) return { mode: 'local', kg: 0 }
    return distanceKm < groundBelowKm
      ? { mode: 'ground', kg: 2 * distanceKm * groundDetour * groundKgPerKm }
      : { mode: 'plane', kg: 2 * flightKg(distanceKm) }
  }
}
