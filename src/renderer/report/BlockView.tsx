import type { Block, ReportDocument } from '../../core/report/document'
import { DerivationView } from './DerivationView'
import { FactsView } from './FactsView'
import { FigureView } from './FigureView'
import { ReferencesView } from './ReferencesView'
import { Runs } from './Runs'
import { TableView } from './TableView'

interface Props {
  readonly block: Block
  readonly report: ReportDocument
}

export function BlockView({ block, report }: Props) {
  switch (block.block) {
    case 'heading':
      return (
        <h3 id={block.id}>
          <Runs text={block.text} report={report} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Runs text={block.text} report={report} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
            <li key={index}>
              <Runs text={item} report={report} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <FactsView facts={block.facts} report={report} />
    case 'table':
      return <TableView table={block} report={report} />
    case 'figure':
      return <FigureView figure={block} report={report} />
    case 'derivation':
      return <DerivationView derivation={block} report={report} />
    case 'references':
      return <ReferencesView report={report} />
  }
}
