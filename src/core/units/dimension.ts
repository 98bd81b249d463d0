/**
 * Base dimensions. Energy at the server and energy at the facility's meter are two dimensions on purpose:
 * PUE is the only quantity that turns one into the other, so forgetting it, or applying it twice, is a unit
 * error when the graph is built. See docs/adr/0002.
 */
export const dimensionNames = ['it-energy', 'site-energy', 'carbon', 'time', 'device', 'request'] as const
export type Dimension = (typeof dimensionNames)[number]

/** Exponents by base dimension; a missing one is 0. */
export type Dimensions = { readonly [D in Dimension]?: number }

export function multiply(a: Dimensions, b: Dimensions): Dimensions {
  return combine(a, b, 1)
}

export function divide(a: Dimensions, b: Dimensions): Dimensions {
  return combine(a, b, -1)
}

export function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return dimensionNames.every((name) => (a[name] ?? 0) === (b[name] ?? 0))
}

/** `it-energy·time⁻¹`, for messages. */
export function describeDimensions(dimensions: Dimensions): string {
  const parts = Object.entries(dimensions).map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
  return parts.length === 0 ? 'a plain number' : parts.join('·')
}

function combine(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const sum: { [D in Dimension]?: number } = {}
  for (const name of dimensionNames) {
    const exponent = (a[name] ?? 0) + sign * (b[name] ?? 0)
    if (exponent !== 0) sum[name] = exponent
  }
  return sum
}
