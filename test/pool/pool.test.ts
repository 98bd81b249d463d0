import { createHash } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { plannedFrom } from '../../src/pool/plan-source'
import { type Draw, type DrawPool, drawPool } from '../../src/pool/pool'
import { smallCatalog } from '../core/small-catalog'
import { builtWorker } from './built-worker'
import { plannedProject, projectToDraw } from './project-to-draw'

const start = builtWorker()
const draws = 50_000

const hashOf = (view: unknown) => createHash('sha256').update(JSON.stringify(view)).digest('hex')

/** The bytes of a run on a pool. @param threads waited for before it starts, so that they draw all of it */
async function ran(pool: DrawPool, seed = 1, threads?: Threads): Promise<string> {
  const source = { files: [projectToDraw], seed } as const
  const { plan, run } = plannedProject(source)
  const draw = pool.drawsOf(source, plan)
  await threads?.ready(draw)
  const view = await run({ draws, draw })
  expect(view.ok).toBe(true)
  return hashOf(view)
}

type Threads = Pick<ReturnType<typeof countedPool>, 'ready'>

/** A pool whose threads are called at once, and a list of them. */
function countedPool(size: number) {
  const workers: Worker[] = []
  const drawn: number[] = []
  const trouble: string[] = []
  let planned = 0
  const pool = drawPool({
    size,
    aloneForMs: 0,
    start: () => {
      const worker = start()
      const index = workers.push(worker) - 1
      drawn.push(0)
      worker.on('message', ({ kind }) => {
        if (kind === 'drawn') drawn[index] = (drawn[index] ?? 0) + 1
        if (kind === 'planned') planned += 1
      })
      return worker
    },
    onTrouble: (message) => trouble.push(message),
  })
  /** Has all threads make their plan. */
  const ready = async (draw: Draw) => {
    const before = planned
    await draw({ kind: 'linear', from: 0, to: 256 })
    while (planned < before + size) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { pool, workers, drawn, trouble, ready }
}

describe('the same bytes with any number of threads', () => {
  const alone = (seed: number) => ran(drawPool({ size: 1, start }), seed)

  test.each([2, 3])('%d threads, again and with another seed', async (size) => {
    const threads = countedPool(size)
    const { pool, workers, drawn, trouble } = threads
    expect(await ran(pool, 1, threads)).toBe(await alone(1))
    expect(await ran(pool, 7, threads)).toBe(await alone(7))
    expect(await ran(pool, 1, threads)).toBe(await alone(1))
    expect(workers.length).toBe(size)
    expect(drawn.every((parts) => parts > 0)).toBe(true)
    expect(trouble).toStrictEqual([])
    await pool.close()
    expect(pool.running()).toBe(0)
  })

  test('another seed is another sample', async () => {
    expect(await alone(1)).not.toBe(await alone(2))
  })
})

test('with one core nobody starts a thread', async () => {
  const { pool, workers } = countedPool(1)
  pool.warm()
  await ran(pool)
  expect(workers).toStrictEqual([])
})

test('a small run is over before a thread is started', async () => {
  let started = 0
  const pool = drawPool({
    size: 2,
    aloneForMs: 60_000,
    start: () => {
      started += 1
      return start()
    },
  })
  await ran(pool)
  expect(started).toBe(0)
})

test('a thread that ends in the middle of a run is replaced, and the bytes are the same', async () => {
  const { pool, workers, trouble, ready } = countedPool(2)
  const source = { files: [projectToDraw], seed: 1 } as const
  const { plan, run } = plannedProject(source)
  const draw = pool.drawsOf(source, plan)
  await ready(draw)
  let ended = false
  const view = await run({
    draws,
    draw: async (task) => {
      const answer = draw(task)
      if (!ended) {
        ended = true
        void workers[0]?.terminate()
      }
      return answer
    },
  })
  expect(hashOf(view)).toBe(await ran(drawPool({ size: 1, start })))
  expect(await ran(pool)).toBe(await ran(drawPool({ size: 1, start })))
  expect(trouble.length).toBe(1)
  expect(workers.length).toBe(3)
  expect(pool.running()).toBe(2)
  await pool.close()
})

test('threads that come to another plan, by another catalog, draw nothing of it', async () => {
  const { pool, drawn, trouble } = countedPool(2)
  const atNoPue = { ...projectToDraw, sites: projectToDraw.sites.map(({ pue: _, ...rest }) => rest) }
  const source = { files: [atNoPue], seed: 1 } as const
  const planned = plannedFrom(source, () => smallCatalog)
  if (!planned.ok) throw new Error('no plan')
  const { plan, run } = planned.value
  const draw = pool.drawsOf(source, plan)
  await draw({ kind: 'linear', from: 0, to: 256 })
  while (trouble.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  const [mixed, alone] = [
    await run({ draws, draw }),
    await run({ draws, draw: drawPool({ size: 1, start }).drawsOf(source, plan) }),
  ]
  expect(hashOf(mixed)).toBe(hashOf(alone))
  expect(drawn).toStrictEqual([0, 0])
  expect(trouble[0]).toBe('a thread that draws has no plan: it came to another plan of the same project')
  await pool.close()
})

test('threads that never start are given up, and the run goes on without them', async () => {
  const { Worker } = await import('node:worker_threads')
  const trouble: string[] = []
  let started = 0
  const pool = drawPool({
    size: 2,
    aloneForMs: 0,
    start: () => {
      started += 1
      return new Worker('throw new Error("out of order")', { eval: true })
    },
    onTrouble: (message) => trouble.push(message),
  })
  expect(await ran(pool)).toBe(await ran(drawPool({ size: 1, start })))
  for (let round = 0; round < 12; round += 1) {
    pool.warm()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(started).toBeLessThanOrEqual(9)
  expect(trouble[0]).toBe('a thread that draws stopped: out of order')
  await pool.close()
})

describe('a run that is cancelled', () => {
  test('ends after the parts at work, and the pool draws on', async () => {
    const { pool, drawn, ready } = countedPool(2)
    const source = { files: [projectToDraw], seed: 3 } as const
    const { plan, run } = plannedProject(source)
    let cancelled = false
    let told = 0
    const draw = pool.drawsOf(source, plan, { isCancelled: () => cancelled })
    await ready(draw)
    const result = await run({
      draws: 1_000_000,
      draw,
      isCancelled: () => cancelled,
      onProgress: ({ draws: done, of }) => {
        told += 1
        expect(done).toBeLessThanOrEqual(of ?? 0)
        if (told === 3) cancelled = true
      },
    })
    expect(result).toStrictEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(told).toBeLessThan(6)
    const before = drawn.reduce((sum, parts) => sum + parts, 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(drawn.reduce((sum, parts) => sum + parts, 0)).toBe(before)
    expect(await ran(pool)).toBe(await ran(drawPool({ size: 1, start })))
    await pool.close()
  })
})

test('two projects to compare are drawn in pairs by threads as well', async () => {
  const other = { ...projectToDraw, id: 'p2', name: 'Other', activities: projectToDraw.activities.slice(1) }
  const source = { files: [projectToDraw, other], seed: 1 } as const
  const { plan, run } = plannedProject(source)
  const { pool, drawn, ready } = countedPool(2)
  const draw = pool.drawsOf(source, plan)
  await ready(draw)
  const [threads, alone] = [
    await run({ draws, draw }),
    await run({ draws, draw: drawPool({ size: 1, start }).drawsOf(source, plan) }),
  ]
  expect(JSON.stringify(threads)).toBe(JSON.stringify(alone))
  expect(drawn.every((parts) => parts > 0)).toBe(true)
  // All that the second project has, the first has too, and one activity more.
  expect(threads).toMatchObject({ ok: true, value: { probabilityALower: 0, probabilityEqual: 0 } })
  await pool.close()
})
