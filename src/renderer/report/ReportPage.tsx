import type { ReportDocument } from '../../core/report/document'
import { BlockView } from './BlockView'
import { Runs } from './Runs'

/** A report, set like the appendix of a paper. Everything it shows is in the document. */
export function ReportPage({ report }: { readonly report: ReportDocument }) {
  return (
    <main>
      <header className="title-block">
        <p className="kind">Life-cycle assessment</p>
        <h1>
          <bdi>{report.title}</bdi>
        </h1>
        {report.authors !== null && (
          <p className="authors">
            <bdi>{report.authors}</bdi>
          </p>
        )}
        <p className="date">
          <time dateTime={report.date}>{report.dated}</time>
        </p>
        <div className="abstract">
          {report.abstract.map(({ text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
            <p key={index}>
              <Runs text={text} report={report} />
            </p>
          ))}
        </div>
      </header>
      {report.sections.map((section) => (
        <section key={section.id} id={section.id}>
          <h2>{section.heading}</h2>
          {section.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
            <BlockView key={index} block={block} report={report} />
          ))}
        </section>
      ))}
    </main>
  )
}
