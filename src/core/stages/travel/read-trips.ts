import { ok, type Result } from '../../result'
import { folded } from '../../travel/fold'
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

/** Columns that hold the country of a place that stands in another column. */
const countryColumns = {
  from: ['from country', 'origin country', 'departure country', 'country from', 'country of origin'],
  to: ['to country', 'destination country', 'arrival country', 'country to', 'country of destination'],
} as const
const cityColumns = {
  from: ['from', 'origin', 'departure', 'departure city', 'origin city', 'from city', 'start'],
  to: ['to', 'destination', 'arrival', 'arrival city', 'destination city', 'to city', 'end'],
} as const

/** Reads a table of trips with the headings of people and travel agencies. All of it or nothing. */
export function readTrips(cells: readonly (readonly string[])[]): Result<ReadTrips, readonly string[]> {
  const joined = withCountries(cells)
  const table = readTable(joined, tripTable)
  if (!table.ok) return table
  const { rows, hasHeading, kept } = table.value
  const filled = joined.flatMap((line, index) => (line.some((cell) => cell.trim() !== '') ? [index + 1] : []))
  return ok({ rows: rows as readonly Trip[], lines: filled.slice(hasHeading ? 1 : 0), hasHeading, kept })
}

/** Puts the country of a column of its own behind its city: `Paris` and `France` are `Paris, France`. */
function withCountries(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const first = cells.findIndex((line) => line.some((cell) => cell.trim() !== ''))
  const heading = (cells[first] ?? []).map((cell) => folded(cell))
  const pairs = (['from', 'to'] as const).flatMap((end) => {
    const city = heading.findIndex((title) => (cityColumns[end] as readonly string[]).includes(title))
    const country = heading.findIndex((title) => (countryColumns[end] as readonly string[]).includes(title))
    return city >= 0 && country >= 0 ? [{ city, country }] : []
  })
  if (pairs.length === 0) return cells
  const dropped = new Set(pairs.map(({ country }) => country))
  return cells.map((line, index) => {
    const row = [...line]
    if (index > first) {
      for (const { city, country } of pairs) {
        const [name = '', land = ''] = [row[city]?.trim(), row[country]?.trim()]
        // An airport's code says its country.
        if (name && land && !/^[A-Z]{3}$/.test(name)) row[city] = `${name}, ${land}`
      }
    }
    return row.filter((_, column) => !dropped.has(column))
  })
}
