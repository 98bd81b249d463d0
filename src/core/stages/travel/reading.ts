import { chosenIn } from '../asked'
import type { StageContext } from '../context'
import { travelChoices } from './fields'
import type { TravelActivity } from './schema'
import { placesByText } from './stops'

/** An activity that is being read: what its rows look up. */
export interface Reading {
  readonly activity: TravelActivity
  /** `activities/a1` */
  readonly at: string
  readonly context: StageContext
  readonly byText: ReadonlyMap<string, number>
}

export const readingOf = (activity: TravelActivity, context: StageContext): Reading => ({
  activity,
  at: `activities/${activity.id}`,
  context,
  byText: placesByText(activity),
})

/** What was chosen, or what stands until somebody chooses. */
export const chosen = (activity: TravelActivity, name: keyof typeof travelChoices): string =>
  chosenIn(travelChoices, activity, name) as string
