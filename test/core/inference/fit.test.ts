import { describe, expect, test } from 'vitest'
import statedJson from '../../../resources/inference/stated.json'
import { coefficientNames } from '../../../src/core/inference/coefficients'
import { lawAt } from '../../../src/core/inference/edge'
import { type CloudMeasurement, fitCloud } from '../../../src/core/inference/fit/cloud-fit'
import { fitEdge } from '../../../src/core/inference/fit/edge-fit'
import { StatedData } from '../../../src/core/inference/fit-data'
import { stepOf } from '../../../src/core/inference/step'
import { b200, coefficients, h100, llama8B, llama70B } from './servings'

const stated = { ...StatedData.parse(statedJson), weight: 6 }

/** Made by the model itself, with a memory that is slower than stated by a third. */
const truth = { ...coefficients, memoryEfficiency: 0.5 }
const rows: readonly CloudMeasurement[] = [llama8B, llama70B].flatMap((of) =>
  [h100, b200].flatMap((device) =>
    [1, 8, 32, 64, 128, 256, 512].map((batch) => {
      const serving = { ...of, device, batch }
      const { joulesPerToken, stepS, powerShare } = stepOf(serving, 500, truth)
      return { serving, modelName: `${of.model.layers}`, joulesPerToken, stepS, powerShare }
    }),
  ),
)

describe('the fit', () => {
  const weak = { ...stated, weight: 0.01 }

  test('finds the energy that it was made from', () => {
    const { coefficients: found } = fitCloud(rows, weak)
    for (const { serving, joulesPerToken } of rows)
      expect(Math.abs(stepOf(serving, 500, found).joulesPerToken / joulesPerToken - 1)).toBeLessThan(0.01)
  })

  test('is the same every time, and its covariance is symmetric with a positive diagonal', () => {
    const [a, b] = [fitCloud(rows, stated), fitCloud(rows, stated)]
    expect(a).toStrictEqual(b)
    const size = coefficientNames.length
    for (let row = 0; row < size; row += 1) {
      expect(a.covariance[row * size + row]).toBeGreaterThan(0)
      expect(a.covariance[row * size + 1]).toBeCloseTo(a.covariance[size + row] as number, 9)
    }
  })

  test('a coefficient that no row speaks of stays where it was stated, as wide as stated', () => {
    const { coefficients: found, covariance } = fitCloud(rows, stated)
    const at = coefficientNames.indexOf('inputVideo')
    expect(found.inputVideo).toBeCloseTo(stated.coefficients.inputVideo[0], 3)
    const spread = Math.sqrt(covariance[at * coefficientNames.length + at] as number)
    // However strong the pull: it says what was expected, not what was measured.
    expect(spread).toBeCloseTo(stated.coefficients.inputVideo[1], 6)
    const strong = fitCloud(rows, { ...stated, weight: 60 }).covariance
    expect(Math.sqrt(strong[at * coefficientNames.length + at] as number)).toBeCloseTo(spread, 6)
  })
})

test('an edge law is found again from what it makes', () => {
  const law = [0.009, 1.1e-10, 8e-10]
  const items = [1, 2, 3, 4, 5, 6].flatMap((size) =>
    [50, 100, 200, 400, 600, 800, 1000, 1200, 1500, 2000].map((length) => {
      const terms = [20 + size, size * 4e8, 3e4 * length * size] as const
      return {
        modelName: `${size}`,
        terms: [...terms] as [number, number, number],
        measured: lawAt(law, terms),
      }
    }),
  )
  const { terms } = fitEdge(items, { terms: [0.02, 5e-11, 2e-9] })
  for (const { terms: of, measured } of items)
    expect(Math.abs(lawAt(terms, of) / measured - 1)).toBeLessThan(0.02)
})
