/** Sizes that a report is printed on; the first where none is named. */
export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

export const isPaper = (paper: unknown): paper is Paper => papers.some((known) => known === paper)
