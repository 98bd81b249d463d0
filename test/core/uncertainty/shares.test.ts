import { describe, expect, test } from 'vitest'
import { call, product, sum } from '../../../src/core/quantity/quantity'
import {
  jansenFirstOrder,
  jansenTotalOrder,
  linearShares,
  sharesOf,
} from '../../../src/core/uncertainty/shares'
import { blockLength, sobolPoints } from '../../../src/core/uncertainty/sobol'
import { meanOf, varianceOf } from '../../../src/core/uncertainty/statistics'
import { answerTask } from '../../../src/core/uncertainty/task'
import { named, planFor, uncertain } from './drawn'

const ishigami = (x: number, y: number, z: number) =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
// Ishigami and Homma 1990 with a = 7, b = 0.1; indices as in Saltelli et al. 2008, section 4.5.
const firstOrder = [0.3139, 0.4424, 0]
const totalOrder = [0.5576, 0.4424, 0.2437]

describe("Ishigami's function", () => {
  const draws = 16_384
  const points = sobolPoints(1)
  const columns = Array.from({ length: 6 }, (_, dimension) => {
    const column = new Float64Array(draws)
    const block = new Float64Array(blockLength)
    for (let number = 0; number < draws / blockLength; number += 1) {
      points.fill(dimension, number, block)
      column.set(block, number * blockLength)
    }
    return column.map((u) => Math.PI * (2 * u - 1))
  })
  const valuesOf = (from: readonly number[]) =>
    Float64Array.from({ length: draws }, (_, i) => {
      const [x, y, z] = from.map((column) => columns[column]?.[i] as number) as [number, number, number]
      return ishigami(x, y, z)
    })
  const own = valuesOf([0, 1, 2])

  test('its mean and variance', () => {
    expect(meanOf(own)).toBeCloseTo(3.5, 2)
    expect(varianceOf(own)).toBeCloseTo(
      49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5,
      1,
    )
  })

  test.each([0, 1, 2])('the total-order index of input %d', (input) => {
    const redrawn = valuesOf([0, 1, 2].map((other) => (other === input ? other + 3 : other)))
    expect(Math.abs(jansenTotalOrder(own, redrawn) - (totalOrder[input] as number))).toBeLessThan(0.01)
  })

  test.each([0, 1, 2])('the first-order index of input %d', (input) => {
    const others = valuesOf([0, 1, 2].map((other) => (other === input ? other : other + 3)))
    expect(Math.abs(jansenFirstOrder(own, others) - (firstOrder[input] as number))).toBeLessThan(0.015)
  })

  test('the shares of a plan are its total-order indices, for it is not near-linear', async () => {
    // Shifted so that nothing is negative: variances do not change.
    const angle = (path: string) => uncertain(path, 3, { kind: 'uniform', low: 0, high: 2 * Math.PI })
    const y = call({
      name: 'Ishigami',
      explanation: 'A test function.',
      arguments: { x: angle('x'), y: angle('y'), z: angle('z') },
      dimensions: {},
      run: ({ x, y: second, z }) =>
        20 + ishigami((x as number) - Math.PI, (second as number) - Math.PI, (z as number) - Math.PI),
    })
    const plan = planFor({ y: named('y', y) })
    const draw = (task: Parameters<typeof answerTask>[1]) => answerTask(plan, task)
    const target = draw({ kind: 'target', from: 0, to: 8192, changes: [null] })
    const shares = await sharesOf(plan, target, { draw })
    for (const { dimension, share } of shares ?? []) {
      const identity = plan.dimensions[dimension]?.identity as string
      expect(Math.abs(share - (totalOrder['xyz'.indexOf(identity)] as number))).toBeLessThan(0.02)
    }
    expect(shares?.length).toBe(3)
  })
})

test('a product of lognormals has the total-order indices of its formula', async () => {
  const gsds = [1.8, 1.5, 1.3]
  const y = product(...gsds.map((gsd, i) => uncertain(`x${i}`, 10, { kind: 'lognormal', gsd })))
  const plan = planFor({ y: named('y', y) })
  const draw = (task: Parameters<typeof answerTask>[1]) => answerTask(plan, task)
  const target = draw({ kind: 'target', from: 0, to: 65_536, changes: [null] })
  const redrawn = draw({
    kind: 'target',
    from: 0,
    to: 65_536,
    changes: [0, 1, 2].map((dimension) => ({ dimension, as: 'redrawn' }) as const),
  })
  // With vᵢ = exp(σᵢ²) − 1, the relative variance of factor i: V = Π(1 + vᵢ) − 1, and all but i known leaves
  // vᵢ Π(1 + vⱼ) over the others.
  const v = gsds.map((gsd) => Math.expm1(Math.log(gsd) ** 2))
  const all = v.reduce((product, one) => product * (1 + one), 1)
  expect(plan.dimensions.map(({ identity }) => identity)).toStrictEqual(['x0', 'x1', 'x2'])
  v.forEach((one, i) => {
    const expected = ((one / (1 + one)) * all) / (all - 1)
    const found = jansenTotalOrder(target, redrawn.slice(i * 65_536, (i + 1) * 65_536))
    expect(Math.abs(found - expected)).toBeLessThan(0.03)
  })
})

test('near-linear shares are those of the variances', async () => {
  const y = sum(
    uncertain('a', 10, { kind: 'normal', sd: 3 }),
    product(uncertain('two', 2), uncertain('b', 10, { kind: 'normal', sd: 2 })),
    uncertain('c', 10),
  )
  const plan = planFor({ y: named('y', y) })
  const draw = (task: Parameters<typeof answerTask>[1]) => answerTask(plan, task)
  const target = draw({ kind: 'target', from: 0, to: 4096, changes: [null] })
  const shares = await sharesOf(plan, target, { draw })
  expect(shares).toStrictEqual(linearShares(plan))
  expect(shares?.map(({ share }) => share)[0]).toBeCloseTo(16 / 25, 2)
  expect(shares?.map(({ share }) => share)[1]).toBeCloseTo(9 / 25, 2)
})
