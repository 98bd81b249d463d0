import type { Assessment } from '../core/assess/assess'
import type { AssessmentView } from '../core/assess/view'
import type { UncertaintyView } from '../core/uncertainty/uncertainty-view'
import type { UnitName } from '../core/units/unit'
import { units } from '../core/units/unit'
import { type Answer, fine, refused } from './answer'
import { assessmentJson } from './assess'
import type { DrawOptions } from './draw-options'
import type { Host } from './host'
import { loadProject } from './load-project'
import { uncertaintyOf } from './run-draws'
import { problemLines } from './uncertainty'

/** `assess FILE --interval`: what `assess` prints, with `interval` beside every climate figure. */
export async function assessIntervalCommand(file: string, options: DrawOptions, host: Host): Promise<Answer> {
  const loaded = await loadProject(file, host)
  if (!loaded.ok) return refused(...loaded.error)
  const drawn = await uncertaintyOf(loaded.value, options, host)
  if (!drawn.ok) return refused(...problemLines(file, loaded.value, drawn.error))
  return fine(`${JSON.stringify(intervalsBeside(loaded.value, drawn.value, host.version), null, 2)}\n`)
}

/** The 5th and 95th percentile in the unit of the figure beside them; null where that is null. */
function intervalsBeside(assessment: Assessment, { intervals }: UncertaintyView, version: string) {
  const at = (path: string) => {
    const found = intervals[path]
    return { interval: found ? { p5: found.p5, p95: found.p95 } : null }
  }
  const viewed: AssessmentView = assessmentJson(assessment, version)
  return {
    ...viewed,
    totals: { ...viewed.totals, ...at('totals/climateKg') },
    outside: { ...viewed.outside, ...at('outside/climateKg') },
    stages: viewed.stages.map((entry) => ({ ...entry, ...at(`stages/${entry.stage}/climateKg`) })),
    activities: viewed.activities.map((activity) => ({
      ...activity,
      ...at(`activities/${activity.id}/climateKg`),
      lines: activity.lines.map((line, index) => ({
        ...line,
        ...at(`activities/${activity.id}/lines/${index}/climateKg`),
      })),
      ...(activity.edgeAndCloud && {
        edgeAndCloud: {
          ...activity.edgeAndCloud,
          ...drawnComparison(intervals, `activities/${activity.id}/edgeAndCloud`),
        },
      }),
      rates: activity.rates.map((rate, index) =>
        isClimate(rate.unit) ? { ...rate, ...at(`activities/${activity.id}/rates/${index}/value`) } : rate,
      ),
    })),
  }
}

/** P(edge < cloud) from paired draws, and the interval of each of the numbers that are compared. */
function drawnComparison(intervals: UncertaintyView['intervals'], at: string) {
  const of = (name: string) => {
    const found = intervals[`${at}/${name}`]
    return found ? { p5: found.p5, p95: found.p95 } : null
  }
  return {
    probabilityEdgeLower: intervals[`${at}/differenceGPerRequest`]?.belowZero ?? null,
    intervals: {
      edgeGPerRequest: of('edgeGPerRequest'),
      cloudGPerRequest: of('cloudGPerRequest'),
      differenceGPerRequest: of('differenceGPerRequest'),
    },
  }
}

const isClimate = (unit: UnitName): boolean => (units[unit].dimensions.carbon ?? 0) > 0
