import { describe, expect, test } from 'vitest'
import { usage } from '../../src/cli/usage'
import { fileOf } from '../core/projects'
import { cradlebook, scratchFolder } from './command-line'

const { write } = scratchFolder()
const file = write('file.json', fileOf([]))

test.each([
  [['--help']],
  [['-h']],
  [['help']],
  [['assess', '--help']],
  [['report', '-h']],
  [['factors', '-h']],
  [['factors', 'show', '--help']],
])('%j prints the usage', async (args) => {
  expect(await cradlebook(args)).toStrictEqual({ exitCode: 0, output: usage, messages: [] })
})

test('--version prints the version', async () => {
  expect(await cradlebook(['--version'])).toStrictEqual({ exitCode: 0, output: '9.9.9\n', messages: [] })
})

test('the usage fits a terminal and names every command', () => {
  for (const line of usage.split('\n')) expect(line.length).toBeLessThanOrEqual(90)
  for (const command of [
    'assess',
    'uncertainty',
    'compare',
    'explain',
    'validate',
    'factors search',
    'factors show',
    'gallery',
    'predict-inference',
    'schema',
    'report',
  ])
    expect(usage).toContain(`  ${command} `)
})

describe('bad usage', () => {
  const commands =
    'expected assess, uncertainty, compare, explain, validate, conference, factors, gallery, predict-inference, trips, schema, report; found'

  test.each<[readonly string[], string]>([
    [[], 'expected a command, found none'],
    [[''], `${commands} `],
    [['asess', file], `${commands} asess (did you mean assess?)`],
    [['constructor'], `${commands} constructor`],
    [['--frob'], `${commands} --frob`],
    [['a\nb'], `${commands} a\\u000ab`],
    [['assess'], 'assess: expected FILE, found nothing'],
    [['assess', ''], 'assess: expected FILE, found an empty text'],
    [['assess', file, 'more'], 'assess: expected FILE, found also more'],
    [['assess', '--json', file], 'assess: expected --interval or --draws or --seed, found --json'],
    [['validate', '--json', file], 'validate: expected no option, found --json'],
    [['compare', file], 'compare: expected B, found nothing'],
    [['explain', file], 'explain: expected PATH, found nothing'],
    [['explain', file, 'totals.climateKg', '--yaml'], 'explain: expected --json or --latex, found --yaml'],
    [['explain', file, '--json=yes', 'x'], "explain: option '--json' does not take an argument"],
    [['factors'], 'factors: expected search or show, found nothing'],
    [['factors', 'serach', 'H100'], 'factors: expected search, show; found serach (did you mean search?)'],
    [['factors', 'constructor'], 'factors: expected search, show; found constructor'],
    [['factors', 'search'], 'factors search: expected TEXT, found nothing'],
    [['factors', 'search', ''], 'factors search: expected TEXT, found an empty text'],
    [['factors', 'show'], 'factors show: expected ID, found nothing'],
    [['factors', 'show', 'a', 'b'], 'factors show: expected ID, found also b'],
    [
      ['factors', 'search', 'x', '--famly', 'pue'],
      'factors search: expected --family or --region or --year or --limit, found --famly',
    ],
    [['schema', 'x'], 'schema: expected nothing more, found also x'],
    [['report', file], 'report: expected --pdf OUT, found nothing'],
    [['report', file, '--pdf='], 'report: expected --pdf OUT, found nothing'],
    [['report', file, '--pdf'], "report: option '--pdf <value>' argument missing"],
    [['report', '--pdf', 'x.pdf'], 'report: expected FILE, found nothing'],
    [['report', file, '--pdf', 'x.pdf', '--paper', 'A5'], 'report: expected --paper A4 or Letter, found A5'],
  ])('%j', async (args, message) => {
    expect(await cradlebook(args)).toStrictEqual({
      exitCode: 2,
      output: '',
      messages: [`cradlebook: ${message}`, '', usage.trimEnd()],
    })
  })
})

describe('what nobody expected is one line, too', () => {
  const catalog = (error: Error) => () => {
    throw error
  }

  test('a defect', async () => {
    expect(await cradlebook(['assess', file], { catalog: catalog(new Error('no such row')) })).toStrictEqual({
      exitCode: 1,
      output: '',
      messages: ['cradlebook: assess: a defect of Cradlebook, not of the input: no such row'],
    })
  })

  test('a system that refuses', async () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write' })
    expect(await cradlebook(['validate', file], { catalog: catalog(error) })).toStrictEqual({
      exitCode: 1,
      output: '',
      messages: ['cradlebook: validate: the system refused: ENOSPC: no space left on device, write'],
    })
  })
})
