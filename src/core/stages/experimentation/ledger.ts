import { define, type Quantity, sum } from '../../quantity/quantity'
import { err, ok } from '../../result'
import type { StageContext } from '../context'
import { atServer, atSite, type Electricity, electricityAt, lineOf } from '../electricity'
import type { Line } from '../line'
import { weakest } from '../method'
import { type Outcome, type Problem, problem } from '../outcome'
import { runKinds } from './fields'
import { type RunEnergy, runEnergy } from './run'
import type { ExperimentationActivity, Run } from './schema'

/** X1: energy at the server of the runs of a group. resources/methodology/experimentation.md */
export const groupEnergy = (runs: readonly RunEnergy[]): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_runs', name: 'Server energy of the runs', equation: 'X1' },
    sum(...runs.map(({ energy }) => energy)),
  )

/** X2: energy at the facility's meter of the runs of a group that were read there. resources/methodology/experimentation.md */
export const groupMeterEnergy = (runs: readonly RunEnergy[]): Quantity<'site-energy'> =>
  define(
    'site-energy',
    { symbol: 'E_meter', name: 'Facility energy of the runs', equation: 'X2' },
    sum(...runs.map(({ energy }) => energy)),
  )

/** X3: energy at the facility of a group that was read at both meters. resources/methodology/experimentation.md */
export const bothMeters = (
  fromServer: Quantity<'site-energy'>,
  atMeter: Quantity<'site-energy'>,
): Quantity<'site-energy'> =>
  define(
    'site-energy',
    { symbol: 'E_site,runs', name: 'Facility energy, both meters', equation: 'X3' },
    sum(fromServer, atMeter),
  )

/** X4: energy at the server of a group that was read at both meters. resources/methodology/experimentation.md */
export const bothServers = (
  read: Quantity<'it-energy'>,
  fromMeter: Quantity<'it-energy'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_IT,runs', name: 'Server energy, both meters', equation: 'X4' },
    sum(read, fromMeter),
  )

/** A line for each group of runs. */
export function ledgerLines(
  activity: ExperimentationActivity,
  context: StageContext,
): Outcome<readonly Line[]> {
  const { rows = [] } = activity
  const path = `activities/${activity.id}`
  if (rows.length === 0) return problem(`${path}/rows`, 'expected at least one run, found none')

  const at = electricityAt(context, activity.siteId, `${path}/siteId`)
  const runs = rows.map((row, index) => runEnergy(row, index, activity, context))
  const problems: Problem[] = [
    ...(at.ok ? [] : at.error),
    ...runs.flatMap((run) => (run.ok ? [] : run.error)),
  ]
  if (!at.ok || problems.length > 0) return err(problems)

  const groups = new Map<string, RunEnergy[]>()
  runs.forEach((run, index) => {
    if (!run.ok) return
    const name = groupOf(rows[index] as Run)
    groups.set(name, [...(groups.get(name) ?? []), run.value])
  })
  const twice = runs.filter((run) => run.ok && run.value.isStatedTwice).length
  if (twice > 0) {
    context.warn({
      code: 'two-statements',
      path: `${path}/rows`,
      message: `${twice === 1 ? '1 run states' : `${twice} runs state`} the energy in more than one way: of kWh at the server, kWh at the facility, mean power and device-hours the first counts`,
    })
  }
  return ok([...groups].map(([label, members]) => groupLine(label, members, at.value)))
}

/** The group that a run is counted in: its own, else the one of its kind. */
export const groupOf = ({ group, kind }: Run): string =>
  group?.trim() || runKinds.find(({ value }) => value === kind)?.label || 'Runs'

function groupLine(label: string, runs: readonly RunEnergy[], at: Electricity): Line {
  const { pue } = at
  const evidence = weakest(runs.map((run) => run.evidence)) ?? 'logged'
  const server = runs.filter((run) => run.at === 'server')
  const meter = runs.filter((run) => run.at === 'facility')
  const line = (itEnergy: Quantity<'it-energy'>, siteEnergy: Quantity<'site-energy'>): Line =>
    lineOf(label, { itEnergy, siteEnergy }, at, evidence)
  if (meter.length === 0) {
    const energy = groupEnergy(server)
    return line(energy, atSite(energy, pue))
  }
  const metered = groupMeterEnergy(meter)
  if (server.length === 0) return line(atServer(metered, pue), metered)
  const energy = groupEnergy(server)
  return line(bothServers(energy, atServer(metered, pue)), bothMeters(atSite(energy, pue), metered))
}
