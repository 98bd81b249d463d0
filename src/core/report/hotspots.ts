import { stages } from '../stages/stages'
import { percent, shownClimate } from '../units/format'
import { climateColumn, shareColumn } from './column'
import type { Row, Section, Text } from './document'
import { type FigureRow, lineRows, shareOf } from './figure-rows'
import type { Gathered } from './gather'
import { amount, counted, flat, given, paragraph } from './text'

/** Lines from the largest on, until they carry this share of the total, or are this many. */
const enough = 0.95
const mostLines = 10
const mostSentences = 5

interface Hotspot extends FigureRow {
  readonly cumulated: number
}

export function hotspotSection({ view }: Gathered): Section {
  const heading = '4 Hotspots'
  const total = view.totals.climateKg
  const rows = lineRows(view)
  if (total === null || rows.length === 0) {
    return { id: 'hotspots', heading, blocks: [paragraph('No activity gives a result yet.')] }
  }
  const ranked = cumulated(rows, total)
  const upTo = ranked.findIndex((row) => row.cumulated >= enough)
  const shown = ranked.slice(0, Math.min(mostLines, upTo < 0 ? mostLines : upTo + 1))
  const rest = ranked.length - shown.length
  const carbon = climateColumn([total])
  const shares = shareColumn()
  return {
    id: 'hotspots',
    heading,
    blocks: [
      {
        block: 'list',
        items: [...shown.slice(0, mostSentences).map(sentence), ...together(shown, ranked.length)],
      },
      {
        block: 'table',
        id: 'hotspot-table',
        caption: `Lines by carbon, largest first${rest > 0 ? `; ${counted(rest, 'smaller line')} left out` : ''}.`,
        columns: [
          { title: '', align: 'right' },
          { title: 'Line', align: 'left' },
          { title: 'Stage', align: 'left' },
          { title: 'Carbon', unit: carbon.unit, align: 'right' },
          { title: 'Share', unit: '%', align: 'right' },
          { title: 'Cumulated', unit: '%', align: 'right' },
        ],
        parts: [
          {
            ruled: false,
            rows: shown.map(
              (row, index): Row => ({
                kind: 'plain',
                cells: [
                  String(index + 1),
                  [given(row.label)],
                  stages[row.stage].label,
                  carbon.text(row.climateKg),
                  shares.text(row.share),
                  shares.text(row.cumulated),
                ],
              }),
            ),
          },
        ],
      },
    ],
  }
}

function cumulated(rows: readonly FigureRow[], total: number): readonly Hotspot[] {
  let sum = 0
  return rows.map((row) => {
    sum += row.climateKg
    return { ...row, cumulated: shareOf(sum, total) }
  })
}

/** `Dynamic power accounted for 48.9 % of the total (24.7 tCO2e).` In the past tense, titles may be plural. */
const sentence = (row: Hotspot): Text =>
  flat([
    given(row.label),
    ` accounted for ${percent(row.share)} of the total (`,
    amount(shownClimate(row.climateKg)),
    ').',
  ])

function together(shown: readonly Hotspot[], all: number): readonly Text[] {
  const last = shown.slice(0, mostSentences).at(-1)
  const count = Math.min(shown.length, mostSentences)
  if (last === undefined || count < 2 || count === all) return []
  return [`These ${count} of ${counted(all, 'line')} together account for ${percent(last.cumulated)}.`]
}
