import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desktop } from '../../src/preload/contract'
import { type RunningApp, startApp } from './running-app'

const file = new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url)
const project = JSON.parse(readFileSync(file, 'utf8'))

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

/** Asks as the window does, all at once; the answers, and the progress that was heard. */
const askedAtOnce = (...asked: readonly [channel: string, request: unknown][]) =>
  app.page.evaluate(async (all) => {
    const { ask, onProgress } = (window as unknown as { cradlebook: Desktop }).cradlebook
    const heard: unknown[] = []
    const stop = onProgress((progress) => heard.push(progress))
    const answers = await Promise.all(
      all.map(([channel, request]) => ask[channel as 'estimate:uncertainty'](JSON.stringify(request))),
    )
    stop()
    return { answers: answers.map((text) => JSON.parse(text)), heard }
  }, asked)

const run = (draws: number): [string, unknown] => ['estimate:uncertainty', { project, draws, seed: 1 }]
const cancelled = { ok: false, error: { kind: 'cancelled' } }

test('a run is answered, with progress on the way, and the same again', async () => {
  const once = await askedAtOnce(run(131_072))
  expect(once.answers[0]).toMatchObject({ ok: true, value: { draws: 131_072, seed: 1 } })
  expect(once.heard.length).toBeGreaterThan(0)
  expect(once.heard[0]).toMatchObject({ of: 131_072 })
  const again = await askedAtOnce(run(131_072))
  expect(again.answers).toStrictEqual(once.answers)
})

test('a newer request ends the older one', async () => {
  const { answers } = await askedAtOnce(run(1_000_000), run(1024))
  expect(answers[0]).toStrictEqual(cancelled)
  expect(answers[1]).toMatchObject({ ok: true, value: { draws: 1024 } })
})

test('a run that is cancelled ends, and the next one is answered', async () => {
  const { answers } = await askedAtOnce(run(1_000_000), ['estimate:cancel', {}])
  expect(answers).toStrictEqual([cancelled, null])
  expect((await askedAtOnce(run(64))).answers[0]).toMatchObject({ ok: true })
})

test('two projects are compared', async () => {
  const { answers } = await askedAtOnce(['estimate:compare', { a: project, b: project, draws: 256, seed: 1 }])
  expect(answers[0]).toMatchObject({ ok: true, value: { probabilityEqual: 1 } })
})
