import { expect, test } from 'vitest'
import { examples } from '../../../src/catalog/examples'
import { assess } from '../../../src/core/assess/assess'
import type { ProjectFile } from '../../../src/core/project/project'
import { metByAccident } from '../../../src/core/uncertainty/apart'
import { comparisonPlan, runComparison } from '../../../src/core/uncertainty/compare'
import { answerTask } from '../../../src/core/uncertainty/task'
import { asset, fileOf, hardware, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const project = (id: string, energy: number, given: Partial<ProjectFile> = {}) =>
  fileOf(
    [
      training({ itEnergyKWh: { value: energy, spread: { kind: 'lognormal', gsd: 1.2 } } }),
      hardware({ deviceHours: 8760 }),
    ],
    {
      id,
      name: `Project ${id}`,
      sites: [site({ gridGPerKWh: { value: 100, spread: { kind: 'lognormal', gsd: 1.5 } } })],
      assets: [asset({ footprintKg: { value: 100, spread: { kind: 'triangular', low: 50, high: 200 } } })],
      ...given,
    },
  )

const compared = async (a: ProjectFile, b: ProjectFile) => {
  const comparison = comparisonPlan(assess(a, smallCatalog), assess(b, smallCatalog), { seed: 1 })
  if (!comparison.ok) throw new Error(JSON.stringify(comparison.error))
  const { plan } = comparison.value
  const result = await runComparison(comparison.value, { draw: (task) => answerTask(plan, task) })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

test('a project and itself: no difference, in no draw', async () => {
  const found = await compared(project('a', 1000), project('a', 1000))
  expect(found.difference).toStrictEqual({ point: 0, mean: 0, p5: 0, median: 0, p95: 0, belowZero: 0 })
  expect(found).toMatchObject({ probabilityALower: 0, probabilityEqual: 1, shared: 3, drawn: 3, causes: [] })
})

test('draws are paired: 10 % less energy is less in every draw, however uncertain both totals are', async () => {
  const found = await compared(project('a', 900), project('b', 1000))
  expect(found).toMatchObject({ probabilityALower: 1, probabilityEqual: 0, shared: 3 })
  expect(found.a).toMatchObject({ id: 'a', name: 'Project a', revision: 3 })
  expect(found.difference.point).toBeCloseTo(-10, 9)
  // The two intervals overlap nearly everywhere; that of the difference is 10 % of one of theirs.
  expect(found.a.total.p95).toBeGreaterThan(found.b.total.p5)
  expect(found.difference.p95).toBeLessThan(0)
})

test('what both have is no cause of the difference', async () => {
  const found = await compared(project('a', 900), project('b', 1000))
  expect(found.causes.map(({ path }) => path)).toStrictEqual([
    'sites/hall/gridGPerKWh',
    'activities/run/itEnergyKWh',
  ])
})

test('two independent projects of one size: either may be lower', async () => {
  const other = project('b', 1000)
  const apart = {
    ...other,
    sites: other.sites.map((one) => ({ ...one, id: 'elsewhere' })),
    assets: other.assets.map((one) => ({ ...one, id: 'box' })),
    activities: [
      training({
        id: 'run2',
        siteId: 'elsewhere',
        itEnergyKWh: { value: 1000, spread: { kind: 'lognormal', gsd: 1.2 } },
      }),
      hardware({ id: 'cards2', assetId: 'box', deviceHours: 8760 }),
    ],
  } satisfies ProjectFile
  const found = await compared(project('a', 1000), apart)
  expect(found.shared).toBe(0)
  expect(found.drawn).toBe(6)
  expect(found.probabilityALower).toBeCloseTo(0.5, 1)
  expect(found.difference.mean).toBeCloseTo(0, 0)
})

test('stages that one of them lacks', async () => {
  const without = project('b', 1000)
  const found = await compared(project('a', 1000), { ...without, activities: without.activities.slice(0, 1) })
  const [hardwareStage, trainingStage] = found.stages
  expect(hardwareStage).toMatchObject({ stage: 'hardware', b: null })
  expect(hardwareStage?.difference.point).toBeCloseTo(100, 9)
  expect(trainingStage?.difference).toStrictEqual({
    point: 0,
    mean: 0,
    p5: 0,
    median: 0,
    p95: 0,
    belowZero: 0,
  })
})

test('a project without a total cannot be compared', () => {
  const plan = comparisonPlan(assess(fileOf([]), smallCatalog), assess(project('b', 1), smallCatalog), {
    seed: 1,
  })
  expect(plan).toStrictEqual({
    ok: false,
    error: [
      { path: 'project/activities', message: 'expected a project with a total, found none in Project' },
    ],
  })
})

test('two activities that people call by one id are drawn apart where they are two things', async () => {
  const metered = (id: string, title: string, energy: number, gsd: number, name = 'Hall') =>
    fileOf([training({ title, itEnergyKWh: { value: energy, spread: { kind: 'lognormal', gsd } } })], {
      id,
      assets: [],
      sites: [site({ name, pue: { value: 1.2, spread: { kind: 'fixed' } }, gridGPerKWh: fixed(100) })],
    })
  const fixed = (value: number) => ({ value, spread: { kind: 'fixed' } }) as const
  const of = (titleB: string, siteB?: string) =>
    compared(metered('a', 'GPT-3', 100, 1.2), metered('b', titleB, 120, 1.3, siteB))

  const apart = await of('Meena')
  expect(apart).toMatchObject({ shared: 0, drawn: 2 })
  // Φ(ln 1.2 ÷ √(ln² 1.2 + ln² 1.3)) = 0.71588
  expect(apart.probabilityALower).toBeCloseTo(0.716, 2)
  expect(apart.causes.map(({ path, only }) => [path, only])).toStrictEqual([
    ['activities/run/itEnergyKWh', 'b'],
    ['activities/run/itEnergyKWh', 'a'],
  ])
  // One title, and nothing else in common.
  expect(await of('GPT-3', 'Other hall')).toMatchObject({ shared: 0, drawn: 2 })
  // A variant of one file: one meter, one error. Φ(ln 1.2 ÷ ln(1.3 ÷ 1.2)) = 0.98864
  const variant = await of('GPT-3 ')
  expect(variant).toMatchObject({ shared: 1, drawn: 1 })
  expect(variant.probabilityALower).toBeCloseTo(0.9886, 2)
})

test('a copy that the app made stays a copy under another title', async () => {
  const copy = (title: string) =>
    fileOf([training({ id: 'activity-1b4e28ba-2fa1', title, itEnergyKWh: 100 })], { sites: [site()] })
  expect(await compared(copy('Run'), copy('Run again'))).toMatchObject({ probabilityEqual: 1 })
})

test('the examples of the gallery are unrelated: each has draws of its own', () => {
  const files = examples.map(({ text }) => JSON.parse(text) as ProjectFile)
  const byId = (id: string) => files.find((file) => file.id === id) as ProjectFile
  const [a, b] = [byId('gpt-3'), byId('t5-11b')]
  expect(a.activities.some(({ id }) => b.activities.some((other) => other.id === id))).toBe(true)
  expect([...metByAccident(a, b)]).toStrictEqual(['activities/run'])
})
