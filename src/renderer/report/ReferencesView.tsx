import type { ReportDocument } from '../../core/report/document'
import { Runs } from './Runs'

/** The works that the report cites, with what rests on each. */
export function ReferencesView({ report }: { readonly report: ReportDocument }) {
  if (report.references.length === 0) return <p>No work is cited.</p>
  return (
    <ol className="references">
      {report.references.map(({ id, number, text, usedFor }) => (
        <li key={id} id={id} value={number}>
          <Runs text={[{ run: 'given', text }]} report={report} />{' '}
          <span className="quiet">
            Used for: <bdi>{usedFor.join('; ')}</bdi>.
          </span>
        </li>
      ))}
    </ol>
  )
}
