import { define, difference, product, type Quantity, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { given } from '../context'
import type { Line } from '../line'
import { type Outcome, together } from '../outcome'
import { travelFields } from './fields'
import type { FlightFactors } from './flight-factors'
import type { Reading } from './reading'
import { answerRow, constantRow } from './rows'

/** Flights of one year, band and class. */
export interface FlightGroup {
  readonly factors: FlightFactors
  readonly distances: readonly Quantity<'passenger-distance'>[]
}

/** J5: all flights of one year, band and class. resources/methodology/travel.md */
export const flown = (
  { key, label }: Pick<FlightFactors, 'key' | 'label'>,
  distances: FlightGroup['distances'],
): Quantity<'passenger-distance'> =>
  define(
    'passenger-distance',
    { symbol: `D_${key}`, name: `Flights, ${label}`, equation: 'J5' },
    sum(...distances),
  )

type Flown = readonly { readonly factors: FlightFactors; readonly distance: Quantity<'passenger-distance'> }[]

/** J6: CO2, methane and nitrous oxide at the aircraft. resources/methodology/travel.md */
export const aircraftCarbon = (groups: Flown, error: Quantity<'ratio'>): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_air', name: 'Flights, at the aircraft', equation: 'J6' },
    product(error, sum(...groups.map(({ distance, factors }) => product(distance, factors.aircraft)))),
  )

/** J7: CO2 of all flights, which the multiplier works on. resources/methodology/travel.md */
export const flightCo2 = (groups: Flown, error: Quantity<'ratio'>): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_CO2', name: 'Flights, CO2 alone', equation: 'J7' },
    product(error, sum(...groups.map(({ distance, factors }) => product(distance, factors.co2)))),
  )

/** J8: non-CO2 effects of flights. resources/methodology/travel.md */
export const nonCo2Carbon = (co2: Quantity<'climate'>, multiplier: Quantity<'ratio'>): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_nonCO2', name: 'Flights, non-CO2 effects', equation: 'J8' },
    difference(product(co2, multiplier), co2),
  )

/** J9: making and bringing the fuel. resources/methodology/travel.md */
export const fuelSupply = (groups: Flown, error: Quantity<'ratio'>): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_WTT', name: 'Flights, fuel supply', equation: 'J9' },
    product(error, sum(...groups.map(({ distance, factors }) => product(distance, factors.supply)))),
  )

export const flightLabels = {
  aircraft: 'Flights: CO2, CH4, N2O at the aircraft',
  nonCo2: 'Flights: non-CO2 effects',
  supply: 'Flights: fuel supply (well-to-tank)',
} as const

/** Three lines: what is burnt, what else it does up there, and what the fuel took before. */
export function flightLines(groups: readonly FlightGroup[], reading: Reading): Outcome<readonly Line[]> {
  if (groups.length === 0) return ok([])
  const { activity, context, at } = reading
  const parts = together({
    error: constantRow(context, 'ratio', 'u_air', `${at}/rows`, 'flight-error.ademe'),
    multiplier:
      activity.multiplier === undefined
        ? answerRow<'ratio'>(context, travelFields.multiplier, `${at}/multiplier`, {
            id: 'flight-multiplier.central',
            match: 'model',
          })
        : given<'ratio'>(context, travelFields.multiplier, `${at}/multiplier`, activity.multiplier),
  })
  if (!parts.ok) return parts
  const { error, multiplier } = parts.value
  const all = groups.map(({ factors, distances }) => ({ factors, distance: flown(factors, distances) }))
  const evidence = 'predicted'
  return ok([
    { label: flightLabels.aircraft, climate: aircraftCarbon(all, error), evidence },
    { label: flightLabels.nonCo2, climate: nonCo2Carbon(flightCo2(all, error), multiplier), evidence },
    { label: flightLabels.supply, climate: fuelSupply(all, error), evidence },
  ])
}
