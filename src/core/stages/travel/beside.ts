import type { StageContext } from '../context'
import { type Instead, type InsteadOptions, insteadOf } from './instead'
import { type Route, routesOf } from './routes'
import type { TravelActivity } from './schema'

/** What stands beside the result of a list of trips: a map, and what the trips could have been. Plain numbers. */
export interface TripsBeside {
  readonly routes: readonly Route[]
  readonly instead: readonly Instead[]
}

export const tripsBeside = (
  activity: TravelActivity,
  context: StageContext,
  options?: InsteadOptions,
): TripsBeside => ({
  routes: routesOf(activity, context).routes,
  instead: insteadOf(activity, context, options),
})
