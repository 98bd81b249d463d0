import { numberOf } from '../../quantity/evaluate'
import { ok } from '../../result'
import { significant } from '../../units/format'
import type { StageContext } from '../context'
import type { Line, Rate, StageResult } from '../line'
import { meteredLine } from '../metered'
import { type Outcome, problem } from '../outcome'
import { inferenceFields as fields, inferenceMethods } from './fields'
import { placeOf, type Reader, read } from './reader'
import type { InferenceActivity } from './schema'
import { requestWater, serviceWater } from './water-rates'
import { climatePerHour, climatePerRequest, energyPerHour, energyPerRequest, idleShare } from './window-rates'

/** A metered deployment window, with both allocations: per uptime hour and per request. */
export function meteredWindow(activity: InferenceActivity, context: StageContext): Outcome<StageResult> {
  const { evidence } = inferenceMethods['metered-window']
  const line = meteredLine(activity, fields, { label: 'Electricity', evidence }, context)
  if (!line.ok) return line
  const rates = ratesOf({ activity, context }, line.value)
  return rates.ok ? ok({ lines: [line.value], rates: rates.value }) : rates
}

function ratesOf(reader: Reader, line: Line): Outcome<readonly Rate[]> {
  const { activity } = reader
  const { climate, siteEnergy } = line
  const rates: Rate[] = []
  if (activity.uptimeHours !== undefined) {
    const uptime = read(reader, 'uptimeHours')
    if (!uptime.ok) return uptime
    rates.push({ label: 'Per uptime hour', quantity: climatePerHour(climate, uptime.value) })
    if (siteEnergy) rates.push({ label: 'Mean power', quantity: energyPerHour(siteEnergy, uptime.value) })
  }
  if (activity.requests !== undefined) {
    const requests = read(reader, 'requests')
    if (!requests.ok) return requests
    rates.push({ label: 'Per request', quantity: climatePerRequest(climate, requests.value) })
    if (siteEnergy) {
      rates.push({ label: 'Energy per request', quantity: energyPerRequest(siteEnergy, requests.value) })
    }
    rates.push(...requestWater(serviceWater([line]), requests.value))
  }
  if (activity.fixedPowerW === undefined) return ok(rates)
  const idle = idleOf(reader, line)
  return idle.ok ? ok([...rates, { label: 'Drawn without traffic', quantity: idle.value }]) : idle
}

function idleOf(reader: Reader, { itEnergy }: Line): Outcome<ReturnType<typeof idleShare>> {
  const fixed = read(reader, 'fixedPowerW')
  if (!fixed.ok) return fixed
  if (reader.activity.uptimeHours === undefined)
    return problem(
      placeOf(reader, 'uptimeHours'),
      'expected the uptime, over which the power without traffic is drawn, found nothing',
    )
  const uptime = read(reader, 'uptimeHours')
  if (!uptime.ok) return uptime
  if (itEnergy === undefined || numberOf(itEnergy) === 0)
    return problem(placeOf(reader, 'itEnergyKWh'), 'expected energy above 0 that a share can be of, found 0')
  const share = idleShare(fixed.value, uptime.value, itEnergy)
  if (numberOf(share) > 100)
    return problem(
      placeOf(reader, 'fixedPowerW'),
      `expected no more than the window’s energy over its uptime, found ${significant(numberOf(share))} % of it`,
    )
  return ok(share)
}
