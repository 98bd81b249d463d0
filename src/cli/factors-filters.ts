import type { Catalog } from '../core/factors/catalog'
import { type Family, families } from '../core/factors/factor'
import { didYouMean } from '../core/nearest'
import { describeFound } from '../core/project/found'
import { err, ok, type Result } from '../core/result'

/** Options of `factors search` as they were typed. */
export interface GivenFilters {
  readonly family?: string | boolean | undefined
  readonly region?: string | boolean | undefined
  readonly year?: string | boolean | undefined
  readonly limit?: string | boolean | undefined
}

export interface SearchFilters {
  readonly family?: Family
  readonly region?: string
  readonly year?: number
  readonly limit: number
}

const defaultLimit = 20
const mostRows = 10_000

/** Reads `--family`, `--region`, `--year` and `--limit`; else one line for each that is wrong. */
export function searchFilters(
  { family, region, year, limit }: GivenFilters,
  { rows }: Pick<Catalog, 'rows'>,
): Result<SearchFilters, readonly string[]> {
  const regions = [...new Set(rows.map((row) => row.region))]
  const years = rows.map((row) => row.year)
  const foundFamily = families.find((known) => known === family)
  const foundRegion = regions.find((known) => known.toLowerCase() === String(region).toLowerCase())
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const foundYear = wholeNumber(year)
  const foundLimit = limit === undefined ? defaultLimit : wholeNumber(limit)
  const problems = [
    ...(family === undefined || foundFamily !== undefined
      ? []
      : [
          `--family: expected one of ${families.join(', ')}; found ${describeFound(family)}${didYouMean(String(family), families)}`,
        ]),
    ...(region === undefined || foundRegion !== undefined
      ? []
      : [
          `--region: expected a region of the catalog, such as FR, US-MIDW-MISO or world, found ${describeFound(region)}${didYouMean(String(region), regions)}`,
        ]),
    ...(year === undefined || (foundYear >= first && foundYear <= last)
      ? []
      : [`--year: expected a year from ${first} to ${last}, found ${describeFound(year)}`]),
    ...(foundLimit >= 1 && foundLimit <= mostRows
      ? []
      : [
          `--limit: expected a number of rows from 1 to ${mostRows.toLocaleString('en')}, found ${describeFound(limit)}`,
        ]),
  ]
  if (problems.length > 0) return err(problems)
  return ok({
    ...(foundFamily !== undefined && { family: foundFamily }),
    ...(foundRegion !== undefined && { region: foundRegion }),
    ...(year !== undefined && { year: foundYear }),
    limit: foundLimit,
  })
}

/** NaN for anything but digits. */
const wholeNumber = (text: string | boolean | undefined): number =>
  /^\d+$/.test(String(text)) ? Number(text) : Number.NaN
