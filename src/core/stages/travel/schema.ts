import { z } from 'zod'
import { activityBase, line, paragraph } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { mostRows } from '../table'
import { originFields } from './conference-fields'
import { type TravelMethod, travelChoices, travelFields, travelMethods } from './fields'
import { connectionWords, tickets, tripFields, tripModes, tripSeats } from './trip-fields'

const oneOf = <Value extends string>(options: readonly { readonly value: Value }[], title: string) =>
  z
    .enum(options.map(({ value }) => value) as [Value, ...Value[]])
    .optional()
    .meta({ title })
const place = (title: string) => z.string().max(200).optional().meta({ title })

/** A way by one means, or a stay. */
export const Trip = z.strictObject({
  label: line.optional().meta({ title: 'Trip' }),
  from: place('From'),
  to: place('To'),
  via: z.string().max(300).optional().meta({ title: 'Via', description: 'Stops, parted by semicolons.' }),
  mode: oneOf(tripModes, 'By'),
  seat: oneOf(tripSeats, 'Class'),
  ticket: oneOf(tickets, 'Ticket'),
  connections: oneOf(connectionWords, 'Connections'),
  travellers: amount(tripFields.travellers),
  distanceKm: amount(tripFields.distanceKm),
  occupants: amount(tripFields.occupants),
  date: z.string().max(10).optional().meta({ title: 'Date', description: 'YYYY-MM-DD.' }),
  back: z.string().max(10).optional().meta({ title: 'Back on', description: 'YYYY-MM-DD.' }),
  nights: amount(tripFields.nights),
  nightsIn: z.string().max(60).optional().meta({ title: 'Country of the nights' }),
  meals: amount(tripFields.meals),
  onlineHours: amount(tripFields.onlineHours),
  note: paragraph.optional().meta({ title: 'Note' }),
})
export type Trip = z.infer<typeof Trip>

/** What a text in From, To or Via means. Kept with the trips, so that a project needs no list of places. */
export const TripPlace = z.strictObject({
  text: z.string().min(1).max(200).meta({ description: 'As it stands in the rows.' }),
  name: z.string().min(1).max(200),
  country: z.string().regex(/^[A-Z]{2}$/, 'expected a country code of two capital letters'),
  region: z.string().max(10).optional(),
  code: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected an airport code of three capital letters')
    .optional(),
  latitude: z.number('expected degrees north').min(-90).max(90),
  longitude: z.number('expected degrees east').min(-180).max(180),
})
export type TripPlace = z.infer<typeof TripPlace>

/** People who come to a conference from one place. */
export const Origin = z.strictObject({
  from: place('From'),
  people: amount(originFields.people),
  distanceKm: amount(originFields.distanceKm),
})
export type Origin = z.infer<typeof Origin>

const { factorYear, bandRule, seat, ticket, allocation, flightMethod, conferenceShare } = travelChoices

/** Trips of a project or a lab, or everybody's journeys to a conference. */
export const TravelActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('travel'),
  method: z.enum(Object.keys(travelMethods) as [TravelMethod, ...TravelMethod[]]),
  factorYear: oneOf(factorYear.options, factorYear.label),
  bandRule: oneOf(bandRule.options, bandRule.label),
  seat: oneOf(seat.options, seat.label),
  ticket: oneOf(ticket.options, ticket.label),
  allocation: oneOf(allocation.options, allocation.label),
  rows: z.array(Trip).max(mostRows).optional().meta({ title: 'Trips' }),
  places: z.array(TripPlace).max(mostRows).optional().meta({ title: 'Places of the trips' }),
  origins: z.array(Origin).max(mostRows).optional().meta({ title: 'Origins of a conference' }),
  venue: place('Venue'),
  flightMethod: oneOf(flightMethod.options, flightMethod.label),
  conferenceShare: oneOf(conferenceShare.options, conferenceShare.label),
  multiplier: amount(travelFields.multiplier),
  railKgPerKm: amount(travelFields.railKgPerKm),
  carKgPerKm: amount(travelFields.carKgPerKm),
  hotelKgPerNight: amount(travelFields.hotelKgPerNight),
  kgPerMeal: amount(travelFields.kgPerMeal),
  onlineKgPerHour: amount(travelFields.onlineKgPerHour),
  papers: amount(travelFields.papers),
  allPapers: amount(travelFields.allPapers),
  attendance: amount(travelFields.attendance),
  remotePercent: amount(travelFields.remotePercent),
  onlinePeople: amount(travelFields.onlinePeople),
  onlineHours: amount(travelFields.onlineHours),
  nightsEach: amount(travelFields.nightsEach),
  mealsEach: amount(travelFields.mealsEach),
  accessKmEach: amount(travelFields.accessKmEach),
  venueKWh: amount(travelFields.venueKWh),
  gridGPerKWh: amount(travelFields.gridGPerKWh),
  venueKg: amount(travelFields.venueKg),
  groundBelowKm: amount(travelFields.groundBelowKm),
  ourPeople: amount(travelFields.ourPeople),
})
export type TravelActivity = z.infer<typeof TravelActivity>
