import type { SumsView } from '../assess/view'
import { significant } from '../units/format'
import { notModelled } from './column'
import type { Row, Table, Text } from './document'
import { titleOf } from './inputs'
import type { ResultsContext } from './result-cells'
import { doubt, flat, given, link } from './text'

/** Metals and primary energy, of the activities whose sources give them; nothing where none does. */
export function otherImpactsTable({ gathered, equations }: ResultsContext): readonly Table[] {
  const { view, doubtful } = gathered
  const models = ({ adpeKgSb, primaryEnergyMJ }: SumsView) => adpeKgSb !== null || primaryEnergyMJ !== null
  const members = view.activities.filter(models)
  if (members.length === 0) return []
  const cell = (path: string, value: number | null): Text => {
    const equation = equations.of(path)
    if (value === null || equation === undefined) return notModelled
    return flat([doubtful(path) ? doubt : '', link(equation, significant(value))])
  }
  const cells = (at: string, sums: SumsView): readonly Text[] => [
    cell(`${at}/adpeKgSb`, sums.adpeKgSb),
    cell(`${at}/primaryEnergyMJ`, sums.primaryEnergyMJ),
  ]
  const rows = members.map(
    (activity): Row => ({
      kind: activity.boundary === 'inside' ? 'plain' : 'aside',
      cells: [[given(titleOf(activity))], ...cells(`activities/${activity.id}`, activity)],
    }),
  )
  return [
    {
      block: 'table',
      id: 'other-impacts-table',
      caption: `Metals and minerals (ADPe) and primary energy, of the activities whose sources give them. The other ${view.activities.length - members.length} do not model them; the sums are of these rows alone.`,
      columns: [
        { title: 'Activity', align: 'left' },
        { title: 'ADPe', unit: 'kgSbeq', align: 'right' },
        { title: 'Primary energy', unit: 'MJ', align: 'right' },
      ],
      parts: [
        { ruled: false, rows },
        ...(models(view.totals)
          ? [
              {
                ruled: true,
                rows: [{ kind: 'total', cells: ['Sum', ...cells('totals', view.totals)] } as const],
              },
            ]
          : []),
      ],
    },
  ]
}
