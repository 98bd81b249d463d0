import { type Assessment, assess } from '../assess/assess'
import { type ExplainedFactor, type ExplainedNumber, explainedNumber } from '../assess/explained'
import { numberPaths } from '../assess/number-paths'
import { type AssessmentView, view } from '../assess/view'
import type { Catalog } from '../factors/catalog'
import { isDoubtful } from '../factors/factor'
import type { ProjectFile } from '../project/project'
import type { Memory } from '../quantity/evaluate'
import type { UncertaintyProblem, UncertaintyView } from '../uncertainty/uncertainty-view'

export interface ReportOptions {
  /** ISO date: core has no clock. */
  readonly date: string
  readonly appVersion: string
  /** Drawn by the host, in threads; a report without it gives no intervals. */
  readonly uncertainty?: UncertaintyView
  /** Why nothing was drawn, where it was tried. */
  readonly notDrawn?: readonly UncertaintyProblem[]
}

/** All that the sections are written from; nothing is looked up after this. */
export interface Gathered extends ReportOptions {
  readonly file: ProjectFile
  readonly catalog: Catalog
  readonly assessment: Assessment
  readonly view: AssessmentView
  readonly memory: Memory
  /** By the path of the number. */
  readonly explanations: ReadonlyMap<string, ExplainedNumber>
  /** Paths of the inputs that a result rests on. */
  readonly inputPaths: ReadonlySet<string>
  /** Factors that a result rests on, by the field that chose them or left them to a default. */
  readonly factors: ReadonlyMap<string, readonly ExplainedFactor[]>
  /** True where a fallback or an unverified factor reaches the number. */
  readonly doubtful: (path: string) => boolean
}

export function gather(file: ProjectFile, catalog: Catalog, options: ReportOptions): Gathered {
  const memory: Memory = new Map()
  const assessment = assess(file, catalog)
  const numbers = view(assessment, options.appVersion, memory)
  const explanations = new Map(
    numberPaths(numbers).flatMap((path) => {
      const explained = explainedNumber(assessment, path, memory)
      return explained ? [[path, explained] as const] : []
    }),
  )
  return {
    ...options,
    ...{ file, catalog, assessment, view: numbers, memory, explanations },
    inputPaths: new Set([...explanations.values()].flatMap(({ inputs }) => inputs.map(({ path }) => path))),
    factors: byField([...explanations.values()].flatMap(({ factors }) => factors)),
    doubtful: doubts(explanations),
  }
}

/** A choice such as a device may stand for several. Each once at its field, as the last explanation has it. */
function byField(factors: readonly ExplainedFactor[]): ReadonlyMap<string, readonly ExplainedFactor[]> {
  const fields = new Map<string, Map<string, ExplainedFactor>>()
  for (const factor of factors) {
    const there = fields.get(factor.path) ?? new Map<string, ExplainedFactor>()
    fields.set(factor.path, there.set(factor.id, factor))
  }
  return new Map([...fields].map(([path, there]) => [path, [...there.values()]]))
}

function doubts(explanations: ReadonlyMap<string, ExplainedNumber>): (path: string) => boolean {
  const known = new Map<string, boolean>()
  const doubtful = (path: string): boolean => {
    const answer = known.get(path)
    if (answer !== undefined) return answer
    const { factors = [], parts = [] } = explanations.get(path) ?? {}
    const result = factors.some(isDoubtful) || parts.some((part) => doubtful(part.path))
    known.set(path, result)
    return result
  }
  return doubtful
}
