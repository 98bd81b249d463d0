import { ok, type Result } from '../../result'
import { readTable } from '../read-table'
import type { Trip } from './schema'
import { tripTable } from './trip-fields'

export interface ReadTrips {
  readonly rows: readonly Trip[]
  /** Line of the file that each row stands in, counted from 1. */
  readonly lines: readonly number[]
  readonly hasHeading: boolean
  /** Headings that mean no column; what stands below them is in the notes of the rows. */
  readonly kept: readonly string[]
}

/** Reads a table of trips with the headings of people and travel agencies. All of it or nothing. */
export function readTrips(cells: readonly (readonly string[])[]): Result<ReadTrips, readonly string[]> {
  const table = readTable(cells, tripTable)
  if (!table.ok) return table
  const { rows, hasHeading, kept } = table.value
  const filled = cells.flatMap((line, index) => (line.some((cell) => cell.trim() !== '') ? [index + 1] : []))
  return ok({ rows: rows as readonly Trip[], lines: filled.slice(hasHeading ? 1 : 0), hasHeading, kept })
}
