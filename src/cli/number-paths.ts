import {
  hardwarePaths,
  linePaths,
  type NumberPath,
  ratePaths,
  stagePaths,
  sumPaths,
} from '../core/assess/number-paths'
import type { AssessmentView } from '../core/assess/view'

/** Every place of a view that can hold a number, the sums before what they are of. */
export function numberPaths(numbers: AssessmentView): readonly NumberPath[] {
  return [
    ...sumPaths('totals', numbers.totals),
    ...sumPaths('outside', numbers.outside),
    ...stagePaths(numbers),
    ...numbers.activities.flatMap((activity) => [
      ...sumPaths(`activities/${activity.id}`, activity),
      ...linePaths(activity),
      ...ratePaths(activity),
    ]),
    ...hardwarePaths(numbers),
  ]
}

/** `totals.climateKg`, `/totals/climateKg` and `activities[0].climateKg`, as `totals/climateKg` is written. */
export function slashed(path: string): string {
  if (path.includes('/')) return path.replace(/^\//, '')
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .replaceAll('.', '/')
    .replace(/^\//, '')
}
