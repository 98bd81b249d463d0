#!/usr/bin/env node
// node scripts/bench/uncertainty.mjs: draws of a stated model, beside a numpy script of the same model.
// With --points: the table of docs/adr/0005 instead, standard errors by kind of points.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { root } from '../folders.mjs'

const outDir = join(root, 'out/bench')
const draws = 10_000
const seeds = 60
const rounds = 5
const limits = { seconds: 2, ratio: 4, growthMB: 10 }
/** Draws that are tried for the standard error that plain draws reach. */
const ladder = [512, 768, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 4096, 6144, 8192]

/** Prints the seconds, the ratio, the growth and the identity. */
export async function benchUncertainty() {
  await bundle()
  const core = await import(join(outDir, 'uncertainty-bench.mjs'))
  const model = core.statedModel()
  const plan = core.statedPlan(model, 1)
  const { inputs, lines, scenarios } = model
  const stages = new Set(lines.map(({ stage }) => stage)).size
  console.log(
    `Uncertainty: ${inputs.length} inputs, ${stages} stages, ${lines[0].factors.length} impacts, ${scenarios.length} scenarios; ${plan.outputs.length} numbers`,
  )
  const pools = [await threads(core, plan, 1), await threads(core, plan, 2)]
  try {
    await speed(core, plan, pools[1])
    await identity(core, plan, pools)
    await ratio(core, model, plan, pools)
    await growth(core, model, pools[1])
  } finally {
    await Promise.all(pools.map(({ close }) => close()))
  }
}

/** Prints the standard errors by kind of points. */
export async function benchPoints() {
  await bundle()
  const { pointsTable } = await import(join(outDir, 'uncertainty-bench.mjs'))
  for (const row of pointsTable()) console.log(row)
}

async function bundle() {
  const entry = (name) => join(root, `test/bench/${name}.ts`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      rollupOptions: {
        input: {
          'uncertainty-bench': entry('uncertainty-bench'),
          'uncertainty-worker': entry('uncertainty-worker'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  })
}

/** Threads with a plan each; `draw` spreads a task over them. */
async function threads({ splitTask, joinAnswers }, plan, count) {
  const workers = await Promise.all(
    Array.from({ length: count }, async () => {
      const worker = new Worker(join(outDir, 'uncertainty-worker.mjs'), { workerData: { seed: plan.seed } })
      await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
      return worker
    }),
  )
  let asked = 0
  const answer = (worker, task) =>
    new Promise((resolve, reject) => {
      asked += 1
      const number = asked
      const heard = (message) => {
        if (message.number !== number) return
        worker.off('message', heard).off('error', reject)
        resolve(message.values)
      }
      worker.on('message', heard).on('error', reject)
      worker.postMessage({ number, task })
    })
  return {
    count,
    draw: async (task) => {
      const pieces = splitTask(task, count)
      return joinAnswers(task, await Promise.all(pieces.map((piece, index) => answer(workers[index], piece))))
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  }
}

async function speed({ intervalsOf }, plan, pool) {
  const seconds = await leastSeconds(7, () => intervalsOf(plan, draws, pool))
  console.log(
    `  ${draws} paired draws on 2 threads, with the intervals of every number: ${seconds.toFixed(2)} s (at most ${limits.seconds} s)`,
  )
}

async function identity({ answerTask }, plan, pools) {
  const task = { kind: 'outputs', from: 0, to: draws, first: 0, last: plan.rows.length }
  const expected = bytes(answerTask(plan, task))
  const same = await Promise.all(pools.map(async ({ draw }) => bytes(await draw(task)).equals(expected)))
  console.log(`  The same bytes from 1 and 2 threads: ${same.every(Boolean) ? 'yes' : 'NO'}`)
}

const bytes = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)

async function ratio(core, model, plan, pools) {
  const peer = numpy(model, seeds)
  if (peer === undefined) return
  const peerError = deviation(peer.p95)
  const needed = ladder.find((count) => ourError(core, plan, count) <= peerError)
  if (needed === undefined) {
    console.log(`  Not within ${ladder.at(-1)} draws at the standard error of numpy's ${draws} plain ones`)
    return
  }
  // In turns, so that whatever else the machine does is everybody's cost.
  const times = { numpy: [], one: [], two: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.numpy.push(numpy(model, 15).seconds)
    times.one.push(await leastSeconds(15, () => core.intervalsOf(plan, needed, pools[0])))
    times.two.push(await leastSeconds(15, () => core.intervalsOf(plan, needed, pools[1])))
  }
  const ratios = (ours) => median(times.numpy.map((seconds, round) => seconds / ours[round]))
  const ms = (values) => `${(1000 * median(values)).toFixed(0)} ms`
  console.log(
    `  Standard error of the total's p95: numpy ${peerError.toFixed(1)} with ${draws} plain draws in ${ms(times.numpy)}; ours ${ourError(core, plan, needed).toFixed(1)} with ${needed} in ${ms(times.two)} on 2 threads, ${ms(times.one)} on 1 (${seeds} seeds each)`,
  )
  console.log(
    `  Ratio: ${ratios(times.two).toFixed(1)} on 2 threads, ${ratios(times.one).toFixed(1)} on 1 (median of ${rounds} rounds; at least ${limits.ratio} on 2)`,
  )
}

function ourError({ drawerOf, quantilesOf, statedPlan, statedModel }, plan, count) {
  const model = statedModel()
  const task = { kind: 'target', from: 0, to: count, changes: [null] }
  return deviation(
    Array.from({ length: seeds }, (_, seed) => {
      const own = seed === 0 ? plan : statedPlan(model, seed + 1)
      return quantilesOf(drawerOf(own).answer(task), [0.95])[0]
    }),
  )
}

function numpy(model, seeds) {
  const folder = mkdtempSync(join(tmpdir(), 'cradlebook-bench-'))
  try {
    const path = join(folder, 'model.json')
    writeFileSync(path, JSON.stringify(model))
    const args = [join(root, 'test/bench/peer.py'), path, String(draws), String(seeds)]
    const { status, stdout, stderr, error } = spawnSync('python3', args, { encoding: 'utf8' })
    if (status === 0) return JSON.parse(stdout)
    const why = error ? 'there is no python3' : stderr.trim().split('\n').at(-1)
    console.log(`  Ratio to numpy: not measured, ${why} (Debian: apt-get install python3-numpy)`)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function growth({ statedPlan, runUncertainty }, model, pool) {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc')
  const once = async () => {
    const plan = statedPlan(model, 1)
    const result = await runUncertainty(plan, { ...pool, draws: 2048 })
    if (!result.ok) throw new Error('the run was refused')
  }
  const held = async () => {
    // Buffers that came from threads are let go a turn after their owners.
    gc()
    await new Promise((resolve) => setTimeout(resolve, 50))
    gc()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 1e6
  }
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await once()
  const before = await held()
  for (let run = 0; run < 50; run += 1) await once()
  console.log(
    `  Memory after 50 more runs: ${((await held()) - before).toFixed(1)} MB more (under ${limits.growthMB} MB)`,
  )
}

/** The fastest of some runs: whatever else the machine does only adds to it. */
async function leastSeconds(times, run) {
  await run()
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < times; round += 1) {
    const start = performance.now()
    await run()
    least = Math.min(least, (performance.now() - start) / 1000)
  }
  return least
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

function deviation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

if (process.argv[1] === import.meta.filename) {
  await (process.argv.includes('--points') ? benchPoints() : benchUncertainty())
}
