import { define, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import type { Line, Rate, StageResult } from '../line'
import { meteredLine } from '../metered'
import type { Outcome } from '../outcome'
import { inferenceFields as fields, inferenceMethods } from './fields'
import type { InferenceActivity } from './schema'

/** I1: carbon of a request, the whole window shared out by requests. resources/methodology/inference.md */
export const climatePerRequest = (
  climate: Quantity<'climate'>,
  requests: Quantity<'requests'>,
): Quantity<'climate-per-request'> =>
  define(
    'climate-per-request',
    { symbol: 'c_req', name: 'Carbon per request', equation: 'I1' },
    quotient(climate, requests),
  )

/** I2: energy of a request at the facility's meter. resources/methodology/inference.md */
export const energyPerRequest = (
  energy: Quantity<'site-energy'>,
  requests: Quantity<'requests'>,
): Quantity<'energy-per-request'> =>
  define(
    'energy-per-request',
    { symbol: 'e_req', name: 'Energy per request', equation: 'I2' },
    quotient(energy, requests),
  )

/** I3: carbon of an hour of uptime, whether or not anybody asked. resources/methodology/inference.md */
export const climatePerHour = (
  climate: Quantity<'climate'>,
  uptime: Quantity<'duration'>,
): Quantity<'climate-per-hour'> =>
  define(
    'climate-per-hour',
    { symbol: 'c_up', name: 'Carbon per uptime hour', equation: 'I3' },
    quotient(climate, uptime),
  )

/** I4: mean power of the service at the facility's meter. resources/methodology/inference.md */
export const energyPerHour = (
  energy: Quantity<'site-energy'>,
  uptime: Quantity<'duration'>,
): Quantity<'energy-per-hour'> =>
  define(
    'energy-per-hour',
    { symbol: 'p_up', name: 'Mean power while up', equation: 'I4' },
    quotient(energy, uptime),
  )

/** A metered deployment window, with both allocations: per uptime hour and per request. */
export function inference(activity: InferenceActivity, context: StageContext): Outcome<StageResult> {
  const { evidence } = inferenceMethods[activity.method]
  const line = meteredLine(activity, fields, { label: 'Electricity', evidence }, context)
  if (!line.ok) return line
  const rates = ratesOf(activity, line.value, context)
  return rates.ok ? ok({ lines: [line.value], rates: rates.value }) : rates
}

function ratesOf(activity: InferenceActivity, line: Line, context: StageContext): Outcome<readonly Rate[]> {
  const path = `activities/${activity.id}`
  const { climate, siteEnergy } = line
  const rates: Rate[] = []
  if (activity.uptimeHours !== undefined) {
    const uptime = given(context, fields.uptimeHours, `${path}/uptimeHours`, activity.uptimeHours)
    if (!uptime.ok) return uptime
    rates.push({ label: 'Per uptime hour', quantity: climatePerHour(climate, uptime.value) })
    if (siteEnergy) rates.push({ label: 'Mean power', quantity: energyPerHour(siteEnergy, uptime.value) })
  }
  if (activity.requests !== undefined) {
    const requests = given(context, fields.requests, `${path}/requests`, activity.requests)
    if (!requests.ok) return requests
    rates.push({ label: 'Per request', quantity: climatePerRequest(climate, requests.value) })
    if (siteEnergy) {
      rates.push({ label: 'Energy per request', quantity: energyPerRequest(siteEnergy, requests.value) })
    }
  }
  return ok(rates)
}
