import type { Column } from '../../core/report/document'
import { UnitText } from '../ui/formula/UnitText'

/** Column titles with their units; titles over several columns stand above a short rule. */
export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  const spans = spansOf(columns)
  const two = spans.some(({ over }) => over !== undefined)
  return (
    <thead>
      {two && (
        <tr className="over">
          {spans.map(({ over, count, at }) => (
            <th key={at} colSpan={count} className={over && 'spanning'} scope="colgroup">
              {over && <span>{over}</span>}
            </th>
          ))}
        </tr>
      )}
      <tr>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
          <th key={index} className={column.align} scope="col">
            <Title title={column.title} {...(column.unit !== undefined && { unit: column.unit })} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Title({ title, unit }: { readonly title: string; readonly unit?: string }) {
  return (
    <>
      {title}
      {unit && (
        <>
          {' '}
          <span className="unit">
            (<UnitText unit={unit} />)
          </span>
        </>
      )}
    </>
  )
}

interface Span {
  readonly over: string | undefined
  readonly at: number
  readonly count: number
}

function spansOf(columns: readonly Column[]): readonly Span[] {
  const begins = columns.flatMap(({ over }, at) =>
    over !== undefined && columns[at - 1]?.over === over ? [] : [at],
  )
  return begins.map((at, index) => ({
    over: columns[at]?.over,
    at,
    count: (begins[index + 1] ?? columns.length) - at,
  }))
}
