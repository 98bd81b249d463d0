import { expect, test } from 'vitest'
import { carriedByLeast, lorenzFigure } from '../../../src/core/conference/lorenz-figure'
import { withFront } from '../../../src/core/conference/pareto'
import { niceAbove, paretoFigure } from '../../../src/core/conference/pareto-figure'
import { figureTokens } from '../../../src/core/report/palette'

const option = (label: string, kg: number, meanKm: number, farthestKm: number, count = 1) => ({
  ...{ label, count, kg, meanKm, farthestKm },
})
const options = [
  option('least carbon', 100, 50, 90),
  option('least far', 120, 60, 70),
  option('beaten by the first', 110, 50, 90),
  option('the same as the first', 100, 50, 90),
  option('two places', 40, 20, 40, 2),
]

test('the front is what nothing of as many places beats', () => {
  expect(withFront(options).map(({ isBest }) => isBest)).toEqual([true, true, false, true, true])
})

test('dots lie where carbon and distance say, best ones last; a name never covers another', () => {
  const model = paretoFigure(withFront(options), 'meanKm', { width: 500, tokens: figureTokens.light })
  expect(model.points.map(({ label }) => label)).toEqual([
    'beaten by the first',
    'least carbon',
    'least far',
    'the same as the first',
    'two places',
  ])
  const [, least, far, same] = model.points
  expect(least?.x).toBeLessThan(far?.x as number)
  expect(least?.y).toBeGreaterThan(far?.y as number)
  expect(least?.text).toBeDefined()
  expect(same?.text).toBeUndefined()
  for (const { x, y } of model.points) {
    expect(x).toBeGreaterThanOrEqual(model.plot.left)
    expect(x).toBeLessThanOrEqual(model.plot.right)
    expect(y).toBeGreaterThanOrEqual(model.plot.top)
    expect(y).toBeLessThanOrEqual(model.plot.bottom)
  }
})

test.each([
  [0, 1],
  [1, 1],
  [1.01, 2],
  [2.3, 2.5],
  [7, 10],
  [1100, 2000],
  [0.03, 0.05],
])('an axis up to %f ends at %f', (value, end) => {
  expect(niceAbove(value)).toBeCloseTo(end, 12)
})

test('the Lorenz curve is read between its corners', () => {
  const points = [
    { people: 0, carbon: 0 },
    { people: 0.4, carbon: 0.1 },
    { people: 1, carbon: 1 },
  ]
  expect(carriedByLeast(points, 0.4)).toBeCloseTo(0.1, 12)
  expect(carriedByLeast(points, 0.7)).toBeCloseTo(0.55, 12)
  const model = lorenzFigure(points, 0.3, { width: 300, tokens: figureTokens.light })
  expect(model.summary).toContain('Gini 30.0 %')
  expect(model.curve.split('L')).toHaveLength(3)
})
