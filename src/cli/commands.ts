import { isPaper, papers } from '../core/report/paper'
import { type Answer, refused } from './answer'
import { assessCommand } from './assess'
import { assessIntervalCommand } from './assess-interval'
import { compareCommand } from './compare'
import { conferenceCommand } from './conference'
import { conferenceOptions } from './conference-options'
import { type DrawOptions, drawOptions } from './draw-options'
import { explainCommand } from './explain'
import { searchFactorsCommand } from './factors-search'
import { showFactorCommand } from './factors-show'
import { galleryCommand } from './gallery'
import type { Host } from './host'
import { predictInferenceCommand } from './predict-inference'
import { printable } from './printable'
import { reportCommand } from './report'
import { schemaCommand } from './schema'
import { tripsCommand } from './trips'
import { tripsOptions } from './trips-options'
import { uncertaintyCommand } from './uncertainty'
import { validateCommand } from './validate'
import { wrong } from './wrong'

/** What options were given. */
export type Values = Readonly<Record<string, string | boolean | undefined>>

/** What is typed after `cradlebook`. */
export interface Command {
  /** Names of what must be given, in order. */
  readonly takes: readonly string[]
  /** True where the last of them may be several words. */
  readonly takesWords?: true
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  readonly run: (given: readonly string[], values: Values, host: Host) => Answer | Promise<Answer>
}

const drawingOptions = { draws: { type: 'string' }, seed: { type: 'string' } } as const

const factors: Readonly<Record<string, Command>> = {
  search: {
    takes: ['TEXT'],
    takesWords: true,
    options: {
      family: { type: 'string' },
      region: { type: 'string' },
      year: { type: 'string' },
      limit: { type: 'string' },
    },
    run: (words, values, host) => searchFactorsCommand(words.join(' '), values, host),
  },
  show: {
    takes: ['ID'],
    options: {},
    run: ([id = ''], _values, host) => showFactorCommand(id, host),
  },
}

/** By name; `factors` has commands of its own. */
export const commands: Readonly<
  Record<string, Command | { readonly commands: Readonly<Record<string, Command>> }>
> = {
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
  conference: {
    takes: ['FILE'],
    options: conferenceOptions,
    run: ([file = ''], values, host) => conferenceCommand(file, values, host),
  },
  factors: { commands: factors },
  gallery: { takes: [], options: {}, run: (_given, _values, host) => galleryCommand(host) },
  'predict-inference': {
    takes: ['FILE'],
    options: {},
    run: ([file = ''], _values, host) => predictInferenceCommand(file, host),
  },
  trips: {
    takes: ['FILE'],
    options: tripsOptions,
    run: ([file = ''], values, host) => tripsCommand(file, values, host),
  },
  schema: { takes: [], options: {}, run: schemaCommand },
  report: {
    takes: ['FILE'],
    options: { pdf: { type: 'string' }, paper: { type: 'string' } },
    run: ([file = ''], values, host) => report(file, values, host),
  },
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
