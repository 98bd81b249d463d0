/** a·x² + b·x + c */
export interface Quadratic {
  readonly a: number
  readonly b: number
  readonly c: number
}

export const valueAt = ({ a, b, c }: Quadratic, x: number): number => (a * x + b) * x + c

/**
 * Ordinary least squares through three points or more, by the normal equations of x over its largest value, so that
 * parameter counts of 1e12 lose no digits.
 */
export function fitQuadratic(points: readonly (readonly [x: number, y: number])[]): Quadratic {
  const scale = Math.max(...points.map(([x]) => Math.abs(x)))
  const scaled = points.map(([x, y]) => [x / scale, y] as const)
  const moment = (power: number) => scaled.reduce((sum, [x]) => sum + x ** power, 0)
  const mixed = (power: number) => scaled.reduce((sum, [x, y]) => sum + x ** power * y, 0)
  const [c, b, a] = solve(
    [0, 1, 2].map((row) => [moment(row), moment(row + 1), moment(row + 2)]),
    [mixed(0), mixed(1), mixed(2)],
  ) as [number, number, number]
  return { a: a / scale ** 2, b: b / scale, c }
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] as number))
    const pivot = column + below.indexOf(Math.max(...below))
    ;[rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]]
    const [top] = rows.slice(column) as [number[]]
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] as number) / (top[column] as number)
      for (let index = column; index <= size; index += 1)
        row[index] = (row[index] as number) - factor * (top[index] as number)
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let index = size - 1; index >= 0; index -= 1) {
    const row = rows[index] as number[]
    const known = solution.reduce(
      (sum, value, at) => (at > index ? sum + value * (row[at] as number) : sum),
      0,
    )
    solution[index] = ((row[size] as number) - known) / (row[index] as number)
  }
  return solution
}
