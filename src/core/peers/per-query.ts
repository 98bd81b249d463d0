/**
 * Watt-hours "per query" as they are passed on, without a model, a length or a boundary. For comparison only: what they
 * are of is seldom said, and none of them is a method. Constants are what is reproduced, not factors of the catalog.
 */
export interface PerQuery {
  readonly name: string
  readonly version: string
  readonly citation: string
  readonly source: string
  readonly wattHours: number
  /** What it stands for, as far as anybody says. */
  readonly words: string
}

export const perQueryFigures: readonly PerQuery[] = [
  {
    name: '“0.34 Wh per query”',
    version: 'ChatGPT, average, stated by its maker',
    citation: 'altman2025',
    source: 'Altman 2025, blog',
    wattHours: 0.34,
    words: 'an average query of an unnamed model at unnamed length; no method and no boundary are given',
  },
  {
    name: '“0.3 Wh per query”',
    version: 'GPT-4o, estimate',
    citation: 'epoch2025',
    source: 'You 2025, Epoch AI',
    wattHours: 0.3,
    words:
      'estimated for 500 tokens of answer from a model of about 100 billion active parameters on H100 at 10 % of their peak, at 70 % of the rated power of the server',
  },
  {
    name: '“3 Wh per query”',
    version: 'ChatGPT of early 2023, estimate',
    citation: 'devries2023',
    source: 'de Vries 2023, Joule',
    wattHours: 3,
    words: 'servers of A100 at their rated power over a guess of queries a day, in early 2023',
  },
]
