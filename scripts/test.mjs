import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failureText } from './failure.mjs'
import { root } from './folders.mjs'
import { underDisplay } from './launch-electron.mjs'
import { prepare, prepareCommandLine } from './prepare.mjs'
import { runVisibly } from './run-tool.mjs'
import { countTool, countVitest, nothing, sum, summaryLine } from './test/count.mjs'

// A log file is easier to read without colours, and some tools colour it all the same.
const plain = !process.stdout.isTTY
const environment = plain ? { ...process.env, NO_COLOR: '1' } : process.env

/** A tool out of node_modules; "--no" because one that is missing there must not be fetched silently. */
const installed = (name, args) => ({ command: 'npm', args: ['exec', '--no', '--', name, ...args] })

async function tool({ command, args }) {
  return countTool(await runVisibly(command, args, { cwd: root, env: environment }))
}

async function vitest({ name, args = [], display = 'own', env = {} }) {
  const reportFile = join('test-results', `${name}.json`)
  rmSync(join(root, reportFile), { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const run = underDisplay({ display, ...installed('vitest', ['run', ...reporters, ...args]) })
  const exitCode = await runVisibly(run.command, run.args, { cwd: root, env: { ...environment, ...env } })
  return countVitest(readReport(reportFile), exitCode)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'))
  } catch {
    // Vitest ended before it wrote one; countVitest makes that a failure.
    return undefined
  }
}

const formatAndLint = {
  title: 'format and lint',
  run: () => tool(installed('biome', ['ci', ...(plain ? ['--colors=off'] : []), '.'])),
}
const types = { title: 'types', run: () => tool({ command: 'npm', args: ['run', '-s', 'types'] }) }
const unit = { title: 'unit', run: () => vitest({ name: 'unit' }) }
const endToEnd = ({ runtime, display }) => ({
  title: 'end to end',
  run: () =>
    vitest({
      name: 'e2e',
      args: ['--config', 'test/e2e/vitest.config.ts'],
      display,
      env: { CRADLEBOOK_ELECTRON: runtime.executable },
    }),
})

async function chosenSteps(options) {
  if (options.includes('--unit')) {
    await prepareCommandLine({ progress: console.log })
    return [unit]
  }
  const prepared = await prepare({ progress: console.log, display: true })
  if (options.includes('--e2e')) return [endToEnd(prepared)]
  return [formatAndLint, types, unit, endToEnd(prepared)]
}

/** All steps run, whatever the earlier ones found: one run shows everything there is to mend. */
async function runAll(steps) {
  const counts = []
  for (const { title, run } of steps) {
    console.log(`\n== ${title}`)
    const count = await run().catch(asFailure)
    console.log(`== ${title}: ${summaryLine(count)}`)
    counts.push(count)
  }
  return sum(counts)
}

function asFailure(error) {
  console.error(failureText(error))
  return { ...nothing, failed: 1 }
}

let total
try {
  total = await runAll(await chosenSteps(process.argv.slice(2)))
} catch (failure) {
  total = asFailure(failure)
}
console.log(`\n${summaryLine(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
