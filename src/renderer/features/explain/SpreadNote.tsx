import type { ExplainedInput } from '../../../core/assess/explained'
import type { AssumedRow } from '../../../core/assess/explained-spread'
import { upperFirst } from '../../../core/words'

/** How far off a number may be, and who says so: its owner, its row, or a row that is assumed. */
export function SpreadNote({ spreadWords, assumed }: Pick<ExplainedInput, 'spreadWords' | 'assumed'>) {
  if (spreadWords === undefined) return <>Taken as exact: no spread is stated or assumed</>
  return (
    <>
      {upperFirst(spreadWords)}
      {assumed && (
        <>
          ; assumed, as none is stated: <AssumedWords row={assumed} />
        </>
      )}
    </>
  )
}

export function AssumedWords({ row }: { readonly row: AssumedRow }) {
  return (
    <span title={row.note}>
      {row.checked === 'unverified' && '○ '}
      {row.name} ({row.cited}, {row.locator}; row {row.id})
    </span>
  )
}
