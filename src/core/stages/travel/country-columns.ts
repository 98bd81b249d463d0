import { folded } from '../../travel/fold'

/** Columns that hold the country of a place that stands in another column. */
const countryColumns = {
  from: ['from country', 'origin country', 'departure country', 'country from', 'country of origin'],
  to: ['to country', 'destination country', 'arrival country', 'country to', 'country of destination'],
} as const
const cityColumns = {
  from: ['from', 'origin', 'departure', 'departure city', 'origin city', 'from city', 'start'],
  to: ['to', 'destination', 'arrival', 'arrival city', 'destination city', 'to city', 'end'],
} as const

/** Puts the country of a column of its own behind its city: `Paris` and `France` are `Paris, France`. */
export function withCountries(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
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

const originCity = ['from', 'city', 'origin', 'place', 'town', 'location', 'origin city', 'home city']
const originAfter = [
  ['state', 'province', 'state or province'],
  ['country', 'nation', 'country code', 'cc', 'iso', 'origin country'],
] as const

/** Puts state and country of columns of their own behind the city: `Boston`, `MA` and `US` are `Boston, MA, US`. */
export function withOriginCountries(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const first = cells.findIndex((line) => line.some((cell) => cell.trim() !== ''))
  const heading = (cells[first] ?? []).map((cell) => folded(cell))
  const city = heading.findIndex((title) => originCity.includes(title))
  const after = originAfter
    .map((names) => heading.findIndex((title) => (names as readonly string[]).includes(title)))
    .filter((column) => column >= 0)
  if (city < 0 || after.length === 0) return cells
  return cells.map((line, index) => {
    const row = [...line]
    if (index > first && row[city]?.trim()) {
      row[city] = [city, ...after]
        .map((column) => row[column]?.trim() ?? '')
        .filter(Boolean)
        .join(', ')
    }
    return row.filter((_, column) => !after.includes(column))
  })
}
