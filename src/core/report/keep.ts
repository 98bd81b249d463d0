import type { Row, Section, Table, Text } from './document'

/** What fits on any page beside other things: so many rows, and so many letters in them. */
const mostRows = 14
const mostLetters = 2400

/** Marks short tables, and short parts of long ones, to be kept on one page. */
export function keptTogether(section: Section): Section {
  return {
    ...section,
    blocks: section.blocks.map((block) => (block.block === 'table' ? marked(block) : block)),
  }
}

function marked(table: Table): Table {
  if (isShort(table.parts.flatMap(({ rows }) => rows))) return { ...table, keep: true }
  // The first part must be free to begin right below the head.
  const parts = table.parts.map((part, index) => ({ ...part, keep: index > 0 && isShort(part.rows) }))
  return { ...table, parts }
}

const isShort = (rows: readonly Row[]): boolean =>
  rows.length + rows.filter(({ note }) => note).length <= mostRows &&
  rows.reduce((sum, { cells, note = '' }) => sum + lettersOf(note) + cells.reduce(add, 0), 0) <= mostLetters

const add = (sum: number, text: Text): number => sum + lettersOf(text)

function lettersOf(text: Text): number {
  if (typeof text === 'string') return text.length
  return text.reduce<number>((sum, run) => {
    if (typeof run === 'string') return sum + run.length
    if (run.run === 'given') return sum + run.text.length
    return run.run === 'strong' || run.run === 'quiet' ? sum + lettersOf(run.text) : sum + 4
  }, 0)
}
