import { lawAt } from '../edge'
import type { EdgeLaw } from '../fit-data'
import { clustersOf } from './clusters'
import { leastSquares } from './least-squares'

export interface EdgeMeasurement {
  readonly modelName: string
  readonly terms: readonly [number, number, number]
  readonly measured: number
}

export interface EdgeStart {
  readonly terms: readonly [number, number, number]
}

const tolerance = 0.15
const noise = 0.1
/**
 * How far a term may lie from where it starts: e^±½ is one standard deviation. Three models tell three terms hardly
 * apart; of ½, 1 and 2 this left models out best.
 */
const freedom = 0.5

/** Three positive terms by robust least squares on logarithms. */
export function fitEdge(rows: readonly EdgeMeasurement[], start: EdgeStart): Omit<EdgeLaw, 'residual'> {
  const solution = leastSquares({
    start: start.terms.map(Math.log),
    spread: start.terms.map(() => freedom),
    pull: 1,
    count: rows.length,
    tolerance,
    noise,
    weights: new Float64Array(rows.length).fill(1),
    clusters: clustersOf(rows),
    residuals: (parameters, into) => {
      const law = [...parameters].map(Math.exp)
      for (let row = 0; row < rows.length; row += 1) {
        const { terms, measured } = rows[row] as EdgeMeasurement
        into[row] = Math.log(lawAt(law, terms) / measured)
      }
    },
  })
  const [a = 0, b = 0, c = 0] = [...solution.parameters].map(Math.exp)
  const size = 3
  return {
    terms: [a, b, c],
    covariance: Array.from({ length: size }, (_, row) => [
      ...solution.covariance.subarray(row * size, (row + 1) * size),
    ]),
  }
}
