import { describe, expect, test } from 'vitest'
import { inverseNormal, normalBelow } from '../../../src/core/uncertainty/normal'
import { fillInverseNormal, fillNormalBelow } from '../../../src/core/uncertainty/normal-table'

describe('quantiles of the standard normal', () => {
  // Python 3's statistics.NormalDist, to the last digit that it prints.
  test.each([
    [0.5, 0],
    [0.95, 1.6448536269514715],
    [0.975, 1.9599639845400536],
    [0.3, -0.5244005127080407],
    [0.075, -1.4395314709384557],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798405],
    [0.999999, 4.753424308817089],
  ])('%f', (share, expected) => {
    expect(inverseNormal(share)).toBeCloseTo(expected, 13)
  })

  test('the table is within 1e-10 of them', () => {
    const count = 100_003
    const shares = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count)
    const found = new Float64Array(count)
    fillInverseNormal(shares, 0, found, 0, count)
    const worst = found.reduce(
      (most, z, i) => Math.max(most, Math.abs(z - inverseNormal(shares[i] as number))),
      0,
    )
    expect(worst).toBeLessThan(1e-10)
  })
})

describe('shares of the standard normal', () => {
  test.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [3, 0.9986501019683699],
    [-1.96, 0.024997895148220428],
    [-5, 2.8665157186802404e-7],
  ])('below %f', (z, expected) => {
    expect(normalBelow(z)).toBeCloseTo(expected, 14)
  })

  test('the table is within 1e-11 of them', () => {
    const normals = Float64Array.from({ length: 20_001 }, (_, i) => -10 + i / 1000)
    const found = new Float64Array(normals.length)
    fillNormalBelow(normals, 0, found, normals.length)
    const worst = found.reduce(
      (most, share, i) => Math.max(most, Math.abs(share - normalBelow(normals[i] as number))),
      0,
    )
    expect(worst).toBeLessThan(1e-11)
  })

  test('a share and its quantile go back and forth', () => {
    for (const z of [-4, -2.5, -0.3, 0.01, 1.7, 3.9]) expect(inverseNormal(normalBelow(z))).toBeCloseTo(z, 10)
  })
})
