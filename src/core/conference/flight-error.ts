import type { Catalog } from '../factors/catalog'
import { rowSpread } from '../quantity/row-spread'
import { lognormal, quantile } from '../uncertainty/distribution'
import type { Part } from './distribution'
import type { Mode } from './group'

/** All journeys at the 5th and the 95th percentile of the error of flight factors. */
export interface FlightError {
  readonly row: string
  readonly lowKg: number
  readonly highKg: number
}

const errorRow = 'flight-error.ademe'

/**
 * What the error of flight factors makes of all journeys. It is one error for everybody, so it does not shrink with the
 * number of people. resources/methodology/conference.md, C2
 */
export function flightError(
  modes: readonly (Part & { readonly mode: Mode })[],
  catalog: Catalog,
): FlightError {
  const row = catalog.byId.get(errorRow)
  const spread = row && rowSpread(row)
  if (row === undefined || spread?.kind !== 'lognormal') {
    throw new Error(`the catalog has no spread of ${errorRow}`)
  }
  const error = lognormal(row.value, spread.gsd)
  const kgOf = (isMeant: (mode: Mode) => boolean) =>
    modes.filter(({ mode }) => isMeant(mode)).reduce((sum, { kg }) => sum + kg, 0)
  const flown = kgOf((mode) => mode === 'plane')
  const others = kgOf((mode) => mode !== 'plane')
  return {
    row: errorRow,
    lowKg: flown * quantile(error, 0.05) + others,
    highKg: flown * quantile(error, 0.95) + others,
  }
}
