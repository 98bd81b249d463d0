import { primitivePolynomial } from './primitive-polynomials'

/** Draws are computed in blocks of this many, aligned, so that any worker computes the same bytes. */
export const blockLength = 256
const blockBits = 8
const bits = 32

/** A source of points in the unit cube. Point i of a dimension depends on the seed, the dimension and i alone. */
export interface Points {
  /** Writes coordinates `block · 256 … block · 256 + 255` of a dimension. */
  readonly fill: (dimension: number, block: number, out: Float64Array) => void
}

/**
 * Sobol's sequence, scrambled: every coordinate's generator matrix times a random lower triangular one, and a random
 * shift (Matoušek, Journal of Complexity 14, 1998), which has the variance of Owen's scrambling at the cost of none.
 * Why this one: docs/adr/0005.
 */
export function sobolPoints(seed: number): Points {
  const matrices: Int32Array[] = []
  const scratch = new Int32Array(blockLength)
  const matrixOf = (dimension: number): Int32Array => {
    const known = matrices[dimension]
    if (known) return known
    const made = scrambled(directions(dimension), seed, dimension)
    matrices[dimension] = made
    return made
  }
  return {
    fill: (dimension, block, out) => {
      const matrix = matrixOf(dimension)
      let start = matrix[bits] as number
      for (let bit = 0, rest = block; rest > 0; bit += 1, rest >>>= 1) {
        if (rest & 1) start ^= matrix[blockBits + bit] as number
      }
      scratch[0] = start
      out[0] = (start >>> 0) * 2 ** -32 + 2 ** -33
      for (let bit = 0; bit < blockBits; bit += 1) {
        const direction = matrix[bit] as number
        const size = 1 << bit
        for (let i = 0; i < size; i += 1) {
          const x = (scratch[i] as number) ^ direction
          scratch[size + i] = x
          out[size + i] = (x >>> 0) * 2 ** -32 + 2 ** -33
        }
      }
    },
  }
}

/** Direction numbers of a dimension, the first bit as the highest: Bratley and Fox, ACM TOMS 14 (1988), 88–100. */
function directions(dimension: number): Int32Array {
  const numbers = new Int32Array(bits)
  if (dimension === 0) {
    for (let bit = 0; bit < bits; bit += 1) numbers[bit] = 1 << (bits - 1 - bit)
    return numbers
  }
  const { degree, coefficients } = primitivePolynomial(dimension - 1)
  for (let bit = 0; bit < degree && bit < bits; bit += 1) {
    // Any odd number below 2^(bit + 1) will do.
    const initial = ((hash(dimension, bit, 0x5eed) >>> 0) % 2 ** bit) * 2 + 1
    numbers[bit] = initial << (bits - 1 - bit)
  }
  for (let bit = degree; bit < bits; bit += 1) {
    const before = numbers[bit - degree] as number
    let number = before ^ (before >>> degree)
    for (let term = 1; term < degree; term += 1) {
      if ((coefficients >>> (degree - term)) & 1) number ^= numbers[bit - term] as number
    }
    numbers[bit] = number
  }
  return numbers
}

/** The matrix scrambled, and after it the shift. */
function scrambled(matrix: Int32Array, seed: number, dimension: number): Int32Array {
  const columns = new Int32Array(bits)
  for (let bit = 0; bit < bits; bit += 1) {
    const diagonal = 1 << (bits - 1 - bit)
    columns[bit] = diagonal | (hash(seed, dimension, bit) & (diagonal - 1) & 0x7fffffff)
  }
  const result = new Int32Array(bits + 1)
  for (let column = 0; column < bits; column += 1) {
    const from = matrix[column] as number
    let number = 0
    for (let bit = 0; bit < bits; bit += 1) {
      if ((from >>> (bits - 1 - bit)) & 1) number ^= columns[bit] as number
    }
    result[column] = number
  }
  result[bits] = hash(seed, dimension, bits)
  return result
}

/** 32 bits from three numbers, well mixed: rounds of the finaliser of MurmurHash3. */
export function hash(a: number, b: number, c: number): number {
  let mixed = mix(a ^ 0x9e3779b9)
  mixed = mix((mixed + Math.imul(b, 0x85ebca77)) | 0)
  return mix((mixed ^ Math.imul(c + 1, 0xc2b2ae3d)) | 0)
}

function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
