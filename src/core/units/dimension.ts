/**
 * Base dimensions. Energy at the server and energy at the facility's meter are two dimensions on purpose:
 * PUE is the only quantity that turns one into the other, so forgetting it, or applying it twice, is a unit
 * error when the graph is built. See docs/adr/0002.
 */
export type Dimension = 'it-energy' | 'site-energy' | 'carbon' | 'time' | 'device' | 'request'

/** Exponents by base dimension; a missing one is 0. */
export type Dimensions = { readonly [D in Dimension]?: number }

export function multiply(a: Dimensions, b: Dimensions): Dimensions {
  return combine(a, b, 1)
}

export function divide(a: Dimensions, b: Dimensions): Dimensions {
  return combine(a, b, -1)
}

export function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return Object.keys(divide(a, b)).length === 0
}

/** `it-energy·time⁻¹`, for messages. */
export function describeDimensions(dimensions: Dimensions): string {
  const parts = Object.entries(dimensions).map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
  return parts.length === 0 ? 'a plain number' : parts.join('·')
}

function combine(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const sum: { [D in Dimension]?: number } = { ...a }
  for (const [name, power] of Object.entries(b) as [Dimension, number][]) {
    const exponent = (sum[name] ?? 0) + sign * power
    if (exponent === 0) delete sum[name]
    else sum[name] = exponent
  }
  return sum
}
