import { folded } from '../../travel/fold'

/** Columns of dates, by their headings. */
export const dateHeadings = {
  date: ['departure date', 'travel date', 'date of departure', 'start date'],
  back: ['return date', 'end date', 'date of return'],
} as const
const headings: ReadonlySet<string> = new Set(
  ['date', 'back', 'back on', ...dateHeadings.date, ...dateHeadings.back].map(folded),
)

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Of `7/10/2026`: whether day or month comes first; `undefined` where no date of the file says it. */
type Order = 'day' | 'month' | undefined

/**
 * Dates as people and agencies write them, year first. Points part days from months; of slashes, some date of the file
 * must say which comes first (`25/12/2026`): else they stay as they are, to be asked about. Nothing is guessed.
 */
export function withDates(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const first = cells.findIndex((line) => line.some((cell) => cell.trim() !== ''))
  const columns = (cells[first] ?? []).flatMap((title, index) => (headings.has(folded(title)) ? [index] : []))
  if (columns.length === 0) return cells
  const order = orderOf(cells.slice(first + 1).flatMap((line) => columns.map((column) => line[column] ?? '')))
  return cells.map((line, index) =>
    index <= first
      ? line
      : line.map((cell, column) => (columns.includes(column) ? (yearFirst(cell, order) ?? cell) : cell)),
  )
}

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** Both orders in one file are none. */
function orderOf(texts: readonly string[]): Order {
  const pairs = texts.flatMap((text) => {
    const [, a, b] = slashed.exec(text.trim().replace(/[ T].*$/, '')) ?? []
    return a === undefined ? [] : [[Number(a), Number(b)] as const]
  })
  const dayFirst = pairs.some(([a, b]) => a > 12 && b <= 12)
  const monthFirst = pairs.some(([a, b]) => b > 12 && a <= 12)
  if (dayFirst === monthFirst) return undefined
  return dayFirst ? 'day' : 'month'
}

/** `2026-07-14`; nothing where the text is no date, or one of two. */
export function yearFirst(text: string, order?: Order): string | undefined {
  const bare = text.trim()
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{1,2}:.*)?$/.exec(bare) ?? []
  if (iso !== undefined) return iso
  const day = bare.replace(/[ T]\d{1,2}:.*$/, '')
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(day) ?? []
  if (d !== '') return written(y, m, d)
  const [, ys = '', ms = '', ds = ''] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(day) ?? []
  if (ys !== '') return written(ys, ms, ds)
  const [, one = '', two = '', year = ''] = slashed.exec(day) ?? []
  if (one !== '') {
    // 7 July is 7/7 in either order.
    if (Number(one) === Number(two)) return written(year, one, two)
    if (order === undefined) return undefined
    return order === 'day' ? written(year, two, one) : written(year, one, two)
  }
  const [, dn = '', dayMonth = '', dy = ''] =
    /^(\d{1,2})[. -]+([a-z]{3})[a-z]*[., -]+(\d{4})$/i.exec(day) ?? []
  const [, monthDay = '', mn = '', my = ''] =
    /^([a-z]{3})[a-z]*[. -]+(\d{1,2}),?[ -]+(\d{4})$/i.exec(day) ?? []
  const month = months.indexOf((dayMonth || monthDay).toLowerCase()) + 1
  return month > 0 ? written(dy || my, String(month), dn || mn) : undefined
}

/** Nothing where there is no such day: the text stays as it was written, for the message. */
function written(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(text) ? text : undefined
}

/** A day of the calendar, year first. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** Whether a text could be two dates: `7/10/2026`. */
export const isEitherWay = (text: string): boolean => {
  const [, a, b] = slashed.exec(text.trim()) ?? []
  return a !== undefined && a !== b && Number(a) <= 12 && Number(b) <= 12
}
