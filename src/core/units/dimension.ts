/**
 * Base dimensions. Energy at the server and energy at the facility's meter are two dimensions on purpose:
 * PUE is the only quantity that turns one into the other, so forgetting it, or applying it twice, is a unit
 * error when the graph is built. See docs/adr/0002.
 */
export const dimensionNames = [
  'it-energy',
  'site-energy',
  'carbon',
  'water',
  'antimony',
  'primary-energy',
  'time',
  'device',
  'thread',
  'request',
  'data',
  'operation',
  'token',
  'parameter',
  'length',
  'mass',
  'passenger',
  'vehicle',
  'night',
  'meal',
] as const
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
  if (a === b) return true
  for (const name in a) if ((a[name as Dimension] ?? 0) !== (b[name as Dimension] ?? 0)) return false
  for (const name in b) if ((a[name as Dimension] ?? 0) !== (b[name as Dimension] ?? 0)) return false
  return true
}

/** `it-energy·time⁻¹`, for messages. */
export function describeDimensions(dimensions: Dimensions): string {
  const parts = dimensionNames.flatMap((name) => {
    const power = dimensions[name] ?? 0
    if (power === 0) return []
    return [power === 1 ? name : `${name}^${power}`]
  })
  return parts.length === 0 ? 'a plain number' : parts.join('·')
}

/** Graphs are built at every keystroke, so this visits the dimensions that are there, never the whole list. */
function combine(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const sum: { [D in Dimension]?: number } = {}
  for (const name in a) {
    const exponent = (a[name as Dimension] ?? 0) + sign * (b[name as Dimension] ?? 0)
    if (exponent !== 0) sum[name as Dimension] = exponent
  }
  for (const name in b) {
    const exponent = b[name as Dimension] ?? 0
    if (exponent !== 0 && a[name as Dimension] === undefined) sum[name as Dimension] = sign * exponent
  }
  return sum
}
