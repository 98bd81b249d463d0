import { openColumns } from '../core/stages/column-map'
import { readTrips } from '../core/stages/travel/read-trips'
import { type OpenPlace, resolveTrips } from '../core/stages/travel/resolve-trips'
import type { TravelActivity, Trip } from '../core/stages/travel/schema'
import { tripTable } from '../core/stages/travel/trip-fields'
import { assessTrips } from '../core/stages/travel/trip-list'
import type { Place } from '../core/travel/place'
import { placeText } from '../core/travel/place'
import type { Places } from '../core/travel/places'
import { type Answer, fine, refused } from './answer'
import type { Host } from './host'
import { printable } from './printable'
import { nameOf } from './read-input'
import { readTableFile } from './read-table-file'
import { tripsJson } from './trips-json'
import { readTripsOptions } from './trips-options'

type Given = Readonly<Record<string, string | boolean | undefined>>

/** A file of more trips is more than one year of one lab: it takes minutes, and is better split. */
export const mostTrips = 50_000

/** `trips FILE`: a list of trips as carbon by line, by trip and by other methods, as JSON. */
export async function tripsCommand(
  file: string,
  given: Given,
  host: Pick<Host, 'catalog' | 'places' | 'stdin' | 'version'>,
): Promise<Answer> {
  const name = nameOf(file)
  const say = (messages: readonly string[]) => messages.map((message) => printable(`${name}: ${message}`))
  const options = readTripsOptions(given)
  if (!options.ok) return refused(...options.error.map(printable))
  const table = await readTableFile(file, host.stdin)
  if (!table.ok) return refused(...say([table.error]))
  const { cells, notes } = table.value
  const filled = cells.filter((line) => line.some((cell) => cell.trim() !== '')).length
  if (filled > mostTrips + 1) {
    return refused(
      ...say([
        `expected at most ${mostTrips.toLocaleString('en')} trips, found ${(filled - 1).toLocaleString('en')}: split the file by year or by group`,
      ]),
    )
  }
  const unnamed = unnamedEnds(cells, options.value.mode)
  if (unnamed !== undefined) return refused(...say([unnamed]))
  const read = readTrips(cells)
  if (!read.ok) return refused(...say(read.error))
  const { mode, choices, railBelowKm, onlineHours, skipUnplaced } = options.value
  const places = await host.places()
  const rows = read.value.rows.map((row): Trip => {
    const country = row.nightsIn === undefined ? undefined : places.countryOf(row.nightsIn)
    return {
      ...row,
      ...(row.mode === undefined && mode && { mode }),
      ...(country !== undefined && { nightsIn: country }),
    }
  })
  if (rows.every((row) => row.mode === undefined)) {
    return refused(
      ...say([
        'expected a column that says how people went (By, Mode), or --mode plane for all rows, found neither',
      ]),
    )
  }
  const whole: TravelActivity = { ...noTrips, ...choices, rows }
  const { places: found, open } = resolveTrips(whole, places)
  const lineOf = (row: number) => read.value.lines[row] ?? row + 1
  const openLines = open.map((one) => openWords(one, lineOf, places))
  if (open.length > 0 && !skipUnplaced) {
    return refused(
      ...say(openLines),
      printable(
        `${name}: write each so that it means one place, or leave their trips out with --skip-unplaced`,
      ),
    )
  }
  const left = new Set(open.flatMap((one) => one.rows))
  const kept = rows.flatMap((row, index) => (left.has(index) ? [] : [{ row, line: lineOf(index) }]))
  const activity = { ...whole, rows: kept.map(({ row }) => row), places: [...found] }
  const lines = kept.map(({ line }) => line)
  const result = assessTrips(activity, host.catalog(), {
    ...(railBelowKm !== undefined && { railBelowKm }),
    ...(onlineHours !== undefined && { onlineHours }),
  })
  if (!result.ok)
    return refused(...say(result.error.slice(0, mostProblems).map(({ message }) => byLine(message, lines))))
  const warnings = [
    ...assumedWords(activity, choices),
    ...new Set(result.value.warnings.map(({ message }) => byLine(message, lines))),
    ...(left.size > 0 ? [`${left.size} trips are left out: their places are not known`, ...openLines] : []),
  ]
  const json = tripsJson(
    result.value,
    activity,
    lines,
    open.map((one) => openJson(one, lineOf, places)),
    warnings,
    host,
  )
  return fine(`${JSON.stringify(json, null, 2)}\n`, [
    ...notes.map(printable),
    ...say(warnings.slice(0, mostProblems)),
  ])
}

/** Of a list of moving people alone, where some headings mean nothing and none means where trips start or lead to. */
function unnamedEnds(cells: readonly (readonly string[])[], mode: Trip['mode']): string | undefined {
  const { titles = [], missing = [], hasNames = false } = openColumns(cells, tripTable) ?? {}
  const lost = missing.filter(({ key }) => key === 'from' || key === 'to')
  const stays = mode === 'online' || mode === 'stay'
  const hasModes = !missing.some(({ key }) => key === 'mode')
  if (!hasNames || titles.length === 0 || lost.length === 0 || stays || hasModes) return undefined
  const wanted = lost.map(({ label }) => `“${label}”`).join(' and ')
  const found = titles.map((title) => `“${title}”`).join(', ')
  return `expected ${lost.length > 1 ? 'columns' : 'a column'} ${wanted}, found ${found}: rename the headings of the file`
}

const mostProblems = 50
const noTrips: TravelActivity = {
  ...{ id: 'trips', stage: 'travel', method: 'trips', title: 'Trips', boundary: 'inside' },
}

/** What stands for rows that do not say: a return ticket, economy. */
function assumedWords(
  { rows = [] }: TravelActivity,
  stated: { readonly ticket?: unknown; readonly seat?: unknown },
) {
  const moving = rows.filter(({ mode }) => mode !== 'online' && mode !== 'stay')
  const noTicket = moving.filter(({ ticket }) => ticket === undefined).length
  const noSeat = rows.filter(({ mode, seat }) => mode === 'plane' && seat === undefined).length
  return [
    ...(noTicket > 0 && stated.ticket === undefined
      ? [`${counted(noTicket, 'trip')} without a ticket counted as return: add a column, or give --ticket`]
      : []),
    ...(noSeat > 0 && stated.seat === undefined
      ? [`${counted(noSeat, 'flight')} without a class counted as economy: add a column, or give --class`]
      : []),
  ]
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** Problems count rows of the list; a reader of the file counts its lines. */
const byLine = (message: string, lines: readonly number[]): string =>
  message.replace(/^row (\d+)\b/, (_, row: string) => `line ${lines[Number(row) - 1] ?? row}`)

const mostLines = 10
const mostCandidates = 6
const linesWords = ({ rows }: OpenPlace, lineOf: (row: number) => number): string => {
  const shown = rows.slice(0, mostLines).map(lineOf).join(', ')
  return `${rows.length === 1 ? 'line' : 'lines'} ${shown}${rows.length > mostLines ? ` and ${rows.length - mostLines} more` : ''}`
}

function openWords(open: OpenPlace, lineOf: (row: number) => number, places: Places): string {
  const { text, resolution } = open
  const candidates = resolution.found === 'ambiguous' ? resolution.candidates : resolution.nearest
  const more = candidates.length > mostCandidates ? ` and ${candidates.length - mostCandidates} more` : ''
  const named = candidates
    .slice(0, mostCandidates)
    .map((place) => placeWords(place, places))
    .join('; ')
  const what =
    resolution.found === 'ambiguous'
      ? `“${text}” is the name of ${candidates.length} places: ${named}${more}`
      : `${resolution.why}${named === '' ? '' : `; near are ${named}`}`
  return `${linesWords(open, lineOf)}: ${what}`
}

/** `Paris, FR (France, 2,138,551 people)` */
function placeWords(place: Place, places: Places): string {
  const people = place.population === undefined ? '' : `, ${place.population.toLocaleString('en')} people`
  return `${placeText(place)} (${places.countryName(place.country)}${people})`
}

const openJson = (
  { text, rows, resolution }: OpenPlace,
  lineOf: (row: number) => number,
  places: Places,
) => ({
  text,
  lines: rows.map(lineOf),
  found: resolution.found,
  candidates: (resolution.found === 'ambiguous' ? resolution.candidates : resolution.nearest).map(
    (place) => ({
      write: placeText(place),
      name: place.name,
      country: places.countryName(place.country),
      population: place.population ?? null,
    }),
  ),
})
