import type { AssessmentView, SumsView } from '../core/assess/view'

/** Every place of a view that can hold a number, and whether one is there. */
export interface NumberPath {
  readonly path: string
  readonly isModelled: boolean
}

export function numberPaths({ totals, outside, stages, activities }: AssessmentView): readonly NumberPath[] {
  return [
    ...sumPaths('totals', totals),
    ...sumPaths('outside', outside),
    ...stages.map(({ stage, climateKg }) => at(`stages/${stage}/climateKg`, climateKg)),
    ...activities.flatMap((activity) => [
      ...sumPaths(`activities/${activity.id}`, activity),
      ...activity.lines.flatMap((line, index) => sumPaths(`activities/${activity.id}/lines/${index}`, line)),
      ...activity.rates.map(({ value }, index) =>
        at(`activities/${activity.id}/rates/${index}/value`, value),
      ),
    ]),
  ]
}

const sumPaths = (
  where: string,
  { climateKg, itEnergyKWh, siteEnergyKWh }: SumsView,
): readonly NumberPath[] => [
  at(`${where}/climateKg`, climateKg),
  at(`${where}/itEnergyKWh`, itEnergyKWh),
  at(`${where}/siteEnergyKWh`, siteEnergyKWh),
]

const at = (path: string, value: number | null): NumberPath => ({ path, isModelled: value !== null })

/** `totals.climateKg`, `/totals/climateKg` and `activities[0].climateKg`, as `totals/climateKg` is written. */
export function slashed(path: string): string {
  if (path.includes('/')) return path.replace(/^\//, '')
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .replaceAll('.', '/')
    .replace(/^\//, '')
}
