import { numberOf } from '../../quantity/evaluate'
import { define, type Quantity, quotient, sum } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { significant } from '../../units/format'
import { given } from '../context'
import { electricityAt, lineFromServer } from '../electricity'
import type { Rate, StageResult } from '../line'
import { type Outcome, type Problem, problem, together } from '../outcome'
import { rowField, rowName } from '../table'
import { logFields } from './log-fields'
import { placeOf, type Reader, readIfThere } from './reader'
import type { LogRun } from './schema'
import { windowRates } from './window'

/** A run of the log as quantities. */
interface Logged {
  readonly energy: Quantity<'it-energy'>
  readonly pue: Quantity<'ratio'>
  readonly hours: Quantity<'duration'> | undefined
  readonly reported: Quantity<'climate'> | undefined
}

/** A deployment window of which a tool kept the log: its PUE comes out, the site’s goes in, and its grid is the site’s. */
export function loggedWindow(reader: Reader): Outcome<StageResult> {
  const { activity, context } = reader
  const { log = [] } = activity
  const path = `activities/${activity.id}/log`
  if (log.length === 0) return problem(path, 'expected at least one run of the log, found none')
  const at = electricityAt(context, activity.siteId, placeOf(reader, 'siteId'))
  const uptime = readIfThere(reader, 'uptimeHours')
  const runs = log.map((run, index) => runOf(reader, run, index, path))
  const problems: Problem[] = [at, uptime, ...runs].flatMap((part) => (part.ok ? [] : part.error))
  if (!at.ok || !uptime.ok || problems.length > 0) return err(problems)
  warnOfTwins(reader, log, path)

  const logged = runs.flatMap((run) => (run.ok ? [run.value] : []))
  const line = lineFromServer('Electricity', serverEnergy(logged), at.value, 'logged')
  const hours = logged.flatMap((run) => run.hours ?? [])
  const isTimed = hours.length === logged.length && hours.some((time) => numberOf(time) > 0)
  const rates = windowRates(reader, line, uptime.value ?? (isTimed ? hoursLogged(hours) : undefined))
  if (!rates.ok) return rates
  const reported = logged.flatMap((run) => run.reported ?? [])
  const isReported = reported.length === logged.length && reported.some((carbon) => numberOf(carbon) > 0)
  const beside: readonly Rate[] = isReported
    ? [{ label: 'Carbon here, over the tool’s own', quantity: overTool(line.climate, reported) }]
    : []
  return ok({ lines: [line], rates: [...rates.value, ...beside] })
}

function runOf({ context }: Reader, run: LogRun, index: number, path: string): Outcome<Logged> {
  const at = <Name extends keyof typeof logFields>(name: Name) =>
    given(context, rowField(logFields[name], index), `${path}/${index}/${name}`, run[name])
  const ifThere = <Name extends 'hours' | 'reportedKg'>(name: Name) =>
    run[name] === undefined ? ok(undefined) : at(name)
  const read = together({
    energy: at('energyKWh'),
    pue: at('pueInside'),
    hours: ifThere('hours') as Outcome<Quantity<'duration'> | undefined>,
    reported: ifThere('reportedKg') as Outcome<Quantity<'climate'> | undefined>,
  })
  if (!read.ok) return read
  warnOfPower(context.warn, read.value as Logged, `${path}/${index}/energyKWh`)
  return ok(read.value as Logged)
}

/** No host with its accelerators draws more, kW. */
const mostKW = 20

function warnOfPower(warn: Reader['context']['warn'], { energy, hours }: Logged, path: string): void {
  const time = hours && numberOf(hours)
  if (!time) return
  const power = numberOf(energy) / time
  if (power > mostKW)
    warn({
      code: 'implausible',
      path,
      message: `${significant(power)} kW on average is more than one host draws: check energy and hours of the row`,
    })
}

/** A file that was read twice counts twice, and so does a run that went on between two readings. */
function warnOfTwins({ context }: Reader, log: readonly LogRun[], path: string): void {
  const first = (keyOf: (run: LogRun) => string | undefined) => {
    const seen = new Map<string, number>()
    return (run: LogRun, index: number): number | undefined => {
      const key = keyOf(run)
      if (key === undefined) return undefined
      const before = seen.get(key)
      if (before === undefined) seen.set(key, index)
      return before
    }
  }
  const same = first(({ run, ended, energyKWh }) => run && JSON.stringify([run, ended, energyKWh]))
  const running = first((run) => (isTask(run) ? undefined : run.run))
  log.forEach((run, index) => {
    const twin = same(run, index)
    const earlier = running(run, index)
    const before = twin ?? earlier
    if (before === undefined) return
    const what =
      twin === undefined
        ? `has the run of ${rowName(before)}: both count. Readings of one run are running totals, of which the longest is enough`
        : `is ${rowName(before)} once more: the same run, end and energy count twice`
    context.warn({
      code: 'counted-twice',
      path: `${path}/${index}/run`,
      message: `${rowName(index)} ${what}`,
    })
  })
}

/** Rows of tasks add up: CodeCarbon names the task, which is kept in the note. */
const isTask = ({ note }: LogRun): boolean => /(^|[\s;,])task[_ ]name/.test(note ?? '')

/** I58: energy at the server of the runs of a log, the tool’s PUE divided out. resources/methodology/inference.md */
const serverEnergy = (runs: readonly Logged[]): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_IT', name: 'Server energy of the log', equation: 'I58' },
    sum(...runs.map(({ energy, pue }) => quotient(energy, pue))),
  )

/** I59: hours of the runs of a log, taken for the uptime. resources/methodology/inference.md */
const hoursLogged = (hours: readonly Quantity<'duration'>[]): Quantity<'duration'> =>
  define('duration', { symbol: 't_up', name: 'Hours of the log', equation: 'I59' }, sum(...hours))

/** I46: carbon with the site’s PUE and grid, over what the tool says. resources/methodology/inference.md */
const overTool = (
  climate: Quantity<'climate'>,
  reported: readonly Quantity<'climate'>[],
): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'k_tool', name: 'Carbon here, over the tool’s own', equation: 'I46' },
    quotient(climate, sum(...reported)),
  )
