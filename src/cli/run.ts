import { type ParseArgsConfig, parseArgs } from 'node:util'
import { editDistance, nearest } from '../core/nearest'
import { isPaper, papers } from '../core/report/paper'
import { type Answer, failed, fine, refused } from './answer'
import { assessCommand } from './assess'
import { assessIntervalCommand } from './assess-interval'
import { compareCommand } from './compare'
import { type DrawOptions, drawOptions } from './draw-options'
import { explainCommand } from './explain'
import type { Host } from './host'
import { printable } from './printable'
import { reportCommand } from './report'
import { schemaCommand } from './schema'
import { uncertaintyCommand } from './uncertainty'
import { usage } from './usage'
import { validateCommand } from './validate'

type Values = Readonly<Record<string, string | boolean | undefined>>

interface Command {
  /** Names of what must be given, in order. */
  readonly takes: readonly string[]
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  readonly run: (given: readonly string[], values: Values, host: Host) => Answer | Promise<Answer>
}

const drawingOptions = { draws: { type: 'string' }, seed: { type: 'string' } } as const

const commands: Readonly<Record<string, Command>> = {
  assess: {
    takes: ['FILE'],
    options: { interval: { type: 'boolean' }, ...drawingOptions },
    run: ([file = ''], values, host) => assess(file, values, host),
  },
  uncertainty: {
    takes: ['FILE'],
    options: drawingOptions,
    run: ([file = ''], values, host) =>
      withDraws(values, (options) => uncertaintyCommand(file, options, host)),
  },
  compare: {
    takes: ['A', 'B'],
    options: drawingOptions,
    run: ([a = '', b = ''], values, host) =>
      withDraws(values, (options) => compareCommand(a, b, options, host)),
  },
  explain: {
    takes: ['FILE', 'PATH'],
    options: { json: { type: 'boolean' }, latex: { type: 'boolean' } },
    run: ([file = '', path = ''], { json, latex }, host) =>
      json && latex
        ? wrong('explain: expected --json or --latex, found both')
        : explainCommand(file, path, { form: json ? 'json' : latex ? 'latex' : 'text' }, host),
  },
  validate: {
    takes: ['FILE'],
    options: {},
    run: ([file = ''], _values, host) => validateCommand(file, host),
  },
  schema: { takes: [], options: {}, run: schemaCommand },
  report: {
    takes: ['FILE'],
    options: { pdf: { type: 'string' }, paper: { type: 'string' } },
    run: ([file = ''], values, host) => report(file, values, host),
  },
}

/** Runs the command that the arguments name. Never throws for what a user can do. */
export async function run(args: readonly string[], host: Host): Promise<Answer> {
  const [name, ...rest] = args
  if (name === undefined) return wrong('expected a command, found none')
  if (name === '--help' || name === '-h' || name === 'help') return fine(usage)
  if (name === '--version') return fine(`${host.version}\n`)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return wrong(unknownCommand(name))

  const parsed = parsedArguments(rest, command)
  if ('problem' in parsed) return wrong(`${name}: ${parsed.problem}`)
  if (parsed.values.help) return fine(usage)
  const { takes } = command
  const missing = takes[parsed.given.length]
  if (missing !== undefined) return wrong(`${name}: expected ${missing}, found nothing`)
  const tooMany = parsed.given[takes.length]
  if (tooMany !== undefined)
    return wrong(`${name}: expected ${takes.join(' ') || 'nothing more'}, found also ${tooMany}`)
  if (parsed.given.includes('')) return wrong(`${name}: expected ${takes.join(' ')}, found an empty text`)
  try {
    return await command.run(parsed.given, parsed.values, host)
  } catch (error) {
    return failed(printable(`cradlebook: ${name}: ${unexpected(error)}`))
  }
}

function unexpected(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error)
  // Only errors of the system name a system call: a full disk, no more open files.
  const isOfSystem = error instanceof Error && 'syscall' in error
  return isOfSystem ? `the system refused: ${what}` : `a defect of Cradlebook, not of the input: ${what}`
}

function assess(file: string, values: Values, host: Host): Answer | Promise<Answer> {
  if (values.interval) return withDraws(values, (options) => assessIntervalCommand(file, options, host))
  const [stray] = ['draws', 'seed'].filter((option) => values[option] !== undefined)
  if (stray) return wrong(`assess: expected --interval with --${stray}, found --${stray} alone`)
  return assessCommand(file, host)
}

function withDraws(
  values: Values,
  command: (options: DrawOptions) => Promise<Answer>,
): Answer | Promise<Answer> {
  const options = drawOptions(values)
  return options.ok ? command(options.value) : refused(...options.error.map(printable))
}

function report(file: string, { pdf, paper = 'A4' }: Values, host: Host): Answer | Promise<Answer> {
  if (typeof pdf !== 'string' || pdf === '') return wrong('report: expected --pdf OUT, found nothing')
  if (!isPaper(paper)) return wrong(`report: expected --paper ${papers.join(' or ')}, found ${String(paper)}`)
  return reportCommand(file, { pdf, paper }, host)
}

function parsedArguments(args: readonly string[], { options }: Command) {
  const config = {
    args: withNegatives(args),
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  } satisfies ParseArgsConfig
  try {
    const { values, positionals } = parseArgs(config)
    return { values: values as Values, given: positionals }
  } catch (error) {
    return { problem: optionProblem(error as NodeJS.ErrnoException, Object.keys(options)) }
  }
}

/** `--seed -1` as `--seed=-1`: the option's own reader says best what is wrong with it. */
function withNegatives(args: readonly string[]): string[] {
  return args.flatMap((argument, index) => {
    const isNegative = (text = '') => /^-\d/.test(text)
    if (isNegative(argument) && args[index - 1]?.startsWith('--')) return []
    const next = args[index + 1]
    return argument.startsWith('--') && isNegative(next) ? [`${argument}=${next}`] : [argument]
  })
}

function optionProblem({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  // Node's first sentence names the option; the rest is advice for programmers.
  const [sentence = ''] = message.split(/\.\s|\n/)
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return sentence.charAt(0).toLowerCase() + sentence.slice(1)
  const expected = known.map((option) => `--${option}`).join(' or ') || 'no option'
  return `expected ${expected}, found ${/'(-[^']*)'/.exec(sentence)?.[1] ?? 'another'}`
}

function unknownCommand(name: string): string {
  const names = Object.keys(commands)
  const [like = ''] = nearest(name, names, 1)
  const hint = editDistance(name, like) <= 2 ? ` (did you mean ${like}?)` : ''
  return `expected ${names.join(', ')}; found ${name}${hint}`
}

const wrong = (message: string): Answer => refused(printable(`cradlebook: ${message}`), '', usage.trimEnd())
