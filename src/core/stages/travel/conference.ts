import { isFixed } from '../../conference/ground-rule'
import { type Rule, ruleOf } from '../../conference/methods'
import type { FieldSpec } from '../../project/field'
import { numberOf } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber } from '../../units/format'
import { given } from '../context'
import type { Line, StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { attendeeShare, peopleOf, peopleThere, perPerson, thereOverListed } from './conference-equations'
import {
  type Crowds,
  crowdsOf,
  flightsOf,
  groundLine,
  methodOf,
  peerFlights,
  seatOf,
} from './conference-journeys'
import { stayLines } from './conference-stay'
import { travelFields as fields } from './fields'
import { flightPeers } from './flight-peers'
import { type Crowd, originWays } from './origins'
import { chosen, type Reading } from './reading'
import type { TravelActivity } from './schema'
import { paperSharedLines } from './shares'

/** Who is there, and what all journeys are multiplied by. */
export interface Attendance {
  readonly all: Quantity<'travellers'>
  readonly there: Quantity<'travellers'>
  readonly remote: Quantity<'share'> | undefined
}

/** Carbon of everybody's journeys to a conference, of their stay and of the venue; or the project's share of it. */
export function conference(reading: Reading): Outcome<StageResult> {
  const { activity, at } = reading
  const year = chosen(activity, 'factorYear')
  if (year === 'date' && methodOf(reading) === 'desnz') {
    return problem(
      `${at}/factorYear`,
      'expected a year of the factors, found “the year of each trip’s date”: origins have no dates',
    )
  }
  const ways = originWays(reading)
  if (!ways.ok) return ways
  const rule = ruleFor(reading)
  if (!rule.ok) return rule
  const crowds = crowdsOf(ways.value, rule.value, reading)
  if (!crowds.ok) return crowds
  const attendance = attendanceOf(crowds.value, reading)
  if (!attendance.ok) return attendance
  const { there, factors } = attendance.value
  const flights = flightsOf(crowds.value.planes, factors, rule.value, reading)
  if (!flights.ok) return flights
  const ground = groundLine(crowds.value.ground, factors, rule.value, reading)
  if (!ground.ok) return ground
  const stay = stayLines(attendance.value, reading)
  if (!stay.ok) return stay
  const lines = [...flights.value, ...ground.value, ...stay.value.lines]
  if (lines.length === 0) {
    return problem(
      `${at}/origins`,
      'expected journeys, found everybody from too near for one and nothing else stated',
    )
  }
  const shared = sharedLines(lines, there, reading)
  if (!shared.ok) return shared
  const ours = shared.value.slice(0, flights.value.length)
  const peers = flightPeers(
    [{ flights: peerFlights(crowds.value, factors, reading) }],
    ours,
    shareOf(lines, shared.value),
  )
  const climate = lines.map((line) => line.climate)
  const { online } = stay.value
  return ok({
    lines: shared.value,
    rates: [
      { label: 'Each who is there', quantity: perPerson('Each who is there', climate, [there]) },
      ...(online
        ? [
            {
              label: 'Each who takes part, there or online',
              quantity: perPerson('Each who takes part', climate, [there, online]),
            },
          ]
        : []),
    ],
    ...(peers.length > 0 && { peers }),
  })
}

/** The same rule as the page Conference and the command line have. */
function ruleFor(reading: Reading): Outcome<Rule> {
  const { activity, at, context } = reading
  const method = methodOf(reading)
  const limit =
    activity.groundBelowKm === undefined || isFixed(method)
      ? undefined
      : given(context, fields.groundBelowKm, `${at}/groundBelowKm`, activity.groundBelowKm)
  if (limit && !limit.ok) return limit
  if (limit && typeof activity.groundBelowKm === 'object' && 'spread' in activity.groundBelowKm) {
    context.warn({
      code: 'implausible',
      path: `${at}/groundBelowKm`,
      message: 'where people stop flying is a rule: its spread is not drawn',
    })
  }
  const groundBelowKm = limit ? numberOf(limit.value) : undefined
  // Its own flight factors are not used here: they are nodes, of the year that the activity names.
  const rule = ruleOf({ method, seat: seatOf(reading), groundBelowKm }, context.catalog)
  return rule.ok ? rule : problem(`${at}/flightMethod`, rule.error)
}

type Maybe<K extends Kind> = Quantity<K> | undefined
const nothing: Outcome<undefined> = ok(undefined)

/** Who is there; and, where that is not everybody listed, the part that is. */
function attendanceOf(
  { planes, ground, local }: Crowds,
  reading: Reading,
): Outcome<Attendance & { readonly factors: readonly Quantity<'ratio'>[] }> {
  const { activity, at, context } = reading
  const crowds = [...planes.map(({ crowd }) => crowd), ground, local].filter((crowd) => crowd !== undefined)
  const listed = peopleListed(crowds)
  const optional = <K extends 'travellers' | 'share'>(
    field: FieldSpec<K>,
    key: 'attendance' | 'remotePercent',
  ) => {
    const amount: TravelActivity[typeof key] = activity[key]
    return amount === undefined ? nothing : given<K>(context, field, `${at}/${key}`, amount)
  }
  const parts = together<{ attendance: Maybe<'travellers'>; remote: Maybe<'share'> }>({
    attendance: optional<'travellers'>(fields.attendance, 'attendance'),
    remote: optional<'share'>(fields.remotePercent, 'remotePercent'),
  })
  if (!parts.ok) return parts
  const { attendance, remote } = parts.value
  const all = attendance ?? listed
  const there = peopleThere(all, remote)
  if (numberOf(there) === 0) {
    return problem(
      `${at}/${attendance ? 'attendance' : 'remotePercent'}`,
      'expected somebody to be there, found nobody',
    )
  }
  const isListed = attendance === undefined && remote === undefined
  return ok({
    ...{ all, there, remote },
    factors: isListed ? [] : [thereOverListed(there, listed)],
  })
}

const peopleListed = (crowds: readonly Crowd[]): Quantity<'travellers'> =>
  peopleOf(
    'list',
    'all who are listed',
    crowds.map(({ people }) => people),
  )

function sharedLines(
  lines: readonly Line[],
  there: Quantity<'travellers'>,
  reading: Reading,
): Outcome<readonly Line[]> {
  const { activity, at, context } = reading
  const share = chosen(activity, 'conferenceShare')
  if (share === 'whole') return ok(lines)
  if (share === 'paper') return paperSharedLines(lines, reading)
  const ours = given<'travellers'>(context, fields.ourPeople, `${at}/ourPeople`, activity.ourPeople)
  if (!ours.ok) return ours
  if (numberOf(ours.value) > numberOf(there)) {
    return problem(
      `${at}/ourPeople`,
      `expected at most as many people of this project as are there (${plainNumber(numberOf(there))}), found ${plainNumber(numberOf(ours.value))}`,
    )
  }
  return ok(
    lines.map((line) => ({ ...line, climate: attendeeShare(line.label, line.climate, ours.value, there) })),
  )
}

function shareOf(lines: readonly Line[], shared: readonly Line[]): number {
  const kg = (of: readonly Line[]) => of.reduce((sum, { climate }) => sum + numberOf(climate), 0)
  const whole = kg(lines)
  return whole === 0 ? 1 : kg(shared) / whole
}
