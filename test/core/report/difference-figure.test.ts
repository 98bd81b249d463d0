import { expect, test } from 'vitest'
import { differenceFigure } from '../../../src/core/report/difference-figure'
import { figureTokens } from '../../../src/core/report/palette'
import type { Interval } from '../../../src/core/uncertainty/uncertainty-view'

const interval = (point: number, p5: number, p95: number): Interval => ({
  ...{ point, p5, p95 },
  mean: point,
  median: point,
})
const draw = (hardware: Interval, difference: Interval) =>
  differenceFigure(
    { difference, stages: [{ stage: 'hardware', a: hardware, b: null, difference: hardware }] },
    { width: 600, tokens: figureTokens.light },
  )

test('dots and whiskers stand to scale about the line of no difference', () => {
  const { zeroX, plot, rows } = draw(interval(-10, -20, 0), interval(20, -20, 40))
  expect(rows.map(({ label }) => label)).toStrictEqual(['Hardware', 'Total'])
  const perKg = (plot.right - plot.left) / 60
  expect(zeroX).toBeCloseTo(plot.left + 20 * perKg, 9)
  const [hardware, total] = rows
  expect(hardware?.x).toBeCloseTo(zeroX - 10 * perKg, 9)
  expect(hardware?.lowX).toBeCloseTo(plot.left, 9)
  expect(hardware?.highX).toBeCloseTo(zeroX, 9)
  expect(total?.highX).toBeCloseTo(plot.right, 9)
})

test('no difference at all is a dot in the middle', () => {
  const { zeroX, plot, rows } = draw(interval(0, 0, 0), interval(0, 0, 0))
  expect(zeroX).toBe((plot.left + plot.right) / 2)
  expect(rows.map(({ x }) => x)).toStrictEqual([zeroX, zeroX])
})

test('it says the same in words', () => {
  expect(draw(interval(-10, -20, 0), interval(20, -20, 40)).summary).toBe(
    'A minus B: Hardware −10.0 kg (−20 to 0); Total +20.0 kg (−20 to +40).',
  )
})
