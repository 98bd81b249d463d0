import { type BestHubs, bestHubs } from '../../src/core/conference/best-hubs'
import { type CostTable, costTable } from '../../src/core/conference/cost-table'
import type { PlacedGroup, Venue } from '../../src/core/conference/group'
import { greatCircleKm } from '../../src/core/travel/great-circle'

/** A linear congruential generator (Numerical Recipes): the same cities in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Size {
  readonly cities: number
  readonly people: number
  readonly venues: number
}

/** Cities around fourteen centres of population and anywhere else; venues among them. `shape` picks the layout. */
export function statedConference(size: Size, seed: number): CostTable {
  const next = numbers(seed)
  const centres = Array.from({ length: 14 }, () => [next() * 110 - 45, next() * 360 - 180] as const)
  const groups = Array.from({ length: size.cities }, (_, index): PlacedGroup => {
    const [latitude, longitude] = centres[index % centres.length] as readonly [number, number]
    const isAnywhere = next() < 0.2
    return {
      label: `city ${index}`,
      people: size.people / size.cities,
      at: {
        latitude: isAnywhere ? next() * 120 - 50 : latitude + (next() - 0.5) * 18,
        longitude: isAnywhere ? next() * 360 - 180 : longitude + (next() - 0.5) * 26,
      },
    }
  })
  const venues = groups
    .filter((_, index) => index % Math.floor(size.cities / size.venues) === 0)
    .slice(0, size.venues)
    .map(({ label, at }): Venue => ({ label, at }))
  const journey = (km: number) => ({ mode: 'plane' as const, kg: 2 * km * (km < 1500 ? 0.2 : 0.25) })
  return costTable(groups, venues, { distance: greatCircleKm, journey })
}

/** The whole search, and how often it gave a sign of life. */
export function searched(table: CostTable, count: number): BestHubs & { readonly signs: number } {
  const search = bestHubs(table, count)
  let signs = 0
  let step = search.next()
  while (!step.done) {
    signs += 1
    step = search.next()
  }
  return { ...step.value, signs }
}
