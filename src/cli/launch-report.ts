import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type * as DisplayScript from '../../scripts/display.mjs'
import type * as RuntimeScript from '../../scripts/electron-runtime.mjs'
import type * as LaunchScript from '../../scripts/launch-electron.mjs'
import type { Paper } from '../core/report/paper'
import { err, ok, type Result } from '../core/result'
import { isElectronNoise } from './electron-noise'

export interface ReportRequest {
  /** Full paths: the app runs in a folder of its own. */
  readonly project: string
  readonly pdf: string
  readonly paper: Paper
}

/** How the app ended, and what it printed as its result. */
export interface ReportEnd {
  readonly code: number
  readonly output: string
}

/** Prints a report; answers with how that ended, or with why the app could not be started. */
export type ReportRun = (
  request: ReportRequest,
  tell: (line: string) => void,
) => Promise<Result<ReportEnd, string>>

// As far from the bundle in out/cli as from here, so the path holds for both.
const root = new URL('../../', import.meta.url)

const script = <Module>(name: string): Promise<Module> =>
  import(/* @vite-ignore */ new URL(`scripts/${name}`, root).href)

export const launchReport: ReportRun = async ({ project, pdf, paper }, tell) => {
  try {
    const [{ electronRuntime }, { electronCommand }, { availableDisplay }] = await Promise.all([
      script<typeof RuntimeScript>('electron-runtime.mjs'),
      script<typeof LaunchScript>('launch-electron.mjs'),
      script<typeof DisplayScript>('display.mjs'),
    ])
    const display = availableDisplay()
    if (display === 'none') {
      return err(
        'expected a display, found none: install xvfb and xauth, or run "npm start" once, which does',
      )
    }
    const runtime = await electronRuntime({ progress: tell })
    const args = ['.', '--report', project, '--pdf', pdf, '--paper', paper]
    const { command, args: all } = electronCommand({ runtime, display, args })
    return ok(await run(command, all, tell))
  } catch (error) {
    return err(failureText(error))
  }
}

function run(command: string, args: readonly string[], tell: (line: string) => void): Promise<ReportEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: fileURLToPath(root), stdio: ['ignore', 'pipe', 'pipe'] })
    // A terminal's Ctrl-C reaches the app as well; wait for its end, so that nothing is left behind.
    const wait = () => {}
    const passOn = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', wait).on('SIGTERM', passOn)
    const release = () => process.off('SIGINT', wait).off('SIGTERM', passOn)

    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line !== '' && !isElectronNoise(line)) tell(line)
    })
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code) => {
      release()
      resolve({ code: code ?? 1, output })
    })
  })
}

/** The scripts' failures carry an advice; anything else speaks for itself. */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'advice' in error ? `${error.message}; what to do: ${String(error.advice)}` : error.message
}
