#!/usr/bin/env node
// npm run bench: what the app claims about speed, measured in one run against a peer in the same run.
import { spawnSync } from 'node:child_process'
import { benchColdStart } from './bench/cold-start.mjs'
import { benchHubs } from './bench/hubs.mjs'
import { benchKeystrokes } from './bench/keystrokes.mjs'
import { benchUncertainty } from './bench/uncertainty.mjs'
import { benchUncertaintyWindow } from './bench/uncertainty-window.mjs'
import { availableDisplay } from './display.mjs'
import { underDisplay } from './launch-electron.mjs'
import { prepare } from './prepare.mjs'

const { runtime, display } = await prepare({ progress: (text) => console.error(text), display: true })
if (display === 'xvfb' && availableDisplay() !== 'own' && process.env.CRADLEBOOK_BENCH === undefined) {
  // Everything runs on one virtual display, so that starting it is nobody's cost.
  const { command, args } = underDisplay({ display, command: process.execPath, args: [import.meta.filename] })
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, CRADLEBOOK_BENCH: '1' },
  })
  process.exit(status ?? 1)
}

console.log(`Runtime: Electron ${runtime.version} (${runtime.origin}), Node ${process.versions.node}`)
await benchColdStart(runtime)
await benchKeystrokes(runtime)
await benchUncertainty()
await benchHubs()
await benchUncertaintyWindow(runtime)
