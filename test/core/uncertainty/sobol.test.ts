import { describe, expect, test } from 'vitest'
import { primitivePolynomial } from '../../../src/core/uncertainty/primitive-polynomials'
import { blockLength, sobolPoints } from '../../../src/core/uncertainty/sobol'

test('primitive polynomials: as many of each degree as φ(2^d − 1) ÷ d says', () => {
  const counts = new Map<number, number>()
  for (let index = 0; index < 480; index += 1) {
    const { degree } = primitivePolynomial(index)
    counts.set(degree, (counts.get(degree) ?? 0) + 1)
  }
  expect([...counts.values()]).toStrictEqual([1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144])
  // x³ + x + 1, and x⁸ + x⁴ + x³ + x² + 1, the first of their degrees in any table.
  expect(primitivePolynomial(2)).toStrictEqual({ degree: 3, coefficients: 0b1011 })
  expect(primitivePolynomial(36)).toStrictEqual({ degree: 8, coefficients: 0b100011101 })
})

describe.each([1, 2, 4_294_967_295])('points of seed %d', (seed) => {
  const points = sobolPoints(seed)
  const block = (dimension: number, number: number) => {
    const out = new Float64Array(blockLength)
    points.fill(dimension, number, out)
    return out
  }

  test.each([0, 1, 7, 599, 2500])(
    'dimension %d: every 256th of the way has one point of a block',
    (dimension) => {
      for (const number of [0, 3, 511]) {
        const places = new Set(block(dimension, number).map((u) => Math.floor(u * blockLength)))
        expect(places.size).toBe(blockLength)
      }
    },
  )

  test('the first two dimensions: every box of sides 1/16 has one point of a block', () => {
    const [a, b] = [block(0, 5), block(1, 5)]
    const boxes = new Set(
      Array.from(a, (u, i) => Math.floor(u * 16) * 16 + Math.floor((b[i] as number) * 16)),
    )
    expect(boxes.size).toBe(256)
  })

  test('a block is the same, whatever was asked before', () => {
    const again = sobolPoints(seed)
    const out = new Float64Array(blockLength)
    again.fill(3, 9, out)
    block(2, 1)
    expect(block(3, 9)).toStrictEqual(out)
  })
})

test('other seeds are other points', () => {
  const [a, b] = [new Float64Array(blockLength), new Float64Array(blockLength)]
  sobolPoints(1).fill(0, 0, a)
  sobolPoints(2).fill(0, 0, b)
  expect(a.filter((u, i) => u === b[i]).length).toBe(0)
})
