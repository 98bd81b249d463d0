import { spawnSync } from 'node:child_process'
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { example, scratchFolder } from './command-line'

const { folder } = scratchFolder()
const bundle = join(folder, 'cradlebook.mjs')

// Built here, so that no bundle of yesterday is tested.
beforeAll(async () => {
  const root = new URL('../../', import.meta.url).pathname
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false },
  })
}, 60_000)

const cradlebook = (...args: readonly string[]) =>
  spawnSync(process.execPath, [bundle, ...args], { encoding: 'utf8' })

test('the bundle runs on Node alone, with the catalog in it', () => {
  const { status, stdout, stderr } = cradlebook('assess', example)
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
  const { cradlebook: appVersion, totals } = JSON.parse(stdout)
  expect(appVersion).toBe(version)
  expect(totals.climateKg).toBeCloseTo(50_532.447, 3)
})

test('it imports nothing that is not in Node or beside it', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'))
  expect(files).toContain('draw-worker.mjs')
  const imports = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^import\b.*?from\s*"([^"]+)"/gm)].map(
      (match) => match[1] ?? '',
    ),
  )
  expect(imports.length).toBeGreaterThan(2)
  const beside = files.map((name) => `./${name}`)
  expect(imports.filter((from) => !from.startsWith('node:') && !beside.includes(from))).toStrictEqual([])
})

test('a large run is drawn by threads, ends, and gives the same bytes again', () => {
  const run = () => cradlebook('uncertainty', example, '--draws', '131072')
  const { status, stdout, stderr } = run()
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({
    draws: 131_072,
    totals: { climateKg: { point: 50_532.44701727998 } },
  })
  expect(run().stdout).toBe(stdout)
}, 60_000)

test('bad input: one line on stderr, nothing on stdout, exit code 2', () => {
  const { status, stdout, stderr } = cradlebook('assess', folder)
  expect({ status, stdout, stderr }).toStrictEqual({
    status: 2,
    stdout: '',
    stderr: `${folder}: expected a file, found a folder\n`,
  })
})

describe.skipIf(process.platform === 'win32')('its streams', () => {
  const shell = (line: string) =>
    spawnSync('bash', ['-c', line, 'bash', process.execPath, bundle, example], { encoding: 'utf8' })

  test('stdin is read', () => {
    const { status, stdout } = shell('"$1" "$2" validate - < "$3"')
    expect({ status, stdout }).toStrictEqual({
      status: 0,
      stdout: '<stdin>: valid, 5 activities, total 50.5 tCO2e\n',
    })
  })

  test('a reader that goes early is no error', () => {
    const { stdout, stderr } = shell('set -o pipefail; "$1" "$2" schema | head -n 1; echo "$?"')
    expect({ stdout, stderr }).toStrictEqual({ stdout: '{\n0\n', stderr: '' })
    const gone = '| (exec 0<&-; sleep 0.5); echo "$?"'
    expect(shell(`set -o pipefail; "$1" "$2" schema ${gone}`)).toMatchObject({ stdout: '0\n', stderr: '' })
    expect(shell(`set -o pipefail; "$1" "$2" assess none 2>&1 ${gone}`).stdout).toBe('2\n')
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is told, with exit code 1', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [bundle, 'assess', example], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: '<stdout>: expected room for the result, found no space left\n',
    })
  })
})
