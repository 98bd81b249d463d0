import type { OwnResult, PeerResult, PeerRun } from '../../peers/peer-result'
import { peersOf } from '../../peers/peers-of'
import { evaluate, numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import type { StageContext } from '../context'
import { electricityAt } from '../electricity'
import type { Line } from '../line'
import { placeOf, type Reader, readIfThere } from './reader'
import type { TrainingActivity } from './schema'

/**
 * Other tools on the inputs of a training run, where its method knows of devices and time: a meter does not. Plain
 * numbers are read off the quantities, and nothing goes back into the graph.
 */
export function trainingPeers(
  activity: TrainingActivity,
  line: Line,
  context: StageContext,
  making?: Line,
): readonly PeerResult[] | undefined {
  const reader = silent({ activity, context })
  const run = runOf(reader)
  return run && besideLine(reader, line, run, making)
}

function runOf(reader: Reader) {
  if (reader.activity.method === 'logged') return loggedRun(reader)
  return reader.activity.method === 'device-hours' ? ratedRun(reader) : undefined
}

/** The tools beside a line of ours, at its site, and the making of its hardware where that counts. */
export function besideLine(
  reader: Reader,
  line: Line,
  run: PeerRun & { readonly deviceHours: number },
  making?: Line,
): readonly PeerResult[] | undefined {
  const at = electricityAt(reader.context, reader.activity.siteId, placeOf(reader, 'siteId'))
  if (line.itEnergy === undefined || line.siteEnergy === undefined || !at.ok) return undefined
  const { pue, grid } = at.value
  const gridGPerKWh = numberOf(grid)
  const [itEnergyKWh, siteEnergyKWh] = [numberOf(line.itEnergy), numberOf(line.siteEnergy)]
  const climateKg = numberOf(line.climate) + (making ? numberOf(making.climate) : 0)
  const ours: OwnResult = {
    ...{ climateKg, itEnergyKWh, deviceHours: run.deviceHours, gridGPerKWh },
    // Where both meters were read, they say the PUE.
    pue: itEnergyKWh > 0 ? siteEnergyKWh / itEnergyKWh : numberOf(pue),
  }
  const pueIsDefault = pue.node.type === 'factor' && pue.node.use.match === 'default'
  const memoryGBPerDevice = numberAt(reader, 'hostMemoryGB')
  const place = { pue: numberOf(pue), pueIsDefault, gridGPerKWh }
  return peersOf({ ...run, ...place, ...(memoryGBPerDevice !== undefined && { memoryGBPerDevice }) }, ours)
}

/** What is doubtful about an input was said where our own result read it. */
export const silent = ({ activity, context }: Reader): Reader => ({
  activity,
  context: { ...context, warn: () => undefined },
})

function loggedRun(reader: Reader) {
  const [devices, hours] = [numberAt(reader, 'devices'), numberAt(reader, 'hours')]
  const [systemPowerW, ratedPowerW] = [numberAt(reader, 'meanPowerW'), numberAt(reader, 'devicePowerW')]
  if (devices === undefined || hours === undefined || systemPowerW === undefined) return undefined
  const deviceHours = devices * hours
  return { devices, hours, deviceHours, systemPowerW, ...(ratedPowerW !== undefined && { ratedPowerW }) }
}

function ratedRun(reader: Reader) {
  const load = quantityAt(reader, 'loadPercent')
  const [deviceHours, ratedPowerW] = [numberAt(reader, 'deviceHours'), numberAt(reader, 'devicePowerW')]
  if (deviceHours === undefined || ratedPowerW === undefined || load === undefined) return undefined
  const share = evaluate(load.node)
  return { deviceHours, ratedPowerW, load: share, systemPowerW: ratedPowerW * share }
}

type Name = Parameters<typeof readIfThere>[1]

function quantityAt(
  reader: Reader,
  name: Name,
): Quantity<Parameters<typeof numberOf>[0]['kind']> | undefined {
  const found = readIfThere(reader, name)
  return found.ok ? found.value : undefined
}

function numberAt(reader: Reader, name: Name): number | undefined {
  const found = quantityAt(reader, name)
  return found && numberOf(found)
}
