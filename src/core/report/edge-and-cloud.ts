import type { EdgeAndCloudView } from '../assess/edge-and-cloud-view'
import { answerWords, breakEvenWords, doubtWords, probabilityOfEdge } from '../assess/edge-and-cloud-words'
import type { ActivityView } from '../assess/view'
import { significant } from '../units/format'
import { shownInterval } from '../units/interval'
import type { Block, Row, Table } from './document'
import { titleOf } from './inputs'
import type { ResultsContext } from './result-cells'
import { doubt, flat, given, link, paragraph } from './text'

interface Compared extends ActivityView {
  readonly edgeAndCloud: EdgeAndCloudView
}

/** Activities at the edge beside their services in the cloud: which is lower, how sure that is, and where it turns. */
export function edgeAndCloudBlocks(context: ResultsContext): readonly Block[] {
  const { uncertainty, view } = context.gathered
  const compared = view.activities.filter((one): one is Compared => one.edgeAndCloud !== undefined)
  if (compared.length === 0) return []
  return [
    { block: 'heading', id: 'edge-and-cloud', text: 'Edge against cloud' },
    comparisonTable(compared, context),
    ...compared.flatMap((activity): readonly Block[] => {
      const { edgeAndCloud } = activity
      const probability = probabilityOfEdge(
        uncertainty?.intervals[`activities/${activity.id}/edgeAndCloud/differenceGPerRequest`],
      )
      const words = [
        answerWords(edgeAndCloud),
        ...(probability ? [probability] : []),
        ...doubtWords(edgeAndCloud),
        ...breakEvenWords(edgeAndCloud),
      ]
      return [
        paragraph(given(`${titleOf(activity)}. ${words.join(' ')}`)),
        {
          block: 'figure',
          id: `break-even-${activity.id}`,
          drawing: 'break-even',
          of: activity.id,
          caption: flat([
            given(titleOf(activity)),
            ': on which grids, and with the chip at work how much of the day, a request emits less at the edge (shaded) than as one of ',
            given(`“${edgeAndCloud.cloudTitle}”`),
            '. On the line both are equal (I63). Filled: as stated; hollow: were these requests all that the chip does. Use by its logarithm.',
          ]),
        },
      ]
    }),
  ]
}

const numbers = {
  edgeGPerRequest: 'At the edge',
  cloudGPerRequest: 'In the cloud',
  differenceGPerRequest: 'Edge less cloud',
} as const
type Key = keyof typeof numbers

function comparisonTable(compared: readonly Compared[], { gathered, equations }: ResultsContext): Table {
  const { uncertainty, doubtful } = gathered
  return {
    block: 'table',
    id: 'edge-and-cloud-table',
    caption: 'A request at the edge and one in the cloud, by paired draws. In no sum of this report.',
    columns: [
      { title: 'Activity', align: 'left' },
      { title: 'A request', align: 'left' },
      { title: 'Carbon', unit: 'gCO2e', align: 'right' },
      ...(uncertainty ? [{ title: '5–95 %', align: 'right' } as const] : []),
    ],
    parts: compared.map((activity) => ({
      ruled: false,
      rows: (Object.keys(numbers) as Key[]).map((key, index): Row => {
        const path = `activities/${activity.id}/edgeAndCloud/${key}`
        const equation = equations.of(path)
        const number = significant(activity.edgeAndCloud[key]).replace('-', '−')
        const interval = uncertainty?.intervals[path]
        return {
          kind: 'plain',
          cells: [
            index === 0 ? [given(titleOf(activity))] : '',
            numbers[key],
            flat([doubtful(path) ? doubt : '', equation ? link(equation, number) : number]),
            ...(uncertainty ? [(interval && shownInterval(interval, 'gCO2e/request')?.range) ?? ''] : []),
          ],
        }
      }),
    })),
  }
}
