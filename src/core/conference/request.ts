import { z } from 'zod'
import { seatClasses } from '../travel/desnz'
import { type Method, methodNames } from './method-names'
import { mostHubs } from './plan'

const cells = z.array(z.array(z.string()).readonly()).readonly()
const percent = z.number().min(0).max(100)
const km = z.number().min(0).max(20_050)

/** Everything that is asked about a conference: lists as they were pasted or read, and choices. */
export const ConferenceRequest = z.strictObject({
  attendees: cells,
  /** What a row of it is: an origin with its number of people, or a person. */
  list: z.enum(['origins', 'authors']).optional(),
  /** Places where it could be held. */
  candidates: cells.optional(),
  /** `Vienna, AT` or `48.2, 16.4`; without one, attendees bring their distance. */
  venue: z.string().max(200).optional(),
  method: z.enum(methodNames as [Method, ...Method[]]),
  seat: z.enum(seatClasses),
  year: z.int().optional(),
  /** What CO2 is multiplied by for non-CO2 effects, DESNZ only. */
  multiplier: z.number().min(1).max(10).optional(),
  groundBelowKm: km.optional(),
  localBelowKm: km.optional(),
  railBelowKm: km.optional(),
  remotePercent: percent.optional(),
  remoteBeyondKm: km.optional(),
  /** Shares of the farthest that are told; the usual ones where absent. */
  farthestPercents: z.array(percent).max(20).readonly().optional(),
  hubs: z.int().min(0).max(mostHubs),
  onlinePeople: z.number().min(0).max(1e7).optional(),
  onlineHours: z.number().min(0).max(1000).optional(),
  nightsEach: z.number().min(0).max(100).optional(),
  hotelCountry: z.string().max(100).optional(),
  mealsEach: z.number().min(0).max(300).optional(),
  accessKmEach: z.number().min(0).max(1000).optional(),
  /** Electricity of the venue at its meter, by the grid of its country. */
  venueKWh: z.number().min(0).max(1e12).optional(),
  venueKg: z.number().min(0).max(1e12).optional(),
  /** What the host city emits in a day, t. */
  cityTPerDay: z.number().min(0).max(1e9).optional(),
})
export type ConferenceRequest = z.infer<typeof ConferenceRequest>

/** The same from a window, which sends lists as they were pasted. */
export const ConferenceQuestion = ConferenceRequest.omit({ attendees: true, candidates: true }).extend({
  attendees: z.string().max(100_000_000),
  candidates: z.string().max(10_000_000).optional(),
})
export type ConferenceQuestion = z.infer<typeof ConferenceQuestion>
