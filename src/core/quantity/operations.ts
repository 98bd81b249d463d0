/** What an operation computes. One row an operation: every reading of the graph looks here. */
export const operations = {
  product: (values: readonly number[]) => values.reduce((result, value) => result * value, 1),
  quotient: ([over, under]: readonly number[]) => (over as number) / (under as number),
  sum: (values: readonly number[]) => values.reduce((result, value) => result + value, 0),
} as const satisfies Record<string, (values: readonly number[]) => number>

export type OperationName = keyof typeof operations
