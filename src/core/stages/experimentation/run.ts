import type { Amount, FieldSpec } from '../../project/field'
import type { Kind } from '../../quantity/kind'
import { type Expression, product, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { given, type StageContext } from '../context'
import type { Evidence } from '../method'
import { type Outcome, problem, together } from '../outcome'
import { rowField, rowName } from '../table'
import { experimentationFields, runFields } from './fields'
import type { ExperimentationActivity, Run } from './schema'

/** Energy of a row, all its repetitions together, at the meter that it was read at. */
export interface RunEnergy {
  readonly at: 'server' | 'facility'
  /** kWh */
  readonly energy: Expression
  readonly evidence: Evidence
  /** The row states its energy in more than one way. */
  readonly isStatedTwice: boolean
}

/** What a row says, best evidence first: kWh, else mean power × time, else device-hours × power × load. */
export function runEnergy(
  row: Run,
  index: number,
  activity: ExperimentationActivity,
  context: StageContext,
): Outcome<RunEnergy> {
  const at = `activities/${activity.id}/rows/${index}`
  const number = <K extends Kind>(field: FieldSpec<K>, key: keyof typeof runFields) =>
    inRow(given(context, rowField(field, index), `${at}/${key}`, row[key] as Amount | undefined), index)
  const isMetered = row.itEnergyKWh !== undefined || row.siteEnergyKWh !== undefined
  const isLogged = row.meanPowerW !== undefined || (row.hours !== undefined && row.deviceHours === undefined)
  const isBilled = row.deviceHours !== undefined
  const isStatedTwice =
    [row.itEnergyKWh, row.siteEnergyKWh, row.meanPowerW, row.deviceHours].filter(isGiven).length > 1
  const energy = isMetered
    ? metered(row, number)
    : isLogged
      ? logged(number)
      : isBilled
        ? billed(row, activity, context, number)
        : problem(`${at}/itEnergyKWh`, `${rowName(index)}: ${anyEnergy}, found none of them`)
  if (!energy.ok) return energy
  if (row.count === undefined) return ok({ ...energy.value, isStatedTwice })
  const count = number(runFields.count, 'count')
  if (!count.ok) return count
  return ok({ ...energy.value, energy: product(count.value, energy.value.energy), isStatedTwice })
}

type Number_ = <K extends Kind>(field: FieldSpec<K>, key: keyof typeof runFields) => Outcome<Quantity<K>>
type One = Omit<RunEnergy, 'isStatedTwice'>

const anyEnergy =
  'expected energy in kWh, or devices, hours and mean power, or device-hours with power and load'
const isGiven = (amount: Amount | undefined): boolean => amount !== undefined

function metered(row: Run, number: Number_): Outcome<One> {
  const isAtServer = row.itEnergyKWh !== undefined
  const energy = isAtServer
    ? number(runFields.itEnergyKWh, 'itEnergyKWh')
    : number(runFields.siteEnergyKWh, 'siteEnergyKWh')
  if (!energy.ok) return energy
  return ok({ at: isAtServer ? 'server' : 'facility', energy: energy.value, evidence: 'metered' })
}

function logged(number: Number_): Outcome<One> {
  const parts = together({
    devices: number(runFields.devices, 'devices'),
    hours: number(runFields.hours, 'hours'),
    power: number(runFields.meanPowerW, 'meanPowerW'),
  })
  if (!parts.ok) return parts
  const { devices, hours, power } = parts.value
  return ok({ at: 'server', energy: product(devices, hours, power), evidence: 'logged' })
}

/** Power and load of the row, else those that the activity states for all rows: one number, one draw. */
function billed(
  row: Run,
  activity: ExperimentationActivity,
  context: StageContext,
  number: Number_,
): Outcome<One> {
  const at = `activities/${activity.id}`
  const { runPowerW, runLoadPercent } = experimentationFields
  const parts = together({
    use: number(runFields.deviceHours, 'deviceHours'),
    power:
      row.devicePowerW === undefined && activity.runPowerW !== undefined
        ? given<'power'>(context, runPowerW, `${at}/runPowerW`, activity.runPowerW)
        : number<'power'>(runFields.devicePowerW, 'devicePowerW'),
    load:
      row.loadPercent === undefined && activity.runLoadPercent !== undefined
        ? given<'share'>(context, runLoadPercent, `${at}/runLoadPercent`, activity.runLoadPercent)
        : number<'share'>(runFields.loadPercent, 'loadPercent'),
  })
  if (!parts.ok) return parts
  const { use, power, load } = parts.value
  return ok({ at: 'server', energy: product(use, power, load), evidence: 'device-hours' })
}

/** The same, its problems named by the row. */
export const inRow = <T>(outcome: Outcome<T>, index: number): Outcome<T> =>
  outcome.ok
    ? outcome
    : err(outcome.error.map(({ path, message }) => ({ path, message: `${rowName(index)}: ${message}` })))
