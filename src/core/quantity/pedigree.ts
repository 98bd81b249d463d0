import type { Pedigree } from './spread'

export const pedigreeIndicators = [
  'reliability',
  'completeness',
  'temporal',
  'geographical',
  'technological',
] as const satisfies readonly (keyof Pedigree)[]
export type PedigreeIndicator = (typeof pedigreeIndicators)[number]

/** The catalog row that says what a score adds: the factor within which 95 % lie, a squared GSD. */
export const pedigreeRow = (indicator: PedigreeIndicator, score: number): string =>
  `spread.pedigree.${indicator}.${score}`

/**
 * U5: the geometric standard deviation that five scores of data quality stand for; `undefined` where the catalog
 * lacks one of them. resources/methodology/uncertainty.md
 * @param rowValue the value of a catalog row by its id
 */
export function pedigreeGsd(
  pedigree: Pedigree,
  rowValue: (rowId: string) => number | undefined,
): number | undefined {
  let squares = 0
  for (const indicator of pedigreeIndicators) {
    const factor = rowValue(pedigreeRow(indicator, pedigree[indicator]))
    if (factor === undefined) return undefined
    squares += Math.log(factor) ** 2
  }
  return Math.exp(Math.sqrt(squares) / 2)
}
