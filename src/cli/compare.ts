import type { Assessment } from '../core/assess/assess'
import { pointerOfField } from '../core/project/pointer'
import { comparisonWarnings } from '../core/uncertainty/comparison-words'
import { defaultSeed } from '../core/uncertainty/draws'
import { uncertaintyPlan } from '../core/uncertainty/uncertainty-plan'
import type { Compared, ComparisonView, UncertaintyProblem } from '../core/uncertainty/uncertainty-view'
import { type Answer, fine, refused } from './answer'
import type { DrawOptions } from './draw-options'
import type { Host } from './host'
import { loadProject, messageLine } from './load-project'
import { comparisonOf } from './run-draws'
import { intervalJson, problemLines } from './uncertainty'

/** `compare A B`: two projects by paired draws, as JSON. Its keys are a promise. */
export async function compareCommand(
  fileA: string,
  fileB: string,
  options: DrawOptions,
  host: Host,
): Promise<Answer> {
  if (fileA === '-' && fileB === '-') {
    return refused('<stdin>: expected one project from stdin and one from a file, found - twice')
  }
  const a = await loadProject(fileA, host)
  const b = await loadProject(fileB, host)
  if (!a.ok || !b.ok) return refused(...(a.ok ? [] : a.error), ...(b.ok ? [] : b.error))
  const sides = [
    { file: fileA, assessment: a.value },
    { file: fileB, assessment: b.value },
  ]
  const empty = sides.filter(({ assessment }) => assessment.totals.climate === undefined)
  if (empty.length > 0) return refused(...empty.map(({ file }) => messageLine(file, withoutTotal)))
  const drawn = await comparisonOf(a.value, b.value, options, host)
  if (!drawn.ok) {
    const lines = sides.flatMap(({ file, assessment }) =>
      problemLines(file, assessment, problemsIn(assessment, drawn.error)),
    )
    return refused(...lines)
  }
  return fine(`${JSON.stringify(comparisonJson(a.value, b.value, drawn.value), null, 2)}\n`)
}

/** Places are JSON pointers into both files; null where a file has no such site, asset or activity. */
export function comparisonJson(a: Assessment, b: Assessment, drawn: ComparisonView) {
  const { seed, draws, converged, lastChange, probabilityALower, probabilityEqual, shared } = drawn
  const side = (assessment: Assessment, { id, name, revision, total }: Compared) => ({
    catalog: assessment.catalogVersion,
    project: { id, name, revision },
    climateKg: intervalJson(total),
  })
  const pointerIn = (assessment: Assessment, path: string) =>
    hasEntry(assessment, path) ? pointerOfField(assessment.file, path) : null
  return {
    ...{ seed, draws, converged, lastChange, drawn: drawn.drawn, shared },
    a: side(a, drawn.a),
    b: side(b, drawn.b),
    difference: { climateKg: intervalJson(drawn.difference) },
    ...{ probabilityALower, probabilityEqual },
    stages: drawn.stages.map(({ stage, a, b, difference }) => ({
      stage,
      a: { climateKg: intervalJson(a) },
      b: { climateKg: intervalJson(b) },
      difference: { climateKg: intervalJson(difference) },
    })),
    causes: drawn.causes.map(({ path, only, ...cause }) => ({
      paths: {
        a: only === 'b' ? null : pointerIn(a, path),
        b: only === 'a' ? null : pointerIn(b, path),
      },
      ...cause,
    })),
    warnings: { a: warningsOf(a), b: warningsOf(b), pair: comparisonWarnings(drawn) },
  }
}

const warningsOf = ({ file, warnings }: Assessment) =>
  warnings.map((warning) => ({ ...warning, path: pointerOfField(file, warning.path) }))

/** True of a path whose site, asset or activity the project has. */
function hasEntry({ file }: Assessment, path: string): boolean {
  const [list, id] = path.split('/')
  if (list === 'sites' || list === 'assets' || list === 'activities') {
    return file[list].some((entry) => entry.id === id)
  }
  return true
}

const withoutTotal = { pointer: '/activities', message: 'expected an activity with a result, found none' }

/** Those that one project has by itself; else those of the pair at places that it has. */
function problemsIn(assessment: Assessment, ofPair: readonly UncertaintyProblem[]) {
  const plan = uncertaintyPlan(assessment, { seed: defaultSeed })
  const isOwn = ({ path, message }: UncertaintyProblem) =>
    !plan.ok && plan.error.some((own) => own.path === path && own.message === message)
  return ofPair.filter((problem) => isOwn(problem) || (plan.ok && hasEntry(assessment, problem.path)))
}
