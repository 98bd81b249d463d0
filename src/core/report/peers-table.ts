import { type PeerResult, reportedParts } from '../peers/peer-result'
import { significant } from '../units/format'
import { upperFirst } from '../words'
import type { Bibliography } from './bibliography'
import { climateColumn, energyColumn, notModelled } from './column'
import type { Block, Row, Table } from './document'
import type { Gathered } from './gather'
import { titleOf } from './inputs'
import { flat, given, paragraph, quiet, strong } from './text'

/** Activities that other tools could be run beside, with those tools. */
const compared = ({ view }: Gathered) =>
  view.activities
    .map((activity) => ({
      title: titleOf(activity),
      peers: (activity.peers ?? []).filter(({ climateKg }) => climateKg !== null),
    }))
    .filter(({ peers }) => peers.length > 0)

/** Every tool that the report compares with. */
export const peersCited = (gathered: Gathered): readonly PeerResult[] =>
  compared(gathered).flatMap(({ peers }) => peers)

/** What other tools say of the same inputs, said to be no result of this report. */
export function peerBlocks(gathered: Gathered, works: Bibliography): readonly Block[] {
  const activities = compared(gathered)
  if (activities.length === 0) return []
  return [
    { block: 'heading', id: 'peers', text: 'Other tools on the same inputs' },
    paragraph(
      'The rows below reproduce other tools, with their own constants and their known faults, for comparison. They are no results of this assessment and enter none of its sums. The factors of a row multiply to its ratio: time or energy on devices, parts around them, power of a device, PUE, grid, making of hardware, and what rounding loses.',
    ),
    peersTable(activities, works),
  ]
}

function peersTable(activities: ReturnType<typeof compared>, works: Bibliography): Table {
  const peers = activities.flatMap(({ peers }) => peers)
  const parts = reportedParts.filter((part) =>
    peers.some(({ differences }) => differences.some(({ what }) => what === part)),
  )
  const energies = energyColumn(peers.map(({ energyKWh }) => energyKWh))
  const climates = climateColumn(peers.map(({ climateKg }) => climateKg))
  return {
    block: 'table',
    id: 'peers-table',
    caption:
      'Reproduced results of other tools, their ratio to this assessment’s own, and the factors that it is made of.',
    columns: [
      { title: 'Tool', align: 'left' },
      { title: 'Energy', unit: energies.unit, align: 'right' },
      { title: 'Carbon', unit: climates.unit, align: 'right' },
      { title: 'Ratio', align: 'right' },
      ...parts.map((what) => ({ title: what, over: 'Factors', align: 'right' as const })),
    ],
    parts: activities.map(({ title, peers: tools }) => ({
      ruled: false,
      rows: [
        { kind: 'group', cells: [[strong([given(title)])]] },
        ...tools.map((peer): Row => {
          const { name, version, citation, climateKg, energyKWh, ratio, differences, why } = peer
          const tool = flat([given(`${name}, ${version} `), works.work(citation)])
          const factors = parts.map((what) => {
            const found = differences.find((difference) => difference.what === what)
            return found ? significant(found.factor) : ''
          })
          return {
            kind: 'plain',
            cells: [
              tool,
              energies.text(energyKWh),
              climates.text(climateKg),
              ratio === null ? notModelled : significant(ratio),
              ...factors,
            ],
            ...(why && { note: [quiet(upperFirst(`${why}.`))] }),
          }
        }),
      ],
    })),
  }
}
