import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { assess } from '../../../../src/core/assess/assess'
import { breakEvenLine, type GridAndUse, isEdgeLower } from '../../../../src/core/assess/break-even-line'
import type { EdgeAndCloudView } from '../../../../src/core/assess/edge-and-cloud-view'
import { type ActivityView, view } from '../../../../src/core/assess/view'
import type { Activity } from '../../../../src/core/project/project'
import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'
import { runUncertainty } from '../../../../src/core/uncertainty/run'
import { answerTask } from '../../../../src/core/uncertainty/task'
import { uncertaintyPlan } from '../../../../src/core/uncertainty/uncertainty-plan'
import { fileOf, inference, site, training } from '../../projects'

const catalog = loadCatalog('2026.12')
type Given = Partial<InferenceActivity>

/** 10 requests a day on a board, without losses; 10 % of the life of the chip is work: 2.4 h a day. */
const board = (given: Given = {}): InferenceActivity =>
  inference({
    ...{ id: 'board', title: 'Board', method: 'edge', model: 'tinyllama-1.1b', siteId: 'home' },
    ...{ edgeDevice: 'rockchip-rk3588', inputTokens: 512, outputTokens: 200 },
    ...{ requestsPerDay: 10, lifeMonths: 36, chargerPercent: 100 },
    ...{ embodied: 'device-seconds', dieAreaCm2: 1, dutyPercent: 10, lifetimeYears: 5 },
    ...given,
  })

/** 200 tokens of 18 J are 3.6 kJ: 1 Wh, 0.4 g at 400 g/kWh. */
const cloud = (given: Given = {}): InferenceActivity =>
  inference({
    ...{ id: 'cloud', title: 'Cloud', method: 'predicted-cloud', model: 'tinyllama-1.1b', siteId: 'hall' },
    ...{ device: 'nvidia-h100-sxm5-80gb', devices: 1, batch: 1, inputTokens: 512, outputTokens: 200 },
    ...{ requestsPerDay: 10, lifeMonths: 12, utilisationPercent: 100, hostPowerW: 0, joulesPerToken: 18 },
    ...given,
  })

/** Abramowitz and Stegun 26.2.17, to 1e-7. */
function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = terms.reduce((total, term, power) => total + term * t ** (power + 1), 0)
  return 1 - (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

const sites = (gridGPerKWh = 100) => [
  site({ id: 'home', name: 'Home', gridGPerKWh }),
  site({ id: 'hall', name: 'Hall', gridGPerKWh: 400 }),
]

const fileWith = (activities: readonly Activity[], gridGPerKWh?: number) =>
  fileOf([...activities], { sites: sites(gridGPerKWh) })

function viewed(activities: readonly Activity[], gridGPerKWh?: number): readonly ActivityView[] {
  return view(assess(fileWith(activities, gridGPerKWh), catalog), '').activities
}

function compared(edge = board(), other: Activity = cloud(), gridGPerKWh?: number): EdgeAndCloudView {
  const [first] = viewed([edge, other], gridGPerKWh)
  if (first?.edgeAndCloud === undefined) throw new Error(JSON.stringify(first?.problems))
  return first.edgeAndCloud
}

describe('edge against cloud, by hand', () => {
  test('carbon of a request there and here, and which is lower', () => {
    const found = compared()
    expect(found.cloudGPerRequest).toBeCloseTo(0.4, 9)
    const use = found.edgeWhPerRequest * 0.1
    expect(found.edgeGPerRequest).toBeCloseTo(use + (found.edgeMakingGPerRequest ?? 0), 9)
    expect(found.differenceGPerRequest).toBeCloseTo(found.edgeGPerRequest - 0.4, 9)
    expect(found.ratio).toBeCloseTo(found.edgeGPerRequest / 0.4, 9)
    expect(found.lower).toBe('edge')
  })

  test('the grid at which both are equal: what of 0.4 g making leaves, over the energy', () => {
    const { edgeWhPerRequest, edgeMakingGPerRequest, breakEvenGridGPerKWh, edgeIsLower } = compared()
    expect(breakEvenGridGPerKWh).toBeCloseTo(
      (0.4 - (edgeMakingGPerRequest ?? 0)) / (edgeWhPerRequest / 1000),
      6,
    )
    expect(edgeIsLower).toBe('below')
    const there = compared(board(), cloud(), breakEvenGridGPerKWh ?? 0)
    expect(there.edgeGPerRequest).toBeCloseTo(0.4, 9)
  })

  test('the use at which both are equal: entered as duty, it makes them equal', () => {
    const { breakEvenUsePercent, breakEvenUseHPerDay } = compared()
    expect(breakEvenUseHPerDay).toBeCloseTo((breakEvenUsePercent ?? 0) * 0.24, 9)
    const there = compared(board({ dutyPercent: breakEvenUsePercent ?? 0 }))
    expect(there.edgeGPerRequest).toBeCloseTo(0.4, 9)
  })

  test('these requests alone: their seconds a day, and what the chip would then cost each', () => {
    const found = compared()
    expect(found.requestsPerDay).toBeCloseTo(10, 9)
    expect(found.requestsUseHPerDay).toBeCloseTo((10 * found.secondsPerRequest) / 3600, 9)
    const alone = compared(board({ dutyPercent: found.requestsUseHPerDay / 0.24 }))
    expect(found.isLowerAlone).toBe(alone.lower === 'edge')
  })

  test('on one site the cloud moves with the grid too', () => {
    const dear = cloud({ siteId: 'home' })
    const found = compared(board(), dear)
    expect(found.isOneGrid).toBe(true)
    // 1 Wh there, less here: the cleaner the grid, the more the making of the chip weighs.
    expect(found.edgeIsLower).toBe('above')
    const even = found.breakEvenGridGPerKWh ?? 0
    expect(even).toBeCloseTo((found.edgeMakingGPerRequest ?? 0) / ((1 - found.edgeWhPerRequest) / 1000), 6)
    const there = compared(board(), dear, even)
    expect(there.differenceGPerRequest).toBeCloseTo(0, 9)
  })

  test('without making there is no use at which they are equal, and the line is upright', () => {
    const found = compared(board({ embodied: 'elsewhere' }))
    expect(found).toMatchObject({
      edgeMakingGPerRequest: null,
      useHPerDay: null,
      breakEvenUseHPerDay: null,
      isLowerAlone: null,
      repaidRequests: null,
    })
    const even = 0.4 / (found.edgeWhPerRequest / 1000)
    expect(found.breakEvenGridGPerKWh).toBeCloseTo(even, 6)
    const dirty = compared(board({ embodied: 'elsewhere' }), cloud({ joulesPerToken: 1 }))
    expect(dirty.line.points.map(({ gridGPerKWh }) => gridGPerKWh)).toEqual([
      dirty.breakEvenGridGPerKWh,
      dirty.breakEvenGridGPerKWh,
    ])
  })

  test('other requests are told', () => {
    expect(compared().otherRequests).toEqual([])
    expect(compared(board(), cloud({ model: 'meta-llama-3.1-8b', outputTokens: 100 })).otherRequests).toEqual(
      [
        'model: tinyllama-1.1b at the edge, meta-llama-3.1-8b in the cloud',
        'tokens of an answer: 200 at the edge, 100 in the cloud',
      ],
    )
  })

  test.each<[string, InferenceActivity['embodied'], InferenceActivity['embodied'], readonly string[]]>([
    ['both', 'device-seconds', 'device-seconds', []],
    ['neither', 'elsewhere', 'elsewhere', []],
    [
      'the edge alone',
      'device-seconds',
      'elsewhere',
      ['the making of the devices is counted at the edge and not in the cloud'],
    ],
    [
      'the cloud alone',
      'elsewhere',
      'device-seconds',
      ['the making of the devices is counted in the cloud and not at the edge'],
    ],
  ])('making that %s counts is told', (_case, here, there, told) => {
    expect(compared(board({ embodied: here }), cloud({ embodied: there })).otherBoundary).toEqual(told)
  })
})

describe('which service', () => {
  const metered = inference({ id: 'meter', title: 'Meter', siteEnergyKWh: 1, requests: 1000, siteId: 'hall' })

  test('the first predicted one, unless the user names another; a metered one only by name', () => {
    const [only] = viewed([board(), metered, cloud()])
    expect(only?.edgeAndCloud).toMatchObject({ cloudId: 'cloud', isChosen: true })
    const [first] = viewed([board(), cloud(), cloud({ id: 'other' })])
    expect(first?.edgeAndCloud).toMatchObject({ cloudId: 'cloud', isChosen: false })
    const [named] = viewed([board({ ofActivityId: 'meter' }), metered, cloud()])
    expect(named?.edgeAndCloud).toMatchObject({ cloudId: 'meter', isChosen: true, cloudGPerRequest: 0.4 })
    expect(viewed([board(), metered])[0]?.edgeAndCloud).toBeUndefined()
  })

  test('a service whose requests were measured: 1 Wh at the meter of the hall, 0.4 g', () => {
    const measured = inference({
      ...{ id: 'meter', title: 'Meter', method: 'measured-token', siteId: 'hall' },
      ...{ measuredPer: 'request', meteredAt: 'facility', wattHoursPerRequest: 1 },
      ...{ requestsPerDay: 10, lifeMonths: 12 },
    })
    const [named] = viewed([board({ ofActivityId: 'meter' }), measured])
    expect(named?.edgeAndCloud?.cloudGPerRequest).toBeCloseTo(0.4, 9)
  })

  test('the service says who is compared with it', () => {
    const [, other] = viewed([board(), cloud()])
    expect(other?.comparedAtEdge).toEqual([{ id: 'board', title: 'Board' }])
  })

  test('training is no service, and one that is incomplete is not compared', () => {
    const [wrong] = viewed([board({ ofActivityId: 'run' }), training({ itEnergyKWh: 1 })])
    expect(wrong?.problems).toEqual([
      {
        path: 'activities/board/ofActivityId',
        message: 'expected a service in the cloud of this project, found “Run”, which is none',
      },
    ])
    const file = fileWith([board({ ofActivityId: 'cloud' }), cloud({ model: undefined })])
    const assessment = assess(file, catalog)
    expect(assessment.activities[0]?.edgeAndCloud).toBeUndefined()
    expect(assessment.warnings.map(({ path }) => path)).toContain('activities/board/ofActivityId')
  })
})

describe('P(edge < cloud)', () => {
  const uncertain = { value: 100, spread: { kind: 'lognormal', gsd: 3 } } as const
  const certain = { fitFactor: 1, dutyPercent: { value: 10, spread: { kind: 'fixed' } } } as const

  async function probability(edge: InferenceActivity, other: InferenceActivity) {
    const file = fileOf([edge, other], {
      sites: [
        site({ id: 'home', name: 'Home', gridGPerKWh: uncertain }),
        site({ id: 'hall', name: 'Hall', gridGPerKWh: uncertain }),
      ],
    })
    const plan = uncertaintyPlan(assess(file, catalog), { seed: 1 })
    if (!plan.ok) throw new Error(JSON.stringify(plan.error))
    const drawn = await runUncertainty(plan.value, {
      draws: 2048,
      draw: (task) => answerTask(plan.value, task),
    })
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.error))
    return drawn.value.intervals['activities/board/edgeAndCloud/differenceGPerRequest']
  }
  const bare = { ...certain, embodied: 'elsewhere' } as const

  test('a grid that both share is drawn once: the edge draws less in every draw, however uncertain it is', async () => {
    const found = await probability(board(bare), cloud({ siteId: 'home', ...certain }))
    expect(found?.belowZero).toBe(1)
    expect(found?.p95).toBeLessThan(0)
  })

  test('grids of two sites are drawn apart, and either may be lower; by hand: two lognormals', async () => {
    const edge = board(bare)
    const other = cloud({ ...certain, joulesPerToken: { value: 2, spread: { kind: 'fixed' } } })
    const found = await probability(edge, other)
    const { ratio } = compared(edge, cloud({ joulesPerToken: 2, siteId: 'home' }), 100)
    // ln of the ratio is normal around ln r with √2 ln 3.
    const expected = normalBelow(-Math.log(ratio) / (Math.SQRT2 * Math.log(3)))
    expect(expected).toBeGreaterThan(0.6)
    expect(expected).toBeLessThan(0.9)
    expect(Math.abs((found?.belowZero ?? 0) - expected)).toBeLessThan(0.02)
  })

  test('where a draw makes the edge dearer, nothing is refused', async () => {
    const near = cloud({ ...certain, joulesPerToken: 2 })
    const found = await probability(board({ fitFactor: 1 }), near)
    expect(found?.belowZero).toBeGreaterThan(0.05)
    expect(found?.belowZero).toBeLessThan(0.95)
  })
})

describe('the break-even line', () => {
  const ranges = { gridGPerKWh: { from: 0, to: 1000 }, useHPerDay: { from: 0.01, to: 24 } }
  const named = (points: readonly GridAndUse[]) =>
    points.map(({ gridGPerKWh: grid, useHPerDay: use }) => ({ grid, use }))
  const equations = {
    'dirtier grids against the edge': { netKWh: 0.002, fixedG: 1, makingGH: 1 },
    'dirtier grids for the edge': { netKWh: -0.002, fixedG: 0.1, makingGH: 1 },
    'grids that decide nothing': { netKWh: 0, fixedG: 1, makingGH: 1 },
  }

  test.each(Object.entries(equations))('%s: on the line both are equal', (_case, equation) => {
    const { points } = breakEvenLine(equation, ranges)
    expect(points.length).toBeGreaterThan(10)
    for (const { grid, use } of named(points)) {
      const { netKWh, fixedG, makingGH } = equation
      if (use > 0.0101 && use < 23.99) expect(netKWh * grid + makingGH / use).toBeCloseTo(fixedG, 6)
    }
  })

  test.each(Object.entries(equations))(
    '%s: inside the area the edge is lower, outside it is not',
    (_case, equation) => {
      const { edgeLower } = breakEvenLine(equation, ranges)
      const bottom = edgeLower.slice(0, -2)
      for (const { grid, use } of named(bottom)) {
        if (use >= 23.9) continue
        expect(isEdgeLower(equation, { gridGPerKWh: grid, useHPerDay: use * 1.01 })).toBe(true)
        if (use > 0.0101)
          expect(isEdgeLower(equation, { gridGPerKWh: grid, useHPerDay: use * 0.99 })).toBe(false)
      }
    },
  )

  test('the table: 1 g·h over what 1 g leaves; no use where the day is too short', () => {
    const { table } = breakEvenLine(equations['dirtier grids against the edge'], ranges)
    // 1 − 0.002 × grid: 1, 0.8, 0.6, 0.4, 0.2, 0.
    const uses = table.map(({ useHPerDay }) => useHPerDay)
    expect(uses.slice(0, 5).map((use) => Number(use?.toFixed(9)))).toEqual([1, 1.25, 1.666666667, 2.5, 5])
    expect(uses.slice(5)).toEqual([null, null, null, null, null, null])
  })

  test('where the edge is lower nowhere, there is neither line nor area', () => {
    expect(breakEvenLine({ netKWh: 0.002, fixedG: 0.0001, makingGH: 1 }, ranges)).toMatchObject({
      points: [],
      edgeLower: [],
    })
    expect(breakEvenLine({ netKWh: 0, fixedG: 0.01, makingGH: 1 }, ranges).edgeLower).toEqual([])
  })
})
