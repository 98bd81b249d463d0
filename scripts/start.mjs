import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { failureText, StepFailure } from './failure.mjs'
import { root } from './folders.mjs'
import { electronCommand, runsAsRoot } from './launch-electron.mjs'
import { prepare } from './prepare.mjs'
import { runTool, runVisibly } from './run-tool.mjs'
import { totalLine } from './start/total-line.mjs'

const example = 'resources/examples/bloom-176b.cradle.json'
const pdf = 'reports/BLOOM-176B.pdf'

async function openWindow({ runtime, display, args }) {
  const launch = electronCommand({ runtime, display, args: ['.', ...args] })
  return runVisibly(launch.command, launch.args, { cwd: root })
}

/** The app's main job without a window: the bundled example becomes a report. */
async function writeExampleReport({ runtime, display }) {
  console.log(`There is no display, so no window can open. Writing the report of ${example} instead.`)
  mkdirSync(join(root, dirname(pdf)), { recursive: true })
  rmSync(join(root, pdf), { force: true })

  const launch = electronCommand({ runtime, display, args: ['.', '--report', example, '--pdf', pdf] })
  const run = await runTool(launch.command, launch.args, { cwd: root, timeLimitMs: 300_000 })
  const size = statSync(join(root, pdf), { throwIfNoEntry: false })?.size ?? 0
  if (run.code !== 0 || size === 0) throw reportFailure(run, size)

  console.log(totalLine(run.stdout) ?? '')
  console.log(`Report: ${pdf} (${Math.ceil(size / 1024)} kB)`)
  return 0
}

function reportFailure({ code, output, timedOut }, size) {
  const ended = timedOut ? 'did not end within 5 minutes' : `ended with code ${code}`
  return new StepFailure(`the app ${ended} and ${size > 0 ? 'left a report' : 'wrote no report'}`, {
    output,
    advice: 'the lines above are what the app said; "npm test" shows which part is at fault.',
  })
}

try {
  const { runtime, display } = await prepare({ progress: console.log, display: true })
  if (runsAsRoot()) console.log('Running as root, so Chromium is started without its sandbox (--no-sandbox).')
  process.exitCode =
    display === 'own'
      ? await openWindow({ runtime, display, args: process.argv.slice(2) })
      : await writeExampleReport({ runtime, display })
} catch (failure) {
  console.error(failureText(failure))
  process.exitCode = 1
}
