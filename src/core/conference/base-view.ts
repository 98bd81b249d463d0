import { type Carried, carriedBy, farthestKm, meanKm, peopleIn, totalKg } from './carried'
import { type Band, bands, modeParts, type Part } from './distribution'
import type { Mode } from './group'
import { farthest, gini, type LorenzPoint, lorenzCurve } from './inequality'
import type { ConferencePlan } from './plan'

/** The conference as it is: journeys only. */
export interface BaseView {
  readonly people: number
  readonly journeysKg: number
  readonly perHeadKg: number
  /** There and back, all people. */
  readonly travelledKm: number
  readonly meanKm: number
  readonly farthestKm: number
  readonly gini: number
  readonly lorenz: readonly LorenzPoint[]
  readonly farthest: readonly {
    readonly percent: number
    readonly people: number
    readonly kg: number
    readonly carriedPercent: number
    /** Null where nobody is among them. */
    readonly fromKm: number | null
  }[]
  readonly modes: readonly (Part & { readonly mode: Mode })[]
  readonly bands: readonly Band[]
  readonly origins: readonly OriginView[]
}

/** One group's journeys. */
export interface OriginView {
  readonly label: string
  readonly country?: string
  readonly people: number
  readonly distanceKm: number
  readonly mode: Mode
  readonly perHeadKg: number
  readonly kg: number
}

export const baseRows = ({ groups, venue, distance, journey }: ConferencePlan): readonly Carried[] =>
  carriedBy(groups, { venue: venue?.at, distance, journey })

/** What the journeys of a conference come to, and who carries them. */
export function baseView(plan: ConferencePlan, rows: readonly Carried[] = baseRows(plan)): BaseView {
  const people = peopleIn(rows)
  const kg = totalKg(rows)
  const lorenz = lorenzCurve(rows)
  return {
    people,
    journeysKg: kg,
    perHeadKg: kg / people,
    travelledKm: 2 * rows.reduce((sum, row) => sum + row.people * row.distanceKm, 0),
    meanKm: meanKm(rows),
    farthestKm: farthestKm(rows),
    gini: gini(lorenz),
    lorenz,
    farthest: plan.farthestPercents.map((percent) => {
      const found = farthest(rows, percent / 100)
      return {
        percent,
        people: found.people,
        kg: found.kg,
        carriedPercent: kg === 0 ? 0 : (100 * found.kg) / kg,
        fromKm: Number.isFinite(found.fromKm) ? found.fromKm : null,
      }
    }),
    modes: modeParts(rows),
    bands: bands(rows),
    origins: rows.map(originView),
  }
}

function originView({ group, people, distanceKm, mode, kgPerHead, kg }: Carried): OriginView {
  const { label, country } = group
  return {
    label,
    ...(country !== undefined && { country }),
    ...{ people, distanceKm, mode, perHeadKg: kgPerHead, kg },
  }
}
