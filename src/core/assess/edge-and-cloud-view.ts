import { type Memory, numberOf } from '../quantity/evaluate'
import type { Kind } from '../quantity/kind'
import type { Quantity } from '../quantity/quantity'
import type { EdgeAndCloud } from '../stages/inference/edge-and-cloud'
import { fromCanonical, toCanonical } from '../units/unit'
import { type BreakEvenLine, breakEvenLine, isEdgeLower, rangesOf } from './break-even-line'

/** A request at the edge beside one in the cloud, and where the two are equal. `null` where there is no such number. */
export interface EdgeAndCloudView {
  readonly cloudId: string
  readonly cloudTitle: string
  /** False where the user named none of several services, and the first that the project predicts stands in. */
  readonly isChosen: boolean
  readonly edgeGPerRequest: number
  readonly cloudGPerRequest: number
  /** Edge less cloud. */
  readonly differenceGPerRequest: number
  readonly ratio: number
  readonly lower: 'edge' | 'cloud' | 'neither'
  /** True where a fallback or an unverified factor reaches it. */
  readonly doubtful: { readonly edge: boolean; readonly cloud: boolean }
  /** At the meter, with all parts and losses; of the cloud `null` where its energy is not known. */
  readonly edgeWhPerRequest: number
  readonly cloudWhPerRequest: number | null
  /** Of the edge figure; `null` where making is not counted. */
  readonly edgeMakingGPerRequest: number | null
  /** Where the user is. */
  readonly gridGPerKWh: number
  /** True where the service draws from the same site and moves with its grid. */
  readonly isOneGrid: boolean
  readonly breakEvenGridGPerKWh: number | null
  /** The side of the break-even grid on which the edge is lower; without one, whether it is lower on every grid or none. */
  readonly edgeIsLower: 'below' | 'above' | 'on every grid' | 'on no grid'
  /** Hours of a day in which the chip works, for anybody: as stated, and at which the two are equal on today's grid. */
  readonly useHPerDay: number | null
  readonly breakEvenUseHPerDay: number | null
  /** The same as a share of its life. */
  readonly breakEvenUsePercent: number | null
  /** Of the requests of this activity alone. */
  readonly requestsPerDay: number
  readonly requestsUseHPerDay: number
  readonly secondsPerRequest: number
  /** Whether the edge would be lower if these requests were all that the chip does; `null` where use changes nothing. */
  readonly isLowerAlone: boolean | null
  /** Requests that repay the making of the whole chip; `null` where nothing does or it is not counted. */
  readonly repaidRequests: number | null
  /** In what the two do not answer the same requests. */
  readonly otherRequests: readonly string[]
  /** In what the two do not count alike. */
  readonly otherBoundary: readonly string[]
  readonly line: BreakEvenLine
}

/** Its numbers by their names in a path: `activities/phone/edgeAndCloud/differenceGPerRequest`. */
export const edgeAndCloudQuantities = (
  of: EdgeAndCloud,
): Readonly<Record<string, Quantity<Kind> | undefined>> => ({
  edgeGPerRequest: of.edge,
  cloudGPerRequest: of.cloud,
  differenceGPerRequest: of.difference,
  ratio: of.ratio,
  edgeWhPerRequest: of.energy,
  cloudWhPerRequest: of.cloudEnergy,
  edgeMakingGPerRequest: of.made?.perRequest,
  gridGPerKWh: of.grid,
  breakEvenGridGPerKWh: of.evenGrid,
  breakEvenUsePercent: of.evenUse,
  repaidRequests: of.repaid,
})

export function edgeAndCloudView(
  of: EdgeAndCloud,
  memory: Memory,
  isDoubtful: (quantity: Quantity<Kind>) => boolean,
): EdgeAndCloudView {
  const value = (quantity: Quantity<Kind>) => numberOf(quantity, memory)
  const valueIfThere = (quantity: Quantity<Kind> | undefined) => (quantity ? value(quantity) : null)
  const differenceG = value(of.difference)
  const gridGPerKWh = value(of.grid)
  const making = of.made && { g: value(of.made.perRequest), useH: hoursOfDay(value(of.made.duty)) }
  const secondsPerRequest = value(of.time)
  const requestsPerDay = fromCanonical(
    toCanonical(value(of.load.requests), 'request') / toCanonical(value(of.load.life), 'month'),
    'request/day',
  )
  const requestsUseHPerDay = fromCanonical(requestsPerDay * toCanonical(secondsPerRequest, 's'), 'h')
  const equation = {
    netKWh: toCanonical(value(of.net), 'Wh-site/request'),
    fixedG: value(of.fixed),
    makingGH: making ? making.g * making.useH : 0,
  }
  const evenGrid = valueIfThere(of.evenGrid)
  const evenUsePercent = valueIfThere(of.evenUse)
  const stated = { gridGPerKWh, useHPerDay: making?.useH ?? requestsUseHPerDay }
  return {
    cloudId: of.cloudId,
    cloudTitle: of.cloudTitle,
    isChosen: of.isChosen,
    edgeGPerRequest: value(of.edge),
    cloudGPerRequest: value(of.cloud),
    differenceGPerRequest: differenceG,
    ratio: value(of.ratio),
    lower: differenceG < 0 ? 'edge' : differenceG > 0 ? 'cloud' : 'neither',
    doubtful: { edge: isDoubtful(of.edge), cloud: isDoubtful(of.cloud) },
    edgeWhPerRequest: value(of.energy),
    cloudWhPerRequest: valueIfThere(of.cloudEnergy),
    edgeMakingGPerRequest: making?.g ?? null,
    gridGPerKWh,
    isOneGrid: of.isOneGrid,
    breakEvenGridGPerKWh: evenGrid,
    edgeIsLower:
      evenGrid === null
        ? differenceG < 0
          ? 'on every grid'
          : 'on no grid'
        : equation.netKWh > 0
          ? 'below'
          : 'above',
    useHPerDay: making?.useH ?? null,
    breakEvenUseHPerDay: evenUsePercent === null ? null : hoursOfDay(evenUsePercent),
    breakEvenUsePercent: evenUsePercent,
    ...{ requestsPerDay, requestsUseHPerDay, secondsPerRequest },
    isLowerAlone: making ? isEdgeLower(equation, { gridGPerKWh, useHPerDay: requestsUseHPerDay }) : null,
    repaidRequests: valueIfThere(of.repaid),
    otherRequests: of.otherRequests,
    otherBoundary: of.otherBoundary,
    line: breakEvenLine(equation, rangesOf(stated, evenGrid, requestsUseHPerDay)),
  }
}

/** Of a share of the life in which the chip works, %. */
const hoursOfDay = (percent: number): number => toCanonical(toCanonical(percent, '%'), 'day')
