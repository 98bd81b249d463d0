import { expect, test } from 'vitest'
import { inferenceFit } from '../../src/catalog/inference-fit'
import { coefficientNames } from '../../src/core/inference/coefficients'
import { InferenceFit } from '../../src/core/inference/fit-data'

const fit = InferenceFit.parse(inferenceFit())

test('every coefficient has a value, and its line in a symmetric covariance', () => {
  expect(Object.keys(fit.cloud.coefficients).toSorted()).toStrictEqual([...coefficientNames].toSorted())
  const { covariance } = fit.cloud
  for (const [row, line] of covariance.entries()) {
    expect(line).toHaveLength(coefficientNames.length)
    expect(line[row]).toBeGreaterThan(0)
    for (const [column, value] of line.entries()) expect(value).toBe(covariance[column]?.[row])
  }
})

test('efficiencies are shares', () => {
  const { memoryEfficiency, blackwellMemory, computeEfficiency, eightBitCompute, idlePower } =
    fit.cloud.coefficients
  for (const share of [memoryEfficiency, blackwellMemory, computeEfficiency, eightBitCompute, idlePower])
    expect(share).toBeLessThan(1)
})

test('it says what it was fitted to', () => {
  expect(fit.measurements).toStrictEqual({ rows: 550, models: 28, edgeRows: 336 })
})
