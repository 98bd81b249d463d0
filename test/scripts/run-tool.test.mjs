import { expect, test } from 'vitest'
import { runTool } from '../../scripts/run-tool.mjs'

const node = (script, options) => runTool(process.execPath, ['-e', script], options)

test('answers with the exit code and both streams', async () => {
  const run = await node('console.log("out"); console.error("err"); process.exitCode = 3')
  expect(run).toMatchObject({ code: 3, stdout: 'out\n', timedOut: false })
  expect(run.output.split('\n').sort()).toEqual(['', 'err', 'out'])
})

test('a tool that does not exist is an answer, not an exception', async () => {
  const run = await runTool('no-such-tool-anywhere', [])
  expect(run.code).toBe(127)
  expect(run.output).toContain('no-such-tool-anywhere')
})

test('ends a tool, and what that has started, when its time is up', async () => {
  const child =
    'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"], { stdio: "inherit" })'
  const run = await node(`${child}; setInterval(() => {}, 1e6)`, { timeLimitMs: 500 })
  expect(run.timedOut).toBe(true)
  expect(run.code).toBe(143)
})
