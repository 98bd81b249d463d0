import { measureNames } from '../project/number-path'
import type { ActivityView, AssessmentView, SumsView } from './view'

/** A place of a view that can hold a number, in the form that `quantityAt` reads, and whether one is there. */
export interface NumberPath {
  readonly path: string
  readonly isModelled: boolean
}

export const sumPaths = (where: string, sums: SumsView): readonly NumberPath[] =>
  measureNames.map((name) => at(`${where}/${name}`, sums[name]))

export const stagePaths = ({ stages }: AssessmentView): readonly NumberPath[] =>
  stages.map(({ stage, climateKg }) => at(`stages/${stage}/climateKg`, climateKg))

export const linePaths = ({ id, lines }: ActivityView): readonly NumberPath[] =>
  lines.flatMap((line, index) => sumPaths(`activities/${id}/lines/${index}`, line))

export const ratePaths = ({ id, rates }: ActivityView): readonly NumberPath[] =>
  rates.map(({ value }, index) => at(`activities/${id}/rates/${index}/value`, value))

export const tierPaths = ({ id, predicted, measured, measuredOverPredicted }: ActivityView) => [
  ...(predicted ? sumPaths(`activities/${id}/predicted`, predicted) : []),
  ...(measured ? sumPaths(`activities/${id}/measured`, measured) : []),
  ...(typeof measuredOverPredicted === 'number'
    ? [at(`activities/${id}/measuredOverPredicted`, measuredOverPredicted)]
    : []),
]

/** A request at the edge, in the cloud, and the difference: drawn, for the probability that it is below 0. */
export const edgeAndCloudPaths = ({ id, edgeAndCloud }: ActivityView): readonly NumberPath[] =>
  edgeAndCloud
    ? (['edgeGPerRequest', 'cloudGPerRequest', 'differenceGPerRequest'] as const).map((name) =>
        at(`activities/${id}/edgeAndCloud/${name}`, edgeAndCloud[name]),
      )
    : []

/** True of numbers that may be below 0. */
export const isDifference = (path: string): boolean => path.endsWith('/edgeAndCloud/differenceGPerRequest')

/** What making one unit of the inventory costs. Shown beside the results, and not drawn: its share in them is. */
export const hardwarePaths = ({ hardware }: AssessmentView): readonly NumberPath[] =>
  hardware.flatMap(({ id, footprints, adpeKgSb, primaryEnergyMJ }) => [
    ...footprints.map(({ by, kg }) => at(`hardware/${id}/footprints/${by}/kg`, kg)),
    at(`hardware/${id}/adpeKgSb`, adpeKgSb),
    at(`hardware/${id}/primaryEnergyMJ`, primaryEnergyMJ),
  ])

/** Paths of every number of the results of a view: what is summed before its sums, activities in order, then stages and totals. */
export function numberPaths(numbers: AssessmentView): readonly string[] {
  const places = [
    ...numbers.activities.flatMap((activity) => [
      ...linePaths(activity),
      ...sumPaths(`activities/${activity.id}`, activity),
      ...ratePaths(activity),
      ...tierPaths(activity),
      ...edgeAndCloudPaths(activity),
    ]),
    ...stagePaths(numbers),
    ...sumPaths('totals', numbers.totals),
    ...sumPaths('outside', numbers.outside),
  ]
  return places.map(({ path }) => path)
}

const at = (path: string, value: number | null): NumberPath => ({ path, isModelled: value !== null })
