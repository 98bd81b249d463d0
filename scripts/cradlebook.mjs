#!/usr/bin/env node
// The command line. Its standard output belongs to the results alone, so all else goes to stderr.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failureText } from './failure.mjs'
import { root } from './folders.mjs'
import { prepareCommandLine } from './prepare.mjs'

const isCheckout = existsSync(join(root, 'src'))
// npm moves to the app folder first; paths on the command line mean where the reader stands.
if (process.env.npm_lifecycle_event === 'cradlebook') process.chdir(process.env.INIT_CWD)

try {
  if (isCheckout) await prepareCommandLine({ progress: (line) => console.error(line) })
} catch (failure) {
  console.error(failureText(failure))
  process.exit(1)
}
await import(new URL('../out/cli/cradlebook.mjs', import.meta.url).href)
