/** What each field of the answer of `conference` means: printed with it, so that nobody has to guess. */
export const conferenceFields = {
  journeysT:
    'tCO2e of everybody’s journeys there and back: sum over origins of people × one person’s journey (C2)',
  perHeadT: 'journeysT ÷ people',
  ground: 'up to which great circle one does not fly; the method’s own rule where nothing is stated',
  nonCo2:
    'journeysT with the least and the most that non-CO2 effects of flights may be; null where the method has them inside',
  flightError: 'journeysT at the 5th and 95th percentile of the error of flight factors, common to all',
  asGiven: 'journeys over the distances of the file beside those to the venue',
  travelledKm: 'km of all people, there and back; meanKm and farthestKm are one way',
  gini: 'Gini coefficient of carbon between people, 0 to 1 (C4); lorenz is its curve, shares of 1',
  farthest:
    'the people who come from farthest, in the order of distance, as many as percent of all: carriedPercent of journeysT is theirs; of the last origin only as many as are needed (C5)',
  modes: 'people and tCO2e by how they travel; local: no journey is counted',
  bands: 'people and tCO2e by great circle, one way',
  footprint: 'journeys and what else was stated; notCounted was not',
  city: 'days in which the host city emits as much',
  whatIfs:
    'per edition: journeysT, onlineT (hours online of those at home) and their sum; percentOfBase is the sum over the journeys as they are',
  venues:
    'the conference at each candidate; worstRegion is the region, or country, whose people carry most each (C8)',
  hubs: 'the best choice of one hub, of two, and so on, exact (C7), everybody to the hub that emits least (C6); federated: the hubs linked, all online (C11)',
  unplaced: 'rows whose place is none or several: in no total',
} as const
