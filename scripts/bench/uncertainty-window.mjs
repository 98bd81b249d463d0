import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { twoHundred } from './two-hundred.mjs'
import { launch, milliseconds, quantile } from './window.mjs'

const draws = 131_072
const cancels = 5
const blockLimitMs = 50
const cancelLimitMs = 100

/** Whether the window stays free while a large run of draws goes on, and how soon a run ends that is cancelled. */
export async function benchUncertaintyWindow(runtime) {
  const userData = mkdtempSync(join(tmpdir(), 'cradlebook-bench-'))
  const { electron, page } = await launch(runtime, { userData })
  try {
    await page.getByRole('button', { name: 'BLOOM-176B', exact: true }).first().waitFor()
    await page.evaluate(quietFrames, 1500)
    const asked = { project: twoHundred(), draws, seed: 1 }
    const still = await page.evaluate(quietFrames, 3000)
    const { gaps, blocks, progress, elapsed, ok } = await page.evaluate(watchRun, asked)
    if (!ok) throw new Error('the run was refused')
    console.log(
      `Window during ${draws.toLocaleString('en')} draws of 200 activities (${(elapsed / 1000).toFixed(1)} s): longest gap between frames ${milliseconds(Math.max(...gaps))} (without a run ${milliseconds(Math.max(...still))}), longest wait for the page's thread ${milliseconds(Math.max(...blocks))} (at most ${blockLimitMs} ms), longest wait for progress ${milliseconds(Math.max(...progress))}`,
    )
    const main = await electron.evaluate(watchMain, undefined)
    const times = []
    for (let index = 0; index < cancels; index += 1) {
      times.push(await page.evaluate(cancelRun, { asked, afterMs: 300 + 400 * index }))
    }
    const slowest = await electron.evaluate(stopMain, main)
    console.log(
      `Cancel: answered after ${milliseconds(
        quantile(
          times.map(({ answered }) => answered),
          1,
        ),
      )}, a run asked for at once says how far it is after ${milliseconds(
        quantile(
          times.map(({ next }) => next),
          1,
        ),
      )} (largest of ${cancels}; the answer at most ${cancelLimitMs} ms); longest block of the main thread ${milliseconds(slowest)} (at most ${blockLimitMs} ms)`,
    )
  } finally {
    await electron.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

// In the page: the times between frames while nothing is asked.
async function quietFrames(forMs) {
  const gaps = []
  const start = performance.now()
  let last = start
  while (last - start < forMs) {
    const now = await new Promise((resolve) => requestAnimationFrame(resolve))
    const at = performance.now()
    if (now !== undefined) gaps.push(at - last)
    last = at
  }
  return gaps
}

// In the page: asks for a run and watches frames, the page's own thread, and progress until it is answered.
async function watchRun(asked) {
  const [gaps, blocks, progress] = [[], [], []]
  const text = JSON.stringify(asked)
  const start = performance.now()
  let running = true
  let lastProgress
  const stop = window.cradlebook.onProgress(() => {
    const now = performance.now()
    if (lastProgress !== undefined) progress.push(now - lastProgress)
    lastProgress = now
  })
  const frames = (async () => {
    let last = performance.now()
    while (running) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = performance.now()
      gaps.push(now - last)
      last = now
    }
  })()
  const channel = new MessageChannel()
  let pinged = performance.now()
  channel.port1.onmessage = () => {
    blocks.push(performance.now() - pinged)
    if (!running) return
    setTimeout(() => {
      pinged = performance.now()
      channel.port2.postMessage(null)
    }, 5)
  }
  channel.port2.postMessage(null)
  const answer = JSON.parse(await window.cradlebook.ask['estimate:uncertainty'](text))
  running = false
  stop()
  await frames
  return { gaps, blocks, progress, elapsed: performance.now() - start, ok: answer.ok }
}

// In the page: cancels a run after a while, then asks for another one to see that the threads are free again.
async function cancelRun({ asked, afterMs }) {
  const text = JSON.stringify(asked)
  const run = window.cradlebook.ask['estimate:uncertainty'](text)
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  const start = performance.now()
  await window.cradlebook.ask['estimate:cancel']('{}')
  const answer = JSON.parse(await run)
  const answered = performance.now() - start
  if (answer.ok || answer.error.kind !== 'cancelled') throw new Error('expected a cancelled run')
  const heard = new Promise((resolve) => {
    const stop = window.cradlebook.onProgress(() => {
      stop()
      resolve(performance.now())
    })
  })
  const second = window.cradlebook.ask['estimate:uncertainty'](text)
  const next = (await heard) - start
  await window.cradlebook.ask['estimate:cancel']('{}')
  await second
  return { answered, next }
}

// In the main process: the longest time that its thread did not come round.
function watchMain() {
  const watch = { last: performance.now(), longest: 0 }
  watch.timer = setInterval(() => {
    const now = performance.now()
    watch.longest = Math.max(watch.longest, now - watch.last - 5)
    watch.last = now
  }, 5)
  globalThis.benchWatch = watch
}

function stopMain() {
  clearInterval(globalThis.benchWatch.timer)
  return globalThis.benchWatch.longest
}
