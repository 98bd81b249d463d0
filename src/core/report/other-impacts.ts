import type { AssessmentView, SumsView } from '../assess/view'
import { significant } from '../units/format'
import { notModelled, waterColumn } from './column'
import type { Column, Row, Table, Text } from './document'
import { titleOf } from './inputs'
import type { ResultsContext } from './result-cells'
import { doubt, flat, given, link } from './text'

type Impact = 'waterOnSiteL' | 'waterOffSiteL' | 'adpeKgSb' | 'primaryEnergyMJ'

interface ImpactColumn {
  readonly key: Impact
  readonly column: Column
  readonly text: (value: number) => string
}

/** Water, metals and primary energy, of the activities that model them; nothing where none does. */
export function otherImpactsTable({ gathered, equations }: ResultsContext): readonly Table[] {
  const { view, doubtful } = gathered
  const columns = columnsOf(view)
  const models = (sums: SumsView) => columns.some(({ key }) => sums[key] !== null)
  const members = view.activities.filter(models)
  if (members.length === 0) return []
  const cells = (at: string, sums: SumsView): readonly Text[] =>
    columns.map(({ key, text }) => {
      const [path, value] = [`${at}/${key}`, sums[key]]
      const equation = equations.of(path)
      if (value === null || equation === undefined) return notModelled
      return flat([doubtful(path) ? doubt : '', link(equation, text(value))])
    })
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
      caption: captionOf(columns, members, view.activities.length - members.length),
      columns: [{ title: 'Activity', align: 'left' }, ...columns.map(({ column }) => column)],
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

/** Those that something models. */
function columnsOf({ totals, outside, activities }: AssessmentView): readonly ImpactColumn[] {
  const sums = [totals, outside, ...activities]
  const water = waterColumn(sums.flatMap(({ waterOnSiteL, waterOffSiteL }) => [waterOnSiteL, waterOffSiteL]))
  const over = `Water consumed (${water.unit})`
  const all: readonly ImpactColumn[] = [
    { key: 'waterOnSiteL', column: { title: 'on site', over, align: 'right' }, text: water.text },
    { key: 'waterOffSiteL', column: { title: 'off site', over, align: 'right' }, text: water.text },
    { key: 'adpeKgSb', column: { title: 'ADPe', unit: 'kgSbeq', align: 'right' }, text: significant },
    {
      key: 'primaryEnergyMJ',
      column: { title: 'Primary energy', unit: 'MJ', align: 'right' },
      text: significant,
    },
  ]
  return all.filter(({ key }) => sums.some((one) => one[key] !== null))
}

/** Explains the sign of a gap where there is one. */
function captionOf(columns: readonly ImpactColumn[], members: readonly SumsView[], others: number): string {
  const rest =
    others === 0 ? '' : ` The other ${others === 1 ? 'activity models' : `${others} model`} none of it.`
  const isGap = members.some((sums) => columns.some(({ key }) => sums[key] === null))
  const gap = isGap ? ` ${notModelled} not modelled, which is not 0.` : ''
  return `Other impacts, of the activities that model them: ${namesOf(columns)}.${rest}${gap} A sum is of the activities inside the boundary that have a number.`
}

/** What else than carbon and energy is modelled, in words; empty where nothing is. */
export const otherImpacts = (view: AssessmentView): string => namesOf(columnsOf(view))

function namesOf(columns: readonly ImpactColumn[]): string {
  const has = (...keys: readonly Impact[]) => columns.some(({ key }) => keys.includes(key))
  return listed(
    [
      has('waterOnSiteL', 'waterOffSiteL') ? 'water of electricity' : '',
      has('adpeKgSb') ? 'metals and minerals (ADPe)' : '',
      has('primaryEnergyMJ') ? 'primary energy' : '',
    ].filter(Boolean),
  )
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
