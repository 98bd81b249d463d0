import type { ClaimView } from '../assess/claims'
import { claimText } from './claim-text'
import type { Row, Table, Text } from './document'
import type { Gathered } from './gather'
import { given, quiet } from './text'

/** Published figures beside the computed ones; nothing where the project has none. */
export function claimsTable({ view: { claims } }: Gathered): Table | undefined {
  if (claims.length === 0) return undefined
  return {
    block: 'table',
    id: 'claims-table',
    caption: 'Published against computed. Basis: where the inputs of the recomputation come from.',
    columns: [
      { title: 'Number', align: 'left' },
      { title: 'Published', align: 'right' },
      { title: 'Computed', align: 'right' },
      { title: 'Unit', align: 'left' },
      { title: 'Deviation', align: 'right' },
      { title: 'Basis', align: 'left' },
    ],
    parts: [{ ruled: false, rows: claims.map(claimRow) }],
  }
}

function claimRow(claim: ClaimView): Row {
  const { published, computed, unit, deviation } = claimText(claim)
  return {
    kind: 'plain',
    cells: [[given(claim.label)], published, computed, unit, deviation, claim.basis],
    note: noteOf(claim),
  }
}

const noteOf = ({ source, locator, note }: ClaimView): Text => [
  quiet([given([[source, locator].filter(Boolean).join(', '), note].filter(Boolean).join('. '))]),
]
