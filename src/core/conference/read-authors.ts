import { describeFound } from '../project/found'
import { err, ok, type Result } from '../result'
import { folded } from '../travel/fold'
import { columnOf } from './columns'
import type { ReadGroup, ReadGroups } from './read-groups'

/** What a column of a list of authors can say. */
type AuthorColumn = 'name' | 'affiliation' | 'city' | 'state' | 'country'

const names = ['name', 'author', 'authors', 'full name', 'participant', 'attendee', 'person']
const affiliations = [
  ...['affiliation', 'affiliations', 'institution', 'institute', 'organisation', 'organization'],
  ...['university', 'company', 'employer', 'address'],
]
const mostProblems = 20

/**
 * Reads a list of authors, one person a row: `Name, Institution, City, Country`, or affiliations that end with city and
 * country. With a heading a person of one name and place counts once, whatever the number of papers; of several
 * affiliations the first counts. All of it or nothing.
 */
export function readAuthors(cells: readonly (readonly string[])[]): Result<ReadGroups, readonly string[]> {
  const first = cells.findIndex((line) => !isBlank(line))
  if (first < 0)
    return err(['expected rows such as "Ada Lovelace, University of Zurich, Zurich, CH", found nothing'])
  const heading = (cells[first] as readonly string[]).map(authorColumn)
  const isHeading = heading.some((column) => column !== undefined)
  const rows: ReadGroup[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  let again = 0
  let several = 0
  cells.forEach((line, index) => {
    if (index < first + (isHeading ? 1 : 0) || isBlank(line)) return
    const author = isHeading ? byColumns(line, heading) : fromParts(line)
    const { name, city, state, country } = author
    if (city === undefined || country === undefined) {
      const found = describeFound(line.filter((cell) => cell.trim() !== '').join(', '))
      problems.push(
        `row ${index + 1}: expected an affiliation that ends with city and country, found ${found}`,
      )
      return
    }
    if (author.isOneOfSeveral) several += 1
    if (name) {
      const key = folded([name, city, state ?? '', country].join('|'))
      if (seen.has(key)) {
        again += 1
        return
      }
      seen.add(key)
    }
    rows.push({ row: index + 1, people: 1, city, ...(state && { state }), country })
  })
  if (problems.length > mostProblems)
    problems.splice(mostProblems, Infinity, `and ${problems.length - mostProblems} more`)
  if (problems.length > 0) return err(problems)
  if (rows.length === 0) return err(['expected authors below the headings, found none'])
  const ignored = isHeading
    ? (cells[first] as readonly string[]).filter((cell, index) => !heading[index] && cell.trim() !== '')
    : []
  return ok({ rows, columns: ['city', 'country'], ignored, warnings: warningsOf(again, several) })
}

const warningsOf = (again: number, several: number): readonly string[] => [
  ...(again > 0
    ? [
        `${again === 1 ? '1 row names' : `${again} rows name`} somebody who stands above with the same place: each counts once`,
      ]
    : []),
  ...(several > 0 ? [`${several} people have several affiliations: the first one counts`] : []),
]

interface Author {
  readonly name?: string
  readonly city?: string
  readonly state?: string
  readonly country?: string
  readonly isOneOfSeveral?: boolean
}

function byColumns(line: readonly string[], heading: readonly (AuthorColumn | undefined)[]): Author {
  const texts: Partial<Record<AuthorColumn, string>> = {}
  heading.forEach((column, index) => {
    const text = line[index]?.trim() ?? ''
    if (column !== undefined && text !== '') texts[column] = text
  })
  const { name = '', affiliation, city, state, country } = texts
  if (city !== undefined || affiliation === undefined) return { name, ...rest({ city, state, country }) }
  const [one = '', ...others] = affiliation.split(/[;|]/).map((part) => part.trim())
  const parts = [...one.split(','), ...(country === undefined ? [] : [country])]
  return { name, ...fromParts(parts), isOneOfSeveral: others.some((other) => other !== '') }
}

/** Of `…, Cambridge, MA 02139, USA` the city, the state and the country. */
function fromParts(cells: readonly string[]): Author {
  const parts = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !cell.includes('@'))
    .map(withoutPostcode)
    .filter((cell) => cell !== '')
  const country = parts.at(-1)?.replace(/\.$/, '')
  const before = parts.slice(0, -1)
  const last = before.at(-1)
  const state = last !== undefined && /^[A-Z]{2,3}$/.test(last) && before.length > 1 ? last : undefined
  const city = state === undefined ? last : before.at(-2)
  return rest({ city, state, country })
}

const rest = ({
  city,
  state,
  country,
}: Record<'city' | 'state' | 'country', string | undefined>): Author => ({
  ...(city !== undefined && { city }),
  ...(state !== undefined && { state }),
  ...(country !== undefined && { country }),
})

/** `8092 Zürich` is `Zürich`, `MA 02139` is `MA`. */
const withoutPostcode = (text: string): string =>
  text
    .replaceAll(/(?<![\p{L}\d])(?:[A-Z]{1,2}-)?\d[\d-]*(?![\p{L}\d])/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

function authorColumn(heading: string): AuthorColumn | undefined {
  const plain = folded(heading)
  if (names.includes(plain)) return 'name'
  if (affiliations.includes(plain)) return 'affiliation'
  const column = columnOf(heading)
  return column === 'city' || column === 'state' || column === 'country' ? column : undefined
}

const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '')
