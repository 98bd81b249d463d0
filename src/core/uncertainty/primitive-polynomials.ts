/** A polynomial over GF(2): bit k of `coefficients` is that of x^k. */
export interface Polynomial {
  readonly degree: number
  readonly coefficients: number
}

const found: Polynomial[] = []
const search = { degree: 1, next: 0b11 }

/** The primitive polynomials over GF(2) by degree and size. A list without end, extended as it is asked for. */
export function primitivePolynomial(index: number): Polynomial {
  while (found.length <= index) {
    const { degree, next } = search
    if (isPrimitive(next, degree)) found.push({ degree, coefficients: next })
    // A primitive polynomial has a constant term, so its number is odd.
    if (next + 2 < 2 ** (degree + 1)) search.next = next + 2
    else Object.assign(search, { degree: degree + 1, next: 2 ** (degree + 1) + 1 })
  }
  return found[index] as Polynomial
}

/** Primitive: the powers of x run through all 2^degree − 1 residues but 0. */
function isPrimitive(polynomial: number, degree: number): boolean {
  const order = 2 ** degree - 1
  if (powerOfX(order, polynomial, degree) !== 1) return false
  return primeFactors(order).every(
    (prime) => order === prime || powerOfX(order / prime, polynomial, degree) !== 1,
  )
}

/** x^power modulo the polynomial, by squaring. */
function powerOfX(power: number, polynomial: number, degree: number): number {
  if (degree === 1) return 1
  let result = 1
  let base = 2
  for (let rest = power; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, base, polynomial, degree)
    base = times(base, base, polynomial, degree)
  }
  return result
}

function times(a: number, b: number, polynomial: number, degree: number): number {
  let result = 0
  let shifted = a
  for (let rest = b; rest > 0; rest >>>= 1) {
    if (rest & 1) result ^= shifted
    shifted <<= 1
    if (shifted & (1 << degree)) shifted ^= polynomial
  }
  return result
}

const factorsKnown = new Map<number, readonly number[]>()

function primeFactors(number: number): readonly number[] {
  const known = factorsKnown.get(number)
  if (known) return known
  const factors: number[] = []
  let rest = number
  for (let prime = 2; prime * prime <= rest; prime += 1) {
    if (rest % prime === 0) factors.push(prime)
    while (rest % prime === 0) rest /= prime
  }
  if (rest > 1) factors.push(rest)
  factorsKnown.set(number, factors)
  return factors
}
