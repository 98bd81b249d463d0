import type { ActivityView, AssessmentView } from '../assess/view'
import { type StageName, stageNames, stages } from '../stages/stages'
import { percent, shownClimate } from '../units/format'

/** One quantity of a figure. `path` is the number's place in the assessment: a click on it asks for its explanation. */
export interface FigureRow {
  readonly stage: StageName
  readonly label: string
  readonly climateKg: number
  /** Of the total, 0 to 1. */
  readonly share: number
  readonly path: string
  /** A fallback or an unchecked factor reaches it: its value is marked by the hollow dot. */
  readonly doubtful: boolean
}

/** Stages that have a footprint, largest first. */
export function stageRows(view: AssessmentView): readonly FigureRow[] {
  const total = view.totals.climateKg ?? 0
  return view.stages
    .flatMap(({ stage, climateKg }) =>
      climateKg === null
        ? []
        : [
            {
              stage,
              label: stages[stage].label,
              climateKg,
              share: shareOf(climateKg, total),
              path: `stages/${stage}/climateKg`,
              doubtful: view.activities.some(
                (activity) =>
                  activity.stage === stage &&
                  activity.boundary === 'inside' &&
                  activity.lines.some((line) => line.doubtful),
              ),
            },
          ],
    )
    .toSorted((a, b) => b.climateKg - a.climateKg)
}

/** Lines inside the boundary, largest first. */
export function lineRows(view: AssessmentView): readonly FigureRow[] {
  const total = view.totals.climateKg ?? 0
  return view.activities
    .filter(({ boundary }) => boundary === 'inside')
    .flatMap((activity) =>
      activity.lines.map((line, index) => {
        const climateKg = line.climateKg ?? 0
        const label = lineName(activity, index)
        return {
          stage: activity.stage,
          label,
          climateKg,
          share: shareOf(climateKg, total),
          path: linePath(activity, index),
          doubtful: line.doubtful,
        }
      }),
    )
    .toSorted((a, b) => b.climateKg - a.climateKg)
}

/** A line as a reader meets it alone: by its activity, and by its own label where the activity has several. */
export function lineName({ title, id, lines }: ActivityView, index: number): string {
  const name = title.trim() || id
  return lines.length > 1 ? `${name}: ${lines[index]?.label ?? ''}` : name
}

function linePath({ id, lines }: ActivityView, index: number): string {
  return lines.length > 1 ? `activities/${id}/lines/${index}/climateKg` : `activities/${id}/climateKg`
}

export const shareOf = (part: number, total: number): number => (total > 0 ? part / total : 0)

export const byStage = (rows: readonly FigureRow[]) =>
  stageNames.flatMap((stage) => {
    const members = rows.filter((row) => row.stage === stage)
    return members.length === 0 ? [] : [{ stage, members }]
  })

/** `24.7 t`: figures say once, in caption or heading, that it is carbon dioxide equivalent. */
export function shortClimate(kilograms: number): string {
  const { number, unit } = shownClimate(kilograms)
  return `${number} ${unit.replace('CO2e', '')}`
}

/** `○ 24.7 t`: with the hollow dot where it is deserved. */
export const figureValue = (kilograms: number, doubtful: boolean): string =>
  `${doubtful ? '○ ' : ''}${shortClimate(kilograms)}`

/** Letters of scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** A label for a figure: one line, no control or direction signs, never longer than its place. */
export function figureLabel(text: string, length: number): string {
  const clean = text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...clean]
  const short =
    letters.length > length
      ? `${letters
          .slice(0, length - 1)
          .join('')
          .trimEnd()}…`
      : clean
  // First strong isolate, so that the number after it stays after it.
  return rightToLeft.test(short) ? `\u2068${short}\u2069` : short
}

/** A figure in words, for those who do not see it. */
export function inWords(what: string, rows: readonly FigureRow[], total: number): string {
  if (rows.length === 0) return `${what}: no activity gives a result yet.`
  const parts = rows.map((row) => `${row.label} ${shortClimate(row.climateKg)} (${percent(row.share)})`)
  return `${what}, ${shortClimate(total)} CO2e in total: ${parts.join('; ')}.`
}
