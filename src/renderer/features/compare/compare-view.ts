import type { ProjectFile } from '../../../core/project/project'
import { causeLabel } from '../../../core/report/cause-label'
import type { StageName } from '../../../core/stages/stages'
import { stages } from '../../../core/stages/stages'
import type { Cause, ComparisonView, Interval } from '../../../core/uncertainty/uncertainty-view'
import { percent, plainNumber } from '../../../core/units/format'
import { endsShown } from '../../../core/units/interval'
import { units } from '../../../core/units/unit'

/** A row of the table of totals. */
export interface ComparedRow {
  readonly key: string
  readonly label: string
  /** Absent for the total. */
  readonly stage?: StageName
  readonly a: Interval | null
  readonly b: Interval | null
  readonly difference: Interval
}

/** The stages, and the total last. */
export const comparedRows = ({ stages: rows, a, b, difference }: ComparisonView): readonly ComparedRow[] => [
  ...rows.map((row) => ({ key: row.stage, label: stages[row.stage].label, ...row })),
  { key: 'total', label: 'Total', a: a.total, b: b.total, difference },
]

/** A field that the uncertainty of the difference comes from. */
export interface CauseRow {
  readonly key: string
  readonly label: string
  readonly range: string
  readonly unit: string
  readonly share: string
  /** Where the field is: in one of the projects, or in both. */
  readonly places: readonly { readonly side: 'A' | 'B'; readonly id: string; readonly path: string }[]
}

const mostCauses = 8

/** What the uncertainty of the difference comes from, largest first. */
export function causeRows(view: ComparisonView, a: ProjectFile, b: ProjectFile): readonly CauseRow[] {
  return view.causes.slice(0, mostCauses).map((cause, index) => {
    const sides = [
      { side: 'A' as const, project: a },
      { side: 'B' as const, project: b },
    ].filter(
      ({ side, project }) =>
        (cause.only === undefined || cause.only.toUpperCase() === side) && hasEntry(project, cause.path),
    )
    const [first] = sides
    return {
      key: `${cause.path} ${index}`,
      label: first ? causeLabel(first.project, cause) : cause.name,
      range: rangeOf(cause),
      unit: units[cause.unit].symbol,
      share: percent(cause.share),
      places: sides.map(({ side, project }) => ({ side, id: project.id, path: cause.path })),
    }
  })
}

/** How the draws were made, in sentences. */
export function drawWords({
  draws,
  converged,
  lastChange,
  drawn,
  shared,
  seed,
}: ComparisonView): readonly string[] {
  return [
    drawnWords(drawn, shared),
    `${plainNumber(draws)} draws, seed ${seed}. ${stableWords(converged, lastChange)}`,
  ]
}

function drawnWords(drawn: number, shared: number): string {
  if (drawn === 0) return 'No input or factor of either has a spread: nothing was drawn.'
  const all =
    drawn === 1 ? '1 input or factor is drawn' : `${plainNumber(drawn)} inputs and factors are drawn`
  if (shared === 0) return `${all}; A and B share none of them.`
  const both = shared === drawn ? 'all' : plainNumber(shared)
  return `${all}, ${both} of them shared by A and B: in each draw they have one value, so they set the two apart only as far as they differ.`
}

function stableWords(converged: boolean, lastChange: number | null): string {
  if (lastChange === null) return ''
  const change = `the last doubling moved the 95th percentile of the difference by ${percent(lastChange)}`
  return converged ? `Stable: ${change}.` : `Not stable yet: ${change}.`
}

function rangeOf({ p5, p95 }: Cause): string {
  if (!(p95 > p5)) return plainNumber(p5)
  const [low, high] = endsShown(p5, p95)
  return `${low} – ${high}`
}

/** True of a path whose site, asset or activity the project has. */
export function hasEntry(project: ProjectFile, path: string): boolean {
  const [list, id] = path.split('/')
  if (list === 'sites' || list === 'assets' || list === 'activities') {
    return project[list].some((entry) => entry.id === id)
  }
  return true
}
