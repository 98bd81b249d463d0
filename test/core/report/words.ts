import type { Block, ReportDocument, Run, Table, Text } from '../../../src/core/report/document'

/** A text as a reader sees it, without type. */
export const words = (text: Text): string => (typeof text === 'string' ? text : text.map(runWords).join(''))

function runWords(run: Run): string {
  if (typeof run === 'string') return run
  switch (run.run) {
    case 'given':
      return run.text
    case 'amount':
      return `${run.number} ${run.unit}`
    case 'strong':
    case 'quiet':
      return words(run.text)
    case 'symbol':
      return run.symbol
    case 'link':
      return run.text ?? `<${run.to}>`
    case 'cite':
      return `[${run.number}]`
    case 'doubt':
      return '○'
  }
}

export const blocksOf = (report: ReportDocument): readonly Block[] =>
  report.sections.flatMap((section) => section.blocks)

export function tableOf(report: ReportDocument, id: string): Table {
  const table = blocksOf(report).find((block): block is Table => block.block === 'table' && block.id === id)
  if (table === undefined) throw new Error(`the report has no table ${id}`)
  return table
}

/** Rows as words, without notes. */
export const rowsOf = (report: ReportDocument, id: string): readonly (readonly string[])[] =>
  tableOf(report, id).parts.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(words)))

export const equationsOf = (report: ReportDocument) =>
  blocksOf(report).flatMap((block) => (block.block === 'derivation' ? block.equations : []))
