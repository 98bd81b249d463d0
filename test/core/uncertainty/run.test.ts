import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { assess } from '../../../src/core/assess/assess'
import { difference, product, quotient, sum } from '../../../src/core/quantity/quantity'
import type { DrawnSpread } from '../../../src/core/quantity/spread'
import { causeLabel } from '../../../src/core/report/cause-label'
import type { Plan } from '../../../src/core/uncertainty/plan'
import { planOf } from '../../../src/core/uncertainty/plan'
import { type RunOptions, runUncertainty } from '../../../src/core/uncertainty/run'
import { answerTask, joinAnswers, splitTask } from '../../../src/core/uncertainty/task'
import { uncertaintyPlan } from '../../../src/core/uncertainty/uncertainty-plan'
import { fileOf, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'
import { named, planFor, uncertain, wantedOf } from './drawn'

const run = async (plan: Plan, options: Partial<RunOptions> = {}) => {
  const result = await runUncertainty(plan, { draw: (task) => answerTask(plan, task), ...options })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const failure = async (plan: Plan, options: Partial<RunOptions> = {}) => {
  const result = await runUncertainty(plan, { draw: (task) => answerTask(plan, task), ...options })
  return result.ok ? undefined : result.error
}

const lognormal = (path: string, value: number, gsd: number) =>
  uncertain(path, value, { kind: 'lognormal', gsd })
const three = planFor({
  y: named(
    'y',
    product(lognormal('a', 2, 1.6), lognormal('b', 3, 1.3), lognormal('c', 4, 1.05), uncertain('d', 5)),
  ),
})

describe('a run', () => {
  test('stops when the p95 has moved by less than 0.5 % twice', async () => {
    const { draws, converged, lastChange, drawn, exact, seed } = await run(three)
    expect({ draws, converged, drawn, seed }).toStrictEqual({
      draws: 4096,
      converged: true,
      drawn: 3,
      seed: 1,
    })
    expect(lastChange).toBeLessThan(0.005)
    expect(exact).toStrictEqual([{ path: 'd', name: 'Name of d' }])
  })

  test('takes the stated number of draws', async () => {
    const { draws, converged, lastChange } = await run(three, { draws: 100 })
    expect({ draws, converged, lastChange }).toStrictEqual({ draws: 100, converged: true, lastChange: null })
  })

  test.each([0, 63, 1_000_001, 1e9, 100.5, Number.NaN])('refuses %d draws', async (draws) => {
    const error = await failure(three, { draws })
    expect(error).toMatchObject({ kind: 'refused', problems: [{ path: 'draws' }] })
    const [problem] = error?.kind === 'refused' ? error.problems : []
    expect(problem?.message).toMatch(/^expected a number of draws from 64 to 1,000,000, found /)
  })

  test('gives the same whoever draws', async () => {
    const alone = await run(three, { draws: 5000 })
    for (const workers of [2, 3]) {
      const spread = await run(three, {
        draws: 5000,
        draw: async (task) =>
          joinAnswers(
            task,
            splitTask(task, workers).map((piece) => answerTask(three, piece)),
          ),
      })
      expect(spread).toStrictEqual(alone)
    }
  })

  test('says how far it is', async () => {
    const heard: (readonly [number, number | null])[] = []
    await run(three, { onProgress: ({ draws, of }) => heard.push([draws, of]) })
    expect(heard[0]).toStrictEqual([1024, null])
    expect(heard.at(-1)).toStrictEqual([4096, 4096])
  })

  test('stops when cancelled, and draws nothing more', async () => {
    let tasks = 0
    const error = await failure(three, {
      draw: (task) => {
        tasks += 1
        return answerTask(three, task)
      },
      isCancelled: () => tasks >= 2,
    })
    expect(error).toStrictEqual({ kind: 'cancelled' })
    expect(tasks).toBe(2)
  })

  test('a row that two runs read by default is named as what they share', async () => {
    const predicted = (id: string, title: string) =>
      training({
        ...{ id, title, method: 'predicted', device: 'nvidia-a100-sxm4-80gb' },
        ...{ parametersB: 7, tokensB: 1000, systemPowerW: { value: 445, spread: { kind: 'fixed' } } },
      })
    const sites = [
      site({
        pue: { value: 1.2, spread: { kind: 'fixed' } },
        gridGPerKWh: { value: 100, spread: { kind: 'fixed' } },
      }),
    ]
    const causesIn = async (ids: readonly string[]) => {
      const file = fileOf(
        ids.map((id) => predicted(id, `Run ${id}`)),
        { sites },
      )
      const plan = uncertaintyPlan(assess(file, loadCatalog('2026.12')), { seed: 1 })
      if (!plan.ok) throw new Error(JSON.stringify(plan.error))
      const { causes, measureNext } = await run(plan.value)
      return [causes, measureNext].map(([first]) => first && [first.name, causeLabel(file, first)])
    }
    const row = 'NVIDIA A100, default utilisation'
    expect(await causesIn(['a'])).toStrictEqual([
      [row, 'Model FLOP utilisation of Run a'],
      [row, 'Model FLOP utilisation of Run a'],
    ])
    const shared = `${row}, at 2 places`
    expect(await causesIn(['a', 'b'])).toStrictEqual([
      [shared, shared],
      [shared, shared],
    ])
  })

  test('names causes by their share, with what they were entered as and where they lead', async () => {
    const { causes } = await run(three)
    expect(causes.map(({ path }) => path)).toStrictEqual(['a', 'b', 'c'])
    const [a] = causes
    expect(a).toMatchObject({ symbol: 'a', name: 'Name of a', unit: '1', value: 2 })
    expect(a?.p5).toBeCloseTo(2 / 1.6 ** 1.6448536, 6)
    expect(a?.p95).toBeCloseTo(2 * 1.6 ** 1.6448536, 6)
    expect(a?.totalAtP5).toBeCloseTo((120 * 1) / 1.6 ** 1.6448536, 5)
    expect(a?.totalAtP95).toBeCloseTo(120 * 1.6 ** 1.6448536, 5)
  })

  test('what to measure next: the interval that is left is that of the rest', async () => {
    const { measureNext, intervals } = await run(three, { draws: 16_384 })
    const [first] = measureNext
    const sigma = Math.hypot(Math.log(1.3), Math.log(1.05))
    expect(first?.path).toBe('a')
    expect((first?.p95 ?? 0) / (120 * Math.exp(1.6448536 * sigma))).toBeCloseTo(1, 2)
    const { p5, p95 } = intervals.y ?? { p5: 0, p95: 0 }
    expect(first?.narrower).toBeCloseTo(1 - ((first?.p95 ?? 0) - (first?.p5 ?? 0)) / (p95 - p5), 2)
    expect(measureNext.length).toBeLessThanOrEqual(3)
  })

  test('says why point and mean differ, where they do', async () => {
    expect((await run(three)).pointAndMean).toMatch(
      /^The mean is 1\d % above the point value, mostly through Name of a: /,
    )
    const even = planFor({ y: named('y', sum(uncertain('a', 10, { kind: 'percent', percent: 20 }))) })
    expect((await run(even)).pointAndMean).toBeNull()
  })

  test('has nothing to say of what is exact', async () => {
    const exact = planFor({ y: named('y', sum(uncertain('a', 2))) })
    const { causes, measureNext, intervals, pointAndMean } = await run(exact)
    expect({ causes, measureNext, pointAndMean }).toStrictEqual({
      causes: [],
      measureNext: [],
      pointAndMean: null,
    })
    expect(intervals.y).toStrictEqual({ point: 2, mean: 2, p5: 2, median: 2, p95: 2 })
  })

  test('an empty project has no intervals', async () => {
    const plan = uncertaintyPlan(assess(fileOf([]), smallCatalog), { seed: 1 })
    if (!plan.ok) throw new Error('expected a plan')
    expect(await run(plan.value)).toMatchObject({ intervals: {}, causes: [], drawn: 0 })
  })
})

describe('refused', () => {
  test('a difference that can be negative, by the input that does it', async () => {
    const capacity = uncertain('capacity', 10, { kind: 'uniform', low: 9, high: 11 })
    const used = lognormal('used', 6, 1.3)
    const plan = planFor({ y: named('y', product(difference(capacity, used), uncertain('d', 2))) })
    const error = await failure(plan, { draws: 4096 })
    const [problem] = error?.kind === 'refused' ? error.problems : []
    expect(problem?.path).toBe('used')
    expect(problem?.message).toMatch(
      /^expected a spread of Name of used that keeps every result at 0 or above, found 1\d(\.\d)? in draw \d+, which gives y: -[\d.]+: more is taken away than there is$/,
    )
  })

  test('a divisor that can be 0', async () => {
    // Its lower half is cut off at 0, so small divisors are drawn; a range that begins at 0 reaches it nearly.
    const plan = planFor({
      y: named('y', quotient(uncertain('a', 1), difference(uncertain('b', 1), lognormal('c', 1, 1.2)))),
    })
    const error = await failure(plan, { draws: 256 })
    const [problem] = error?.kind === 'refused' ? error.problems : []
    expect(problem?.path).toBe('c')
  })

  test.each<[DrawnSpread, string]>([
    [
      { kind: 'lognormal', gsd: 0.9 },
      'Name of x: expected a geometric standard deviation above 1, found 0.9',
    ],
    [{ kind: 'normal', sd: 0 }, 'Name of x: expected a standard deviation above 0, found 0'],
    [
      { kind: 'triangular', low: 5, high: 9 },
      'Name of x: expected the value to lie between 5 and 9, found 3',
    ],
  ])('a spread that is none: %j', (spread, message) => {
    const wanted = [wantedOf('y', named('y', sum(uncertain('x', 3, spread))))]
    expect(planOf({ seed: 1, wanted, target: wanted[0], rankBy: [] })).toStrictEqual({
      ok: false,
      error: [{ path: 'x', message }],
    })
  })
})

test('a project’s shared grid intensity is one cause of all its activities', async () => {
  const gridGPerKWh = { value: 100, spread: { kind: 'normal', sd: 10 } } as const
  const runs = Array.from({ length: 40 }, (_, i) => training({ id: `run${i}`, itEnergyKWh: 1000 }))
  const plan = uncertaintyPlan(assess(fileOf(runs, { sites: [site({ gridGPerKWh })] }), smallCatalog), {
    seed: 1,
  })
  if (!plan.ok) throw new Error('expected a plan')
  const { intervals, causes, drawn } = await run(plan.value)
  expect(drawn).toBe(1)
  expect(causes).toHaveLength(1)
  expect(causes[0]).toMatchObject({ path: 'sites/hall/gridGPerKWh', unit: 'gCO2e/kWh', value: 100 })
  // 40 runs of 100 kg: the standard deviation is 10 %, not 10 % ÷ √40.
  const { p5 = 0, p95 = 0 } = intervals['totals/climateKg'] ?? {}
  expect((p95 - p5) / (2 * 1.6448536)).toBeCloseTo(400, -1)
})
