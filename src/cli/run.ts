import { type ParseArgsConfig, parseArgs } from 'node:util'
import { editDistance, nearest } from '../core/nearest'
import { type Answer, failed, fine } from './answer'
import { type Command, commands, type Values } from './commands'
import type { Host } from './host'
import { printable } from './printable'
import { usage } from './usage'
import { wrong } from './wrong'

/** Runs the command that the arguments name. Never throws for what a user can do. */
export async function run(args: readonly string[], host: Host): Promise<Answer> {
  const [name, ...rest] = args
  if (name === undefined) return wrong('expected a command, found none')
  if (name === '--help' || name === '-h' || name === 'help') return fine(usage)
  if (name === '--version') return fine(`${host.version}\n`)
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (known === undefined) return wrong(unknownCommand(name, commands))
  return 'commands' in known ? runPart(name, known.commands, rest, host) : runCommand(name, known, rest, host)
}

/** `factors search …`: a command with commands of its own. */
function runPart(
  group: string,
  parts: Readonly<Record<string, Command>>,
  [name, ...rest]: readonly string[],
  host: Host,
): Answer | Promise<Answer> {
  if (name === '--help' || name === '-h') return fine(usage)
  const expected = Object.keys(parts).join(' or ')
  if (name === undefined) return wrong(`${group}: expected ${expected}, found nothing`)
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (part === undefined) return wrong(`${group}: ${unknownCommand(name, parts)}`)
  return runCommand(`${group} ${name}`, part, rest, host)
}

async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  host: Host,
): Promise<Answer> {
  const parsed = parsedArguments(args, command)
  if ('problem' in parsed) return wrong(`${name}: ${parsed.problem}`)
  if (parsed.values.help) return fine(usage)
  const { takes, takesWords } = command
  const missing = takes[parsed.given.length]
  if (missing !== undefined) return wrong(`${name}: expected ${missing}, found nothing`)
  const tooMany = takesWords ? undefined : parsed.given[takes.length]
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

function unknownCommand(name: string, known: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(known)
  const [like = ''] = nearest(name, names, 1)
  const hint = editDistance(name, like) <= 2 ? ` (did you mean ${like}?)` : ''
  return `expected ${names.join(', ')}; found ${name}${hint}`
}
