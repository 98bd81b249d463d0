import { describe, expect, test } from 'vitest'
import { answerRun } from '../../src/main/run-answers'
import type { RunChannel } from '../../src/main/uncertainty-messages'
import { aloneDraws, type DrawPool } from '../../src/pool/pool'
import { fileOf, training } from '../core/projects'
import { smallCatalog } from '../core/small-catalog'

const energy = { value: 1000, spread: { kind: 'lognormal', gsd: 1.5 } } as const
const project = fileOf([training({ itEnergyKWh: energy })])
const catalogOf = () => smallCatalog
const asked = (
  channel: RunChannel,
  request: unknown,
  { pool = aloneDraws, isCancelled = () => false, onProgress = (_: unknown) => {} } = {} as {
    readonly pool?: DrawPool
    readonly isCancelled?: () => boolean
    readonly onProgress?: (progress: unknown) => void
  },
) => answerRun(channel, JSON.stringify(request), catalogOf, pool, { isCancelled, onProgress })

test('an uncertainty: the interval of every number by its path', async () => {
  const answer = await asked('estimate:uncertainty', { project, draws: 4096, seed: 1 })
  expect(answer).toMatchObject({
    ok: true,
    value: { seed: 1, draws: 4096, intervals: { 'totals/climateKg': { point: 100 } } },
  })
})

test('an incomplete project still has draws of what is complete', async () => {
  const incomplete = fileOf([training({ itEnergyKWh: energy }), training({ id: 'empty' })])
  const answer = await asked('estimate:uncertainty', { project: incomplete, draws: 256, seed: 1 })
  expect(answer).toMatchObject({ ok: true, value: { intervals: { 'totals/climateKg': { point: 100 } } } })
})

test('a project without any number has none to draw', async () => {
  const answer = await asked('estimate:uncertainty', { project: fileOf([]), seed: 1 })
  expect(answer).toMatchObject({ ok: true, value: { drawn: 0, intervals: {}, causes: [] } })
})

test('a comparison of a project with itself', async () => {
  const answer = await asked('estimate:compare', { a: project, b: project, draws: 256, seed: 1 })
  expect(answer).toMatchObject({ ok: true, value: { probabilityEqual: 1, difference: { p95: 0 } } })
})

test('a comparison without a total is refused, with why', async () => {
  const answer = await asked('estimate:compare', { a: project, b: fileOf([]), seed: 1 })
  expect(answer).toMatchObject({
    ok: false,
    error: { kind: 'refused', problems: [{ path: expect.any(String) }] },
  })
})

describe('a request that is not what the contract says', () => {
  test.each([
    ['a thousand million draws', { project, draws: 1e9, seed: 1 }, '/draws: expected a number of draws'],
    ['no seed', { project }, '/seed'],
    ['a seed below 0', { project, seed: -1 }, '/seed'],
  ])('%s', async (_case, request, message) => {
    await expect(asked('estimate:uncertainty', request)).rejects.toThrow(
      `estimate:uncertainty refused the request: ${message}`,
    )
  })
})

test('a run that is cancelled in its middle ends there', async () => {
  let drawn = 0
  const pool: DrawPool = {
    ...aloneDraws,
    drawsOf: (source, plan) => async (task) => {
      drawn += 1
      return aloneDraws.drawsOf(source, plan)(task)
    },
  }
  const answer = await asked(
    'estimate:uncertainty',
    { project, draws: 1_000_000, seed: 1 },
    { pool, isCancelled: () => drawn >= 2 },
  )
  expect(answer).toStrictEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(drawn).toBe(2)
})

test('progress is told from the first piece on', async () => {
  const told: unknown[] = []
  await asked(
    'estimate:uncertainty',
    { project, draws: 1024, seed: 1 },
    { onProgress: (progress) => told.push(progress) },
  )
  expect(told[0]).toStrictEqual({ draws: 1024, of: 1024 })
})
