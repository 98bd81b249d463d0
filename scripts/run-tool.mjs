import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const onWindows = process.platform === 'win32'

// On Windows npm is a batch file, which only a shell can start.
const needsShell = (command) => onWindows && command === 'npm'

/**
 * Runs a tool quietly to its end and answers with its exit code and what it printed. Never throws:
 * a tool that is not there is an answer like any other (code 127).
 */
export function runTool(command, args, { cwd, env = process.env, timeLimitMs } = {}) {
  return new Promise((resolve) => {
    // A tool with a time limit leads a process group of its own, so that its children end with it.
    const detached = timeLimitMs !== undefined && !onWindows
    const stdio = ['ignore', 'pipe', 'pipe']
    const child = spawn(command, args, { cwd, env, detached, stdio, shell: needsShell(command) })
    const heard = listenTo(child)
    const limit = timeLimitMs === undefined ? noLimit : limitTime(child, timeLimitMs)

    child.on('error', (error) => {
      limit.lift()
      resolve({ ...heard, output: `${heard.output}${error.message}\n`, code: 127, timedOut: false })
    })
    child.on('close', (code, signal) => {
      limit.lift()
      resolve({ ...heard, code: code ?? exitCodeAfter(signal), timedOut: limit.exceeded() })
    })
  })
}

/** Runs a tool with the terminal handed over to it, and answers with its exit code. */
export function runVisibly(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', shell: needsShell(command) })
    // Ctrl-C reaches the tool as well: it decides when to end, and its exit code becomes ours.
    const wait = () => {}
    const passOn = (signal) => child.kill(signal)
    process.on('SIGINT', wait).on('SIGTERM', passOn)
    const release = () => process.off('SIGINT', wait).off('SIGTERM', passOn)

    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code, signal) => {
      release()
      resolve(code ?? exitCodeAfter(signal))
    })
  })
}

const exitCodeAfter = (signal) => 128 + (constants.signals[signal] ?? 0)

function listenTo(child) {
  const heard = { stdout: '', output: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    heard.stdout += text
    heard.output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    heard.output += text
  })
  return heard
}

const noLimit = { lift: () => {}, exceeded: () => false }

function limitTime(child, timeLimitMs) {
  let exceeded = false
  const end = (signal) => endWithChildren(child, signal)
  const timers = [
    setTimeout(() => {
      exceeded = true
      end('SIGTERM')
    }, timeLimitMs),
    setTimeout(() => end('SIGKILL'), timeLimitMs + 5_000),
  ]
  // The group of its own does not get the terminal's Ctrl-C, so it is passed on.
  const interrupted = (signal) => {
    end(signal)
    process.exit(exitCodeAfter(signal))
  }
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted)

  return {
    exceeded: () => exceeded,
    lift() {
      timers.forEach(clearTimeout)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    },
  }
}

function endWithChildren(child, signal) {
  try {
    if (onWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has already ended.
  }
}
