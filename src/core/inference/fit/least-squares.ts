/** Least squares by Levenberg and Marquardt, with a quadratic pull to where each parameter was expected. */
export interface Problem {
  readonly start: readonly number[]
  /** Standard deviation that each parameter was expected within. */
  readonly spread: readonly number[]
  /** Strength of the pull: 1 for as strong as one residual of one standard deviation. */
  readonly pull: number
  readonly residuals: (parameters: Float64Array, into: Float64Array) => void
  readonly count: number
  /** Size from which a residual counts linearly instead of squared. */
  readonly tolerance: number
  /** Standard deviation of a residual, for the scale between data and pull. */
  readonly noise: number
  readonly weights: Float64Array
  /** Which residuals err together, by number from 0; each by itself where absent. */
  readonly clusters?: readonly number[]
}

export interface Solution {
  readonly parameters: Float64Array
  /** A⁻¹ (S + pull²) A⁻¹ with A = JᵀWJ + pull, row by row: S of clusters that err together, and of where a parameter may lie. */
  readonly covariance: Float64Array
  readonly rounds: number
}

const step = 1e-5
const maximumRounds = 60

export function leastSquares(problem: Problem): Solution {
  const { start, count, tolerance, weights } = problem
  const size = start.length
  let x = Float64Array.from(start)
  let residuals = new Float64Array(count)
  problem.residuals(x, residuals)
  let cost = costOf(problem, x, residuals)
  let damping = 1e-2
  let rounds = 0
  const jacobian = new Float64Array(count * size)
  const robust = new Float64Array(count)
  for (; rounds < maximumRounds; rounds += 1) {
    slopes(problem, x, residuals, jacobian)
    // Each residual's weight is that of the robust loss at its present size.
    for (let row = 0; row < count; row += 1)
      robust[row] = (weights[row] as number) / Math.sqrt(1 + ((residuals[row] as number) / tolerance) ** 2)
    const { matrix, right } = normalEquations(problem, x, residuals, jacobian, robust)
    let better = false
    for (let attempt = 0; attempt < 12 && !better; attempt += 1) {
      const damped = Float64Array.from(matrix)
      for (let at = 0; at < size; at += 1)
        damped[at * size + at] = (matrix[at * size + at] as number) * (1 + damping)
      const move = solve(damped, right)
      const next = x.map((value, at) => value - (move[at] as number))
      const nextResiduals = new Float64Array(count)
      problem.residuals(next, nextResiduals)
      const nextCost = costOf(problem, next, nextResiduals)
      if (nextCost < cost) {
        const gain = (cost - nextCost) / cost
        ;[x, residuals, cost, better] = [next, nextResiduals, nextCost, true]
        damping = Math.max(damping / 5, 1e-9)
        if (gain < 1e-7) return finished(problem, x, residuals, rounds)
      } else damping *= 4
    }
    if (!better) break
  }
  return finished(problem, x, residuals, rounds)
}

/**
 * Covariance of a solution that a pull draws away from the truth. What the residuals leave open is their scatter by
 * cluster; what the pull leaves open is where the parameter was expected, as wide as stated, however strong the pull is.
 */
function finished(problem: Problem, x: Float64Array, residuals: Float64Array, rounds: number): Solution {
  const { count, tolerance, weights, start, spread, pull, noise } = problem
  const size = start.length
  const jacobian = new Float64Array(count * size)
  slopes(problem, x, residuals, jacobian)
  const robust = weights.map(
    (weight, row) => weight / Math.sqrt(1 + ((residuals[row] as number) / tolerance) ** 2),
  )
  const { matrix } = normalEquations(problem, x, residuals, jacobian, robust)
  const scores = new Map<number, Float64Array>()
  for (let row = 0; row < count; row += 1) {
    const cluster = problem.clusters?.[row] ?? row
    const score = scores.get(cluster) ?? new Float64Array(size)
    scores.set(cluster, score)
    const factor = ((robust[row] as number) * (residuals[row] as number)) / noise ** 2
    for (let at = 0; at < size; at += 1)
      score[at] = (score[at] as number) + factor * (jacobian[row * size + at] as number)
  }
  const middle = new Float64Array(size * size)
  for (let at = 0; at < size; at += 1) middle[at * size + at] = (pull / (spread[at] as number)) ** 2
  for (const score of scores.values())
    for (let a = 0; a < size; a += 1)
      for (let b = 0; b < size; b += 1)
        middle[a * size + b] = (middle[a * size + b] as number) + (score[a] as number) * (score[b] as number)
  const bread = inverse(matrix, size)
  return { parameters: x, covariance: times(times(bread, middle, size), bread, size), rounds }
}

function times(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let k = 0; k < size; k += 1) {
      const factor = a[row * size + k] as number
      for (let column = 0; column < size; column += 1)
        result[row * size + column] =
          (result[row * size + column] as number) + factor * (b[k * size + column] as number)
    }
  return result
}

function costOf(
  { tolerance, weights, noise, pull, start, spread }: Problem,
  x: Float64Array,
  r: Float64Array,
) {
  let sum = 0
  for (let row = 0; row < r.length; row += 1) {
    const size = Math.sqrt(1 + ((r[row] as number) / tolerance) ** 2)
    sum += ((weights[row] as number) * 2 * tolerance ** 2 * (size - 1)) / noise ** 2
  }
  for (let at = 0; at < x.length; at += 1)
    sum += pull * (((x[at] as number) - (start[at] as number)) / (spread[at] as number)) ** 2
  return Number.isFinite(sum) ? sum : Number.POSITIVE_INFINITY
}

/** One-sided differences: `at` are the residuals where they start from. */
function slopes(problem: Problem, x: Float64Array, at: Float64Array, into: Float64Array): void {
  const size = x.length
  const above = new Float64Array(problem.count)
  const moved = Float64Array.from(x)
  for (let column = 0; column < size; column += 1) {
    moved[column] = (x[column] as number) + step
    problem.residuals(moved, above)
    moved[column] = x[column] as number
    for (let row = 0; row < problem.count; row += 1)
      into[row * size + column] = ((above[row] as number) - (at[row] as number)) / step
  }
}

function normalEquations(
  { noise, pull, start, spread, count }: Problem,
  x: Float64Array,
  residuals: Float64Array,
  jacobian: Float64Array,
  robust: Float64Array,
) {
  const size = x.length
  const matrix = new Float64Array(size * size)
  const right = new Float64Array(size)
  for (let row = 0; row < count; row += 1) {
    const weight = (robust[row] as number) / noise ** 2
    for (let a = 0; a < size; a += 1) {
      const slope = jacobian[row * size + a] as number
      if (slope === 0) continue
      right[a] = (right[a] as number) + weight * slope * (residuals[row] as number)
      for (let b = 0; b <= a; b += 1)
        matrix[a * size + b] =
          (matrix[a * size + b] as number) + weight * slope * (jacobian[row * size + b] as number)
    }
  }
  for (let a = 0; a < size; a += 1) {
    const stiffness = pull / (spread[a] as number) ** 2
    right[a] = (right[a] as number) + stiffness * ((x[a] as number) - (start[a] as number))
    matrix[a * size + a] = (matrix[a * size + a] as number) + stiffness
    for (let b = 0; b < a; b += 1) matrix[b * size + a] = matrix[a * size + b] as number
  }
  return { matrix, right }
}

/** Cholesky's factor of a positive definite matrix, lower triangle. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] as number
      for (let k = 0; k < column; k += 1)
        sum -= (lower[row * size + k] as number) * (lower[column * size + k] as number)
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-300)) : sum / (lower[column * size + column] as number)
    }
  }
  return lower
}

function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const lower = cholesky(matrix, size)
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    let sum = x[row] as number
    for (let k = 0; k < row; k += 1) sum -= (lower[row * size + k] as number) * (x[k] as number)
    x[row] = sum / (lower[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row] as number
    for (let k = row + 1; k < size; k += 1) sum -= (lower[k * size + row] as number) * (x[k] as number)
    x[row] = sum / (lower[row * size + row] as number)
  }
  return x
}

export function inverse(matrix: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const x = solve(matrix, unit)
    for (let row = 0; row < size; row += 1) result[row * size + column] = x[row] as number
  }
  return result
}
