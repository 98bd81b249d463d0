import { type Carried, totalKg } from './carried'
import { isOverWater } from './over-water'
import type { ConferencePlan } from './plan'
import { everySecondYear, farthestRemote, railBelow, remoteBeyond, type WhatIf } from './what-ifs'

export interface WhatIfView extends WhatIf {
  readonly label: string
  /** Journeys and hours online. */
  readonly kg: number
  readonly percentOfBase: number
}

/** A what-if beside the journeys of the conference as it is. */
export function whatIfView(label: string, whatIf: WhatIf, baseKg: number): WhatIfView {
  const kg = whatIf.journeysKg + whatIf.onlineKg
  return { label, ...whatIf, kg, percentOfBase: percentOf(kg, baseKg) }
}

export const percentOf = (kg: number, baseKg: number): number => (baseKg === 0 ? 100 : (100 * kg) / baseKg)

/** The same conference at the same place, otherwise. */
export function whatIfs(plan: ConferencePlan, rows: readonly Carried[]): readonly WhatIfView[] {
  const base = totalKg(rows)
  const { remotePercent, remoteBeyondKm, rail, onlineKg, venue } = plan
  const view = (label: string, whatIf: WhatIf) => whatIfView(label, whatIf, base)
  return [
    view(
      `farthest ${remotePercent} % take part remotely`,
      farthestRemote(rows, remotePercent / 100, onlineKg),
    ),
    ...(remoteBeyondKm === undefined
      ? []
      : [
          view(
            `everybody beyond ${remoteBeyondKm} km takes part remotely`,
            remoteBeyond(rows, remoteBeyondKm, onlineKg),
          ),
        ]),
    view(
      `rail below ${rail.belowKm} km`,
      railBelow(rows, rail.journey, (group) => isOverWater(group, venue)),
    ),
    view('every second edition online', everySecondYear(rows, onlineKg)),
  ]
}
