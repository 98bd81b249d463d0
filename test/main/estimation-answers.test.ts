import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { packText } from '../../src/core/factors/factor-pack'
import { readProject } from '../../src/core/project/read-project'
import { err, ok } from '../../src/core/result'
import type { UncertaintyView } from '../../src/core/uncertainty/uncertainty-view'
import { answerEstimation, startEstimation } from '../../src/main/estimation-answers'
import type { PassedOn } from '../../src/main/estimation-messages'
import { answerRun } from '../../src/main/run-answers'
import { aloneDraws } from '../../src/pool/pool'
import type { Reply, Request } from '../../src/preload/contract'
import { ownFactor } from '../core/own-factor'

const example = readProject(
  readFileSync(new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url), 'utf8'),
)
if (!example.ok) throw new Error('the example is not valid')
const project = example.value
type Estimation = ReturnType<typeof startEstimation>

/** As the window asks: JSON text both ways. */
const asked = <C extends PassedOn>(running: Estimation, channel: C, request: Request<C>): Reply<C> =>
  JSON.parse(answerEstimation(running, 'asked', { channel, text: JSON.stringify(request) }))
const estimation = () => startEstimation(loadCatalog, '1.2.3')

test('the example gives the published total, and says what made it', () => {
  const assessment = asked(estimation(), 'estimate:assess', { project })
  expect(assessment.cradlebook).toBe('1.2.3')
  expect((assessment.totals.climateKg ?? 0) / 50_500).toBeCloseTo(1, 2)
})

test('an explanation after an assessment uses the same graph', () => {
  const running = estimation()
  asked(running, 'estimate:assess', { project })
  const kept = running.last?.assessment
  expect(asked(running, 'estimate:explain', { project, path: 'totals/climateKg' })?.symbol).toBe('C_total')
  expect(running.last?.assessment).toBe(kept)
  asked(running, 'estimate:assess', { project: { ...project, name: 'Other' } })
  expect(running.last?.assessment).not.toBe(kept)
})

test('what other tools say is asked for apart, one activity at a time', () => {
  const running = estimation()
  const runs = asked(running, 'estimate:assess', { project }).activities.filter(({ peers }) => peers)
  expect(runs.map(({ peers }) => peers)).toStrictEqual(runs.map(() => []))
  const [run] = runs
  const peers = asked(running, 'estimate:peers', { project, activityId: run?.id ?? '' })
  expect(peers.map(({ name }) => name)).toStrictEqual([
    'LLMCarbon, as released',
    'mlco2, as published',
    'Strubell et al. 2019',
    'Green Algorithms',
  ])
  expect(asked(running, 'estimate:peers', { project, activityId: 'nobody' })).toStrictEqual([])
})

test('a path that leads to no number has no explanation', () => {
  expect(asked(estimation(), 'estimate:explain', { project, path: 'totals/nothing' })).toBeNull()
})

test('factors come by family, and regions once each with the newest year', () => {
  const running = estimation()
  const factors = answerEstimation(running, 'factors', { families: ['pue'] })
  expect(new Set(factors.map(({ family }) => family))).toEqual(new Set(['pue']))
  const regions = answerEstimation(running, 'regions', {})
  expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length)
  expect(regions.find(({ code }) => code === 'FR')?.name).toBe('France')
  expect(regions.find(({ code }) => code === 'world')?.name).toBe('World')
  const { newestGridYear } = answerEstimation(running, 'catalog', {})
  expect(
    Math.max(...regions.filter(({ code }) => code !== 'world').map(({ newestYear }) => newestYear)),
  ).toBe(newestGridYear)
})

test('a project is assessed with the catalog that it pins, and its own rows', () => {
  const running = estimation()
  expect(asked(running, 'estimate:assess', { project }).catalog).toBe('2026.11')
  const newest = asked(running, 'estimate:assess', { project: { ...project, catalog: '2026.12' } })
  expect([newest.catalog, newest.warnings]).toEqual(['2026.12', []])
  const unknown = asked(running, 'estimate:assess', { project: { ...project, catalog: '1999.01' } })
  expect([unknown.catalog, unknown.warnings.map(({ code }) => code)]).toEqual([
    '2026.12',
    ['catalog-differs'],
  ])

  const roofed = (value: number) => ({
    ...project,
    factors: [ownFactor({ value })],
    sites: project.sites.map((site) => ({ ...site, gridGPerKWh: { factor: 'own.roof' } })),
  })
  const total = (value: number) =>
    asked(running, 'estimate:assess', { project: roofed(value) }).stages.find(
      ({ stage }) => stage === 'training',
    )?.climateKg ?? 0
  expect(total(60) / total(30)).toBeCloseTo(2, 9)
})

test('what the newest catalog would change, and nothing for a project that has it', () => {
  const running = estimation()
  const found = asked(running, 'catalog:difference', { project })
  expect(found).toMatchObject({ from: '2026.11', to: '2026.12' })
  expect((found?.totalKg.before ?? 0) / 50_500).toBeCloseTo(1, 2)
  expect(asked(running, 'catalog:difference', { project: { ...project, catalog: '2026.12' } })).toBeNull()
})

test('a pack is read against the newest catalog', () => {
  const text = packText('Roofs', [ownFactor()])
  const read = answerEstimation(estimation(), 'read-pack', { text })
  expect(read).toEqual({ ok: true, value: { name: 'Roofs', factors: [ownFactor()] } })
})

test('a report is built from the project, the day and the draws', async () => {
  const answer = await answerRun(
    'estimate:uncertainty',
    JSON.stringify({ project, draws: 64, seed: 1 }),
    (file) => loadCatalog(file.catalog),
    aloneDraws,
    { isCancelled: () => false, onProgress: () => {} },
  )
  if (!answer.ok) throw new Error('the draws failed')
  const drawn = ok(answer.value as UncertaintyView)
  const report = answerEstimation(estimation(), 'report', { project, date: '2026-01-31', drawn })
  expect(report).toMatchObject({ date: '2026-01-31', project: { id: project.id } })
  expect(report.uncertainty?.intervals['totals/climateKg']).toMatchObject({
    point: expect.closeTo(50_532, 0),
  })
})

test('a report whose draws were refused says which field, and gives no intervals', () => {
  const [site] = project.sites
  const problems = [{ path: `sites/${site?.id}/pue`, message: 'expected a spread above 0, found 0' }]
  const report = answerEstimation(estimation(), 'report', {
    project,
    date: '2026-01-31',
    drawn: err(problems),
  })
  expect(report.uncertainty).toBeNull()
  const section = JSON.stringify(report.sections.find(({ id }) => id === 'uncertainty'))
  expect(section).toContain(`PUE of ${site?.name}`)
  expect(section).toContain('expected a spread above 0, found 0')
})

test('a request that is not what the contract says is refused with its field', () => {
  const broken = { project: { ...project, revision: -1 } }
  expect(() => asked(estimation(), 'estimate:assess', broken)).toThrow(
    'estimate:assess refused the request: /project/revision',
  )
})
