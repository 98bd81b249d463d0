import type { ActivityView } from '../assess/view'
import type { NamedNode } from '../quantity/node'
import { stages } from '../stages/stages'
import { lowerFirst } from '../words'
import type { Bibliography } from './bibliography'
import type { Block, Section, Text } from './document'
import type { EquationGroup, Equations } from './equations'
import type { FactorList } from './factor-table'
import type { Gathered } from './gather'
import { titleOf } from './inputs'
import { flat, given, link, paragraph, quiet, symbol } from './text'

interface AppendixContext {
  readonly gathered: Gathered
  readonly equations: Equations
  readonly works: Bibliography
  readonly factors: FactorList
  /** Labels of the form's fields, by path. */
  readonly labels: ReadonlyMap<string, string>
}

/** Appendix A: every equation, with symbols and with numbers, and what its symbols stand for. */
export function equationSection(context: AppendixContext): Section {
  const { gathered, equations } = context
  const blocks = equations.groups.flatMap((group, index): readonly Block[] => {
    const activity = gathered.view.activities.find(({ id }) => id === group.activityId)
    return [
      {
        block: 'heading',
        id: `derivation-${group.activityId ?? 'totals'}`,
        text: headingOf(activity, index + 1),
      },
      { block: 'derivation', equations: group.equations, where: whereOf(group, context) },
      ...(hasLongSum(group)
        ? [
            paragraph(
              'Sums of many terms are shortened; their terms are the rows of ',
              link('results-table'),
              '.',
            ),
          ]
        : []),
    ]
  })
  return {
    id: 'equations',
    heading: 'Appendix A Equations',
    blocks: blocks.length > 0 ? blocks : [paragraph('There is no result, and so no equation.')],
  }
}

const headingOf = (activity: ActivityView | undefined, number: number): Text =>
  activity
    ? flat([
        `A.${number} `,
        given(titleOf(activity)),
        quiet(` ${stages[activity.stage].label.toLowerCase()}`),
      ])
    : `A.${number} Totals`

const hasLongSum = ({ equations }: EquationGroup) => equations.some(({ setting }) => setting === 'long-sum')

/** One entry a symbol and meaning; inputs and factors of the totals are explained with their activities. */
function whereOf(group: EquationGroup, context: AppendixContext): readonly Text[] {
  const { activityId } = group
  return group.leaves.flatMap((node): readonly Text[] =>
    activityId === undefined && node.type === 'defined' ? [] : [meaning(node, context)],
  )
}

function meaning(node: NamedNode, context: AppendixContext): Text {
  const { equations, works, factors } = context
  if (node.type === 'defined') {
    const equation = equations.byKey.get(node.key)
    return flat([
      symbol(node.symbol),
      ` ${lowerFirst(node.name)}, `,
      equation ? link(equation.id, `(${equation.number})`) : '',
    ])
  }
  if (node.type === 'factor') {
    const label = context.labels.get(node.path) ?? node.name
    return flat([symbol(node.symbol), named(label, node.symbol), ' (', factors.mark(node.use.row.id), ')'])
  }
  const source = node.source ? flat([' (', works.source(node.source), ')']) : ''
  return flat([symbol(node.symbol), named(node.name, node.symbol), source])
}

/** PUE needs no name beside its symbol. */
const named = (name: string, symbolText: string): string =>
  name === symbolText ? '' : ` ${lowerFirst(name)}`
