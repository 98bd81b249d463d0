import { expect, test } from 'vitest'
import { fillExponentials } from '../../../src/core/uncertainty/exponential'

test('scaled exponentials are those of Math.exp within 1e-15', () => {
  const numbers = Float64Array.from({ length: 20_001 }, (_, i) => -10 + i / 1000)
  const found = new Float64Array(numbers.length)
  for (const [scale, by] of [
    [1, 1],
    [300, 0.18],
    [1e-6, 4.6],
  ] as const) {
    fillExponentials(numbers, 0, found, 0, numbers.length, { scale, by })
    const worst = found.reduce((most, value, i) => {
      return Math.max(most, Math.abs(value / (scale * Math.exp(by * (numbers[i] as number))) - 1))
    }, 0)
    expect(worst).toBeLessThan(1.5e-15)
  }
})
