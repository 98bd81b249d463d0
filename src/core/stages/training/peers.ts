import type { PeerResult, PeerRun } from '../../peers/peer-result'
import { peersOf } from '../../peers/peers-of'
import { evaluate, numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { given, type StageContext } from '../context'
import { type Electricity, electricityAt } from '../electricity'
import type { Line } from '../line'
import { trainingFields as fields } from './fields'
import type { TrainingActivity } from './schema'

/**
 * Other tools on the inputs of a training run, where its method knows of devices and time: a meter does not. Plain
 * numbers are read off the quantities, and nothing goes back into the graph.
 */
export function trainingPeers(
  activity: TrainingActivity,
  line: Line,
  context: StageContext,
): readonly PeerResult[] | undefined {
  // What is doubtful about an input was said where our own result read it.
  const silent = { ...context, warn: () => undefined }
  const run = runOf(activity, silent)
  const at = electricityAt(silent, activity.siteId, `activities/${activity.id}/siteId`)
  if (run?.deviceHours === undefined || line.itEnergy === undefined || !at.ok) return undefined
  const place = placeOf(at.value)
  const ours = {
    ...{ climateKg: numberOf(line.climate), itEnergyKWh: numberOf(line.itEnergy) },
    ...{ deviceHours: run.deviceHours, pue: place.pue, gridGPerKWh: place.gridGPerKWh },
  }
  return peersOf({ ...run, ...place }, ours)
}

const placeOf = ({ pue, grid }: Electricity) => ({
  pue: numberOf(pue),
  pueIsDefault: pue.node.type === 'factor' && pue.node.use.match === 'default',
  gridGPerKWh: numberOf(grid),
})

function runOf(activity: TrainingActivity, context: StageContext): PeerRun | undefined {
  const quantity = <Name extends keyof typeof fields>(name: Name) => {
    const found = given(context, fields[name], `activities/${activity.id}/${name}`, activity[name])
    return found.ok ? (found.value as Quantity<(typeof fields)[Name]['kind']>) : undefined
  }
  const read = (name: keyof typeof fields): number | undefined => {
    const found = quantity(name)
    return found && numberOf(found)
  }
  /** What only other tools read, where it is there. */
  const beside = ({ ratedPowerW }: { readonly ratedPowerW?: number | undefined }) => {
    const memoryGBPerDevice = read('hostMemoryGB')
    return {
      ...(ratedPowerW !== undefined && { ratedPowerW }),
      ...(memoryGBPerDevice !== undefined && { memoryGBPerDevice }),
    }
  }
  if (activity.method === 'logged') {
    const [devices, hours, systemPowerW] = [read('devices'), read('hours'), read('meanPowerW')]
    if (devices === undefined || hours === undefined || systemPowerW === undefined) return undefined
    return {
      devices,
      hours,
      deviceHours: devices * hours,
      systemPowerW,
      ...beside({ ratedPowerW: read('devicePowerW') }),
    }
  }
  if (activity.method === 'device-hours') {
    const load = quantity('loadPercent')
    const [deviceHours, ratedPowerW] = [read('deviceHours'), read('devicePowerW')]
    if (deviceHours === undefined || ratedPowerW === undefined || load === undefined) return undefined
    const share = evaluate(load.node)
    return { deviceHours, ratedPowerW, load: share, systemPowerW: ratedPowerW * share, ...beside({}) }
  }
  return undefined
}
