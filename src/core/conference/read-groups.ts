import { describeFound } from '../project/found'
import { err, ok, type Result } from '../result'
import { plainNumber } from '../units/format'
import { parseNumber } from '../units/parse-number'
import { type ColumnKey, columnOf, columnsInOrder } from './columns'
import type { Point } from './group'

/** A row of a list of attendees or of venues, as it stands there. Its place is still a name, or a point. */
export interface ReadGroup {
  /** As a person counts: from the first line. */
  readonly row: number
  readonly people: number
  readonly city?: string
  readonly state?: string
  readonly country?: string
  readonly region?: string
  readonly at?: Point
  readonly distanceKm?: number
}

export interface ReadGroups {
  readonly rows: readonly ReadGroup[]
  readonly columns: readonly ColumnKey[]
  /** Headings that mean no column. */
  readonly ignored: readonly string[]
  readonly warnings: readonly string[]
}

/** The farthest that two places on Earth can be apart, km, and a little for a rounded radius. */
const mostKm = 20_050
const mostPeople = 10_000_000
const mostProblems = 20
export const mostRows = 1_000_000

/**
 * Reads the cells of a list with columns in any order, told by their headings, or of one without headings in the order
 * city, state, country, count. All of it or nothing: what does not fit is a problem that names its row.
 */
export function readGroups(cells: readonly (readonly string[])[]): Result<ReadGroups, readonly string[]> {
  const first = cells.findIndex((line) => !isBlank(line))
  if (first < 0) return err(['expected rows such as "Zurich, CH, 12", found nothing'])
  const written = cells.filter((line) => !isBlank(line)).length
  if (written > mostRows + 1) {
    return err([
      `expected at most ${mostRows.toLocaleString('en')} rows, found ${written.toLocaleString('en')}`,
    ])
  }
  const heading = headingOf(cells[first] as readonly string[])
  if (!heading.ok) return heading
  const { columns, ignored, isHeading } = heading.value
  const problems: string[] = []
  const rows: ReadGroup[] = []
  const uncounted: number[] = []
  let count = 0
  for (let index = first + (isHeading ? 1 : 0); index < cells.length; index += 1) {
    const line = cells[index] as readonly string[]
    if (isBlank(line)) continue
    const faults: string[] = []
    const own = isHeading ? columns : columnsInOrder(widthOf(line), columns.includes('people'))
    if (own === undefined) {
      faults.push(`row ${index + 1}: expected cells of city, state, country, n, found ${widthOf(line)}`)
    }
    const beyond =
      own === undefined ? -1 : line.findIndex((cell, at) => at >= own.length && cell.trim() !== '')
    if (beyond >= 0) {
      faults.push(
        `row ${index + 1}: expected ${own?.length} cells, found more: ${describeFound(line[beyond])}. Where a number has commas, put it in quotes.`,
      )
    }
    const row = readRow(line, own ?? [], index + 1, faults)
    if (row === undefined) {
      uncounted.push(index + 1)
      continue
    }
    if (faults.length === 0) rows.push(row)
    count += faults.length
    if (problems.length < mostProblems) problems.push(...faults)
  }
  if (count > problems.length) problems.push(`and ${count - problems.length} more`)
  if (problems.length > 0) return err(problems)
  if (rows.length === 0) return err(['expected rows below the headings, found none'])
  const known = columns.filter((column) => column !== undefined)
  const warnings = known.includes('people')
    ? [...uncountedWarning(uncounted), ...(known.includes('share') ? [] : partsWarning(rows))]
    : ['there is no column of counts (n, count, participants…): every row counts as one person']
  return ok({ rows, columns: known, ignored, warnings })
}

/** Without what is empty at the end. */
const widthOf = (line: readonly string[]): number => line.findLastIndex((cell) => cell.trim() !== '') + 1

const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '')

const mostNamed = 10

/** A row that states no number of people stands for nobody, which is said. */
function uncountedWarning(rows: readonly number[]): readonly string[] {
  if (rows.length === 0) return []
  const more = rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : ''
  return [`left out, for they state no number of people: rows ${rows.slice(0, mostNamed).join(', ')}${more}`]
}

/** `1.200` of a German spreadsheet is 1.2 people here: said, for nobody sends a fifth of a person. */
function partsWarning(rows: readonly ReadGroup[]): readonly string[] {
  const parts = rows.filter(({ people }) => !Number.isInteger(people))
  if (parts.length === 0) return []
  const named = parts.slice(0, 3).map(({ row, people }) => `row ${row}: ${plainNumber(people)}`)
  const more = parts.length > named.length ? ` and ${parts.length - named.length} more` : ''
  return [`no whole numbers of people (${named.join(', ')}${more}): is a point or comma before thousands?`]
}

interface Headings {
  readonly columns: readonly (ColumnKey | undefined)[]
  readonly ignored: readonly string[]
  readonly isHeading: boolean
}

function headingOf(line: readonly string[]): Result<Headings, readonly string[]> {
  const columns = line.map(columnOf)
  const isHeading =
    columns.some((column) => column !== undefined) && line.every((cell) => parseNumber(cell) === undefined)
  if (!isHeading) {
    const cells = line.slice(0, widthOf(line)).map((cell) => cell.trim())
    const hasCount = parseNumber(cells.at(-1) ?? '') !== undefined
    const inOrder = columnsInOrder(cells.length, hasCount)
    if (inOrder) return ok({ columns: inOrder, ignored: [], isHeading: false })
    return err([
      `row 1: expected headings such as city, country, n, or rows of city, country, n; found ${cells.length} cells that begin with ${describeFound(cells[0])}`,
    ])
  }
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index)
  if (twice !== undefined) {
    const both = line.filter((_, index) => columns[index] === twice).map(describeFound)
    return err([`row 1: expected one column of ${twice}, found ${both.join(' and ')}: leave one out`])
  }
  const hasPlace = columns.some(
    (column) =>
      column === 'city' ||
      column === 'country' ||
      column === 'latitude' ||
      column === 'distanceKm' ||
      column === 'returnKm',
  )
  if (!hasPlace) {
    return err([`row 1: expected a column of city, lat and lon, or distance, found ${line.join(', ')}`])
  }
  const ignored = line.filter((cell, index) => columns[index] === undefined && cell.trim() !== '')
  return ok({ columns, ignored, isHeading: true })
}

function readRow(
  line: readonly string[],
  columns: readonly (ColumnKey | undefined)[],
  row: number,
  faults: string[],
): ReadGroup | undefined {
  const texts: Partial<Record<ColumnKey, string>> = {}
  columns.forEach((column, index) => {
    const text = line[index]?.trim() ?? ''
    // What spreadsheets and data frames write where there is nothing.
    if (column !== undefined && text !== '' && !/^(nan|n\/a|null)$/i.test(text)) texts[column] = text
  })
  const number = (key: ColumnKey, what: string, min: number, max: number): number | undefined => {
    const text = texts[key]
    if (text === undefined) return undefined
    const value = parseNumber(text)
    if (value !== undefined && value >= min && value <= max) return value
    faults.push(`row ${row}, ${key}: expected ${what}, found ${describeFound(text)}`)
    return undefined
  }
  const people = number('people', 'a number of people, 0 or more', 0, mostPeople)
  const latitude = number('latitude', 'degrees from -90 to 90', -90, 90)
  const longitude = number('longitude', 'degrees from -180 to 180', -180, 180)
  const share = number('share', 'a share from 0 to 1', 0, 1) ?? 1
  const returnKm = number('returnKm', `km from 0 to ${2 * mostKm}`, 0, 2 * mostKm)
  const distanceKm =
    number('distanceKm', `km from 0 to ${mostKm}`, 0, mostKm) ??
    (returnKm === undefined ? undefined : returnKm / 2)
  if (faults.length === 0 && columns.includes('people') && people === undefined) return undefined
  if (faults.length === 0 && (latitude === undefined) !== (longitude === undefined)) {
    faults.push(`row ${row}: expected latitude and longitude, found one of them`)
  }
  const { city, state, country, region } = texts
  if (faults.length === 0 && !city && !country && latitude === undefined && distanceKm === undefined) {
    faults.push(`row ${row}: expected a city, a point or a distance, found none`)
  }
  return {
    ...{ row, people: (people ?? 1) * share },
    ...(city !== undefined && { city }),
    ...(state !== undefined && { state }),
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
    ...(latitude !== undefined && longitude !== undefined && { at: { latitude, longitude } }),
    ...(distanceKm !== undefined && { distanceKm }),
  }
}
