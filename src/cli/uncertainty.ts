import type { Assessment } from '../core/assess/assess'
import { measureNames } from '../core/project/number-path'
import { pointerOfField } from '../core/project/pointer'
import type { Interval, UncertaintyProblem, UncertaintyView } from '../core/uncertainty/uncertainty-view'
import { type Answer, fine, refused } from './answer'
import { assessmentJson } from './assess'
import type { DrawOptions } from './draw-options'
import type { Host } from './host'
import { loadProject, messageLine } from './load-project'
import { uncertaintyOf } from './run-draws'

/**
 * `uncertainty FILE`: every number with its interval, and what causes it, as JSON. Its keys are a promise. The same
 * file, seed and catalog give the same bytes.
 */
export async function uncertaintyCommand(file: string, options: DrawOptions, host: Host): Promise<Answer> {
  const loaded = await loadProject(file, host)
  if (!loaded.ok) return refused(...loaded.error)
  const drawn = await uncertaintyOf(loaded.value, options, host)
  if (!drawn.ok) return refused(...problemLines(file, loaded.value, drawn.error))
  return fine(`${JSON.stringify(uncertaintyJson(loaded.value, drawn.value, host.version), null, 2)}\n`)
}

/** `FILE: /json/pointer: expected, found`, each once. */
export const problemLines = (
  file: string,
  { file: project }: Assessment,
  problems: readonly UncertaintyProblem[],
): readonly string[] => [
  ...new Set(
    problems.map(({ path, message }) =>
      messageLine(file, { pointer: path === '' ? '' : pointerOfField(project, path), message }),
    ),
  ),
]

/** In the shape of what `assess` prints, with places in the file as JSON pointers. */
export function uncertaintyJson(assessment: Assessment, drawn: UncertaintyView, version: string) {
  const { cradlebook, catalog, project, warnings, ...numbers } = assessmentJson(assessment, version)
  const { seed, draws, converged, lastChange, intervals, causes, measureNext, pointAndMean } = drawn
  const at = (path: string) => intervalJson(intervals[path])
  const sums = (where: string) =>
    Object.fromEntries(measureNames.map((name) => [name, at(`${where}/${name}`)]))
  const pointed = <T extends { readonly path: string }>(entry: T): T => ({
    ...entry,
    path: pointerOfField(assessment.file, entry.path),
  })
  return {
    ...{ cradlebook, catalog, project },
    ...{ seed, draws, converged, lastChange, drawn: drawn.drawn, exact: drawn.exact.map(pointed) },
    totals: sums('totals'),
    outside: sums('outside'),
    stages: numbers.stages.map(({ stage }) => ({ stage, climateKg: at(`stages/${stage}/climateKg`) })),
    activities: numbers.activities.map(({ id, stage, method, title, boundary, evidence, lines, rates }) => ({
      ...{ id, stage, method, title, boundary, evidence },
      ...sums(`activities/${id}`),
      lines: lines.map((line, index) => ({
        label: line.label,
        evidence: line.evidence,
        ...sums(`activities/${id}/lines/${index}`),
      })),
      rates: rates.map(({ label, unit }, index) => ({
        label,
        value: at(`activities/${id}/rates/${index}/value`),
        unit,
      })),
    })),
    causes: causes.map(pointed),
    measureNext: measureNext.map(pointed),
    pointAndMean,
    warnings,
  }
}

/** `null` where nothing is modelled. */
export const intervalJson = (interval: Interval | null | undefined) =>
  interval
    ? {
        point: interval.point,
        mean: interval.mean,
        p5: interval.p5,
        p50: interval.median,
        p95: interval.p95,
      }
    : null
