import { chmodSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { launchReport } from '../../src/cli/launch-report'
import { scratchFolder } from './command-line'

const { write } = scratchFolder()
const request = { project: '/p/project.cradle.json', pdf: '/p/out.pdf', paper: 'Letter' } as const

/** A program in place of Electron, so that all else is real: the scripts, the process, its streams. */
function runtime(body: string): void {
  const file = write('electron', `#!/bin/sh\n${body}\n`)
  chmodSync(file, 0o755)
  vi.stubEnv('CRADLEBOOK_ELECTRON', file)
}

describe.skipIf(process.platform === 'win32')('starting the app', () => {
  beforeEach(() => vi.stubEnv('DISPLAY', ':0'))
  afterEach(() => vi.unstubAllEnvs())

  const launched = async () => {
    const told: string[] = []
    return { end: await launchReport(request, (line) => told.push(line)), told }
  }

  test('it gets the paths and the paper', async () => {
    runtime('for each in "$@"; do echo "$each"; done')
    const { end } = await launched()
    const output = end.ok ? end.value.output.trimEnd().split('\n') : []
    expect(output.filter((argument) => argument !== '--no-sandbox')).toStrictEqual([
      '.',
      '--report',
      request.project,
      '--pdf',
      request.pdf,
      '--paper',
      'Letter',
    ])
  })

  test('it runs in the folder of the app', async () => {
    runtime('test -f package.json && test -d scripts && echo here')
    expect((await launched()).end).toStrictEqual({ ok: true, value: { code: 0, output: 'here\n' } })
  })

  test.each([0, 1, 2, 7])('its exit code %d is told', async (code) => {
    runtime(`exit ${code}`)
    expect((await launched()).end).toStrictEqual({ ok: true, value: { code, output: '' } })
  })

  test('its end by a signal is a failure', async () => {
    runtime('kill -9 $$')
    expect((await launched()).end).toStrictEqual({ ok: true, value: { code: 1, output: '' } })
  })

  test('its stderr is passed on, without the noise of Chromium', async () => {
    runtime(
      [
        'echo "[1:1124/023512.345678:ERROR:bus.cc(399)] Failed to connect to the bus" >&2',
        'echo "BLOOM-176B: 50.5 tCO2e" >&2',
        'echo >&2',
        'printf "no end of line" >&2',
      ].join('\n'),
    )
    expect((await launched()).told).toStrictEqual(['BLOOM-176B: 50.5 tCO2e', 'no end of line'])
  })

  test('a runtime that is none is a failure with its cure', async () => {
    vi.stubEnv('CRADLEBOOK_ELECTRON', '/nowhere/electron')
    expect((await launched()).end).toStrictEqual({
      ok: false,
      error:
        'CRADLEBOOK_ELECTRON names /nowhere/electron, which is not an executable file; what to do: correct the variable, or remove it to let Cradlebook find a runtime itself.',
    })
  })

  test.skipIf(process.platform !== 'linux')('no display is a failure with its cure', async () => {
    vi.stubEnv('DISPLAY', '')
    vi.stubEnv('WAYLAND_DISPLAY', '')
    vi.stubEnv('PATH', '/nowhere')
    expect((await launched()).end).toStrictEqual({
      ok: false,
      error: 'expected a display, found none: install xvfb and xauth, or run "npm start" once, which does',
    })
  })
})
