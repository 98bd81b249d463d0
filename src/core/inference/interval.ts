/** A 90 % interval of something positive whose logarithm is normal. */
export interface Prediction {
  readonly value: number
  readonly p5: number
  readonly p95: number
}

/** Of a standard normal: 5 % lie above. */
const z95 = 1.6448536269514722

/** U-less on purpose: the spread is of the fit, see I16. resources/methodology/inference.md */
export function logNormal(value: number, standardDeviation: number): Prediction {
  const factor = Math.exp(z95 * standardDeviation)
  return { value, p5: value / factor, p95: value * factor }
}

/** gᵀ·C·g: variance of a logarithm from the covariance of what it depends on. */
export function quadraticForm(
  gradient: ArrayLike<number>,
  covariance: readonly (readonly number[])[],
): number {
  let sum = 0
  for (let row = 0; row < gradient.length; row += 1) {
    const slope = gradient[row] as number
    if (slope === 0) continue
    const line = covariance[row] as readonly number[]
    for (let column = 0; column < gradient.length; column += 1)
      sum += slope * (line[column] as number) * (gradient[column] as number)
  }
  return sum
}
