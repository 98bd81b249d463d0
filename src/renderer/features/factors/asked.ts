import type { CheckState, Family } from '../../../core/factors/factor'

/** What the page shows: words, filters, and the row that is open. Kept while one is elsewhere. */
export interface Asked {
  readonly text: string
  readonly family?: Family | undefined
  readonly region?: string | undefined
  readonly year?: number | undefined
  readonly checked?: CheckState | undefined
  readonly own?: boolean | undefined
}

export const everything: Asked = { text: '' }

export const isFiltered = ({ family, region, year, checked, own }: Asked): boolean =>
  [family, region, year, checked, own].some((filter) => filter !== undefined)
