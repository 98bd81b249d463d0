import { ges1point5Flight, impactCo2Flight, klowerTrip } from '../../peers/flight-bands'
import { myclimateFlight } from '../../peers/myclimate'
import type { PeerResult } from '../../peers/peer-result'
import { numberOf } from '../../quantity/evaluate'
import type { SeatClass } from '../../travel/desnz'
import type { Line } from '../line'
import type { Flight } from './trip'

interface FlightMethod {
  readonly name: string
  readonly version: string
  readonly citation: string
  readonly source: string
  /** kgCO2e of one passenger on one leg. */
  readonly kg: (km: number, seat: SeatClass) => number
  readonly why: string
}

/** In the order in which they are shown. */
export const flightMethods: readonly FlightMethod[] = [
  {
    name: 'myclimate',
    version: '2019',
    citation: 'myclimate2019',
    source: 'as Skiles et al. 2022 use it',
    kg: myclimateFlight,
    why: 'fuel grows smoothly with distance, 95 km are added to each leg, CO2 is doubled, and each airport adds 12 kg; DESNZ 2025 has much less below 1,500 km',
  },
  {
    name: 'GES 1point5',
    version: 'November 2024',
    citation: 'ges1point5-2024',
    source: 'ADEME’s factors, without 95 km for detours',
    kg: ges1point5Flight,
    why: 'three bands, one factor for every class, contrails and fuel supply inside: business and first class are much higher here',
  },
  {
    name: 'Impact CO2',
    version: 'July 2026',
    citation: 'impactco2-2026',
    source: 'ADEME',
    kg: impactCo2Flight,
    why: 'four bands, one factor for every class, the making of the aircraft inside, contrails about as much as the fuel',
  },
  {
    name: 'Klöwer et al.',
    version: '2020',
    citation: 'klower2020',
    source: 'Nature 583',
    kg: klowerTrip,
    why: 'four bands fitted to atmosfair, which triples CO2 at cruise height: up to twice as much on long flights; below 400 km it takes a train',
  },
]

/**
 * Other methods on the same flights, the project's share of them. Each works on its own length of a leg: detours that a
 * method has inside are not added again.
 */
export function flightPeers(
  trips: readonly { readonly flights: readonly Pick<Flight, 'legKm' | 'times' | 'seat'>[] }[],
  ours: readonly Line[],
  share: number,
): readonly PeerResult[] {
  const flights = trips.flatMap((trip) => trip.flights)
  if (flights.length === 0) return []
  const ourKg = ours.reduce((kg, { climate }) => kg + numberOf(climate), 0)
  const computed = flightMethods.map(({ name, version, citation, source, kg, why }): PeerResult => {
    const climateKg =
      share * flights.reduce((sum, { legKm, times, seat }) => sum + times * kg(legKm, seat), 0)
    return {
      ...{
        name,
        version: `${version}, flights alone`,
        citation,
        source,
        climateKg,
        why,
        energyKWh: null,
        differences: [],
      },
      ratio: ourKg === 0 ? null : climateKg / ourKg,
    }
  })
  return [...computed, travelImpactModel]
}

/** What it rests on is not in a list of trips, nor in its published text. */
const travelImpactModel: PeerResult = {
  ...{ name: 'Google Travel Impact Model', version: '3.0.0, flights alone', citation: 'tim2025' },
  ...{ source: 'google/travel-impact-model', climateKg: null, energyKWh: null, ratio: null, differences: [] },
  missing:
    'the aircraft of each flight, its seats and the fuel tables by aircraft: its factors by distance are given out by an online service alone. Of its one worked example, Zürich to San Francisco in economy, it says 573 kg one way without non-CO2 effects',
}
