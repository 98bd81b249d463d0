import type { Facts, ReportDocument, Text } from '../../core/report/document'
import { Runs } from './Runs'

interface Props {
  readonly facts: Facts['facts']
  readonly report: ReportDocument
}

/** Terms on the left, what is said of them on the right. */
export function FactsView({ facts, report }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          {isSeveral(text) ? (
            <dd>
              <ul>
                {text.map((item, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
                  <li key={index}>
                    <Runs text={item} report={report} />
                  </li>
                ))}
              </ul>
            </dd>
          ) : (
            <dd>
              <Runs text={text} report={report} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Several texts, each a list of runs, against one text, a list of runs itself. */
const isSeveral = (text: Text | readonly Text[]): text is readonly Text[] =>
  Array.isArray(text) && text.every((item) => Array.isArray(item))
