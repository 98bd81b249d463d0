import { chosen } from '../core/stages/travel/reading'
import type { TravelActivity } from '../core/stages/travel/schema'
import type { AssessedTrips } from '../core/stages/travel/trip-list'
import type { Host } from './host'

/** More trips are told by line, route and method alone. */
const mostShown = 5000

/** What `trips` prints. */
export function tripsJson(
  { rows, routes, lines, methods, instead, ...totals }: AssessedTrips,
  activity: TravelActivity,
  fileLines: readonly number[],
  unplaced: readonly unknown[],
  warnings: readonly string[],
  host: Pick<Host, 'version' | 'catalog'>,
) {
  const { climateKg, climateLowKg, climateHighKg } = totals
  const trips = activity.rows ?? []
  return {
    cradlebook: host.version,
    catalog: host.catalog().version,
    method: {
      factors: 'DESNZ',
      year: chosen(activity, 'factorYear'),
      bands: chosen(activity, 'bandRule'),
      class: chosen(activity, 'seat'),
      ticket: chosen(activity, 'ticket'),
      multiplier: activity.multiplier ?? host.catalog().byId.get('flight-multiplier.central')?.value ?? null,
    },
    trips: trips.length,
    km: rows.reduce((km, row) => km + row.km, 0),
    totals: { climateKg, climateKgWithoutNonCo2: climateLowKg, climateKgWithMultiplier3: climateHighKg },
    lines,
    methods: methods.map(({ name, version, climateKg: kg, ratio, why, missing }) => ({
      ...{ name, version, climateKg: kg, overOurFlights: ratio, why, missing },
    })),
    instead: instead.map(({ interval, ...one }) => ({
      ...one,
      savedP5Kg: interval?.p5 ?? null,
      savedP95Kg: interval?.p95 ?? null,
    })),
    routes: routes.slice(0, mostShown),
    rows:
      trips.length > mostShown
        ? []
        : trips.map(({ label, from, via, to, mode, seat }, index) => ({
            line: fileLines[index],
            ...{ label, from, via, to, mode, class: seat },
            km: rows[index]?.km ?? null,
            climateKg: rows[index]?.climateKg ?? null,
          })),
    unplaced,
    warnings,
  }
}
