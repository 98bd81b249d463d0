// Chromium refuses to run its sandbox as root, and does not start without this flag then.
export const runsAsRoot = () => process.getuid?.() === 0

/** The command line that starts the runtime: `args` as for the official `electron` launcher. */
export function electronCommand({ runtime, display, args, asRoot = runsAsRoot() }) {
  const flags = asRoot ? ['--no-sandbox', ...args] : [...args]
  return underDisplay({ display, command: runtime.executable, args: flags })
}

/** Wraps any command in a virtual display where that is the only one there is. */
export function underDisplay({ display, command, args }) {
  if (display !== 'xvfb') return { command, args }
  return { command: 'xvfb-run', args: ['-a', command, ...args] }
}
