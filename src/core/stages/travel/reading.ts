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
  /** Rows that are not counted; the others keep their numbers, and so their draws. */
  readonly left: ReadonlySet<number>
}

export const readingOf = (
  activity: TravelActivity,
  context: StageContext,
  left: ReadonlySet<number> = new Set(),
): Reading => ({
  activity,
  at: `activities/${activity.id}`,
  context,
  byText: placesByText(activity),
  left,
})

/** What was chosen, or what stands until somebody chooses. */
export const chosen = (activity: TravelActivity, name: keyof typeof travelChoices): string =>
  chosenIn(travelChoices, activity, name) as string
