import type { ProjectFile } from '../../../core/project/project'
import { causeLabel } from '../../../core/report/cause-label'
import { stableWithin } from '../../../core/uncertainty/draws'
import type { UncertaintyProblem, UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { percent, plainNumber, significant } from '../../../core/units/format'
import { shownInterval } from '../../../core/units/interval'

type Named = Pick<ProjectFile, 'sites' | 'assets' | 'activities'>

/** A line that leads to a field. */
export interface FieldRow {
  readonly path: string
  readonly label: string
}

export interface MeasureRow extends FieldRow {
  /** `30 % narrower` */
  readonly narrower: string
  /** What the interval of the total would be: `42 – 67 tCO2e`. */
  readonly range: string
  readonly unit: string
}

/** How many draws there were, and whether they say enough. */
export function drawsWords({ draws, drawn, converged, lastChange, exact }: UncertaintyView): string {
  if (drawn === 0) {
    return exact.length === 1
      ? 'No interval: the one input is taken as exact'
      : `No interval: all ${exact.length} inputs and factors are taken as exact`
  }
  const count = `${plainNumber(draws)} draws`
  if (lastChange === null) return count
  if (converged) return `${count}; the p95 of the total is stable to ${significant(stableWithin * 100, 1)} %`
  return `${count}; the p95 of the total is not stable: the last doubling moved it by ${percent(lastChange)}`
}

/** What to measure first, by how much it would narrow the interval of the total. */
export function measureRows({ measureNext }: UncertaintyView, project: Named): readonly MeasureRow[] {
  return measureNext.map(({ path, name, narrower, p5, p95 }) => {
    const shown = shownInterval({ point: (p5 + p95) / 2, p5, p95 }, 'kgCO2e')
    return {
      path,
      label: causeLabel(project, { path, name }),
      narrower: `${Math.round(narrower * 100)} % narrower`,
      range: shown?.range ?? 'exact',
      unit: shown?.unit ?? '',
    }
  })
}

/** Inputs and factors taken as exact, each field once. */
export function exactRows({ exact }: UncertaintyView, project: Named): readonly FieldRow[] {
  const rows = new Map(exact.map((one) => [one.path, causeLabel(project, one)]))
  return [...rows].map(([path, label]) => ({ path, label }))
}

/** Why draws were refused, by field. */
export function refusalRows(problems: readonly UncertaintyProblem[], project: Named) {
  return problems.map(({ path, message }) => ({
    path,
    label: causeLabel(project, { path, name: path }),
    message,
  }))
}
