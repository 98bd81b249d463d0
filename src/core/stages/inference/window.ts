import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { significant } from '../../units/format'
import type { StageContext } from '../context'
import type { Line, Rate, StageResult } from '../line'
import { meteredLine } from '../metered'
import { type Outcome, problem, together } from '../outcome'
import { inferenceFields as fields, inferenceMethods } from './fields'
import { tokensOfLife } from './load'
import { placeOf, type Reader, readAboveZeroIfThere, readIfThere } from './reader'
import type { InferenceActivity } from './schema'
import { climatePerTokens, energyPerTokens } from './serving-rates'
import { monthWater, requestWater, serviceWater, tokenWater } from './water-rates'
import {
  climateOverLife,
  climatePerHour,
  climatePerMonthUp,
  climatePerRequest,
  energyOverLife,
  energyPerHour,
  energyPerMonthUp,
  energyPerRequest,
  idleShare,
} from './window-rates'

/** A metered deployment window, with both allocations: per uptime hour and per request. */
export function meteredWindow(activity: InferenceActivity, context: StageContext): Outcome<StageResult> {
  const { evidence } = inferenceMethods['metered-window']
  const line = meteredLine(activity, fields, { label: 'Electricity', evidence }, context)
  if (!line.ok) return line
  const reader: Reader = { activity, context }
  const uptime = readIfThere(reader, 'uptimeHours')
  if (!uptime.ok) return uptime
  const rates = windowRates(reader, line.value, uptime.value)
  return rates.ok ? ok({ lines: [line.value], rates: rates.value }) : rates
}

/** A window's electricity by hour, month, request and token, as far as they are known. */
export function windowRates(
  reader: Reader,
  line: Line,
  uptime: Quantity<'duration'> | undefined,
): Outcome<readonly Rate[]> {
  const stated = together({
    requests: readIfThere(reader, 'requests'),
    output: readAboveZeroIfThere(reader, 'outputTokens'),
    life: readAboveZeroIfThere(reader, 'lifeMonths'),
    idle: idleOf(reader, line, uptime),
  })
  if (!stated.ok) return stated
  const { requests, output, life, idle } = stated.value
  const { climate, siteEnergy } = line
  const rates: Rate[] = []
  const add = (label: string, quantity: Rate['quantity'] | undefined | false) => {
    if (quantity) rates.push({ label, quantity })
  }
  add('Per uptime hour', uptime && climatePerHour(climate, uptime))
  add('Mean power', uptime && siteEnergy && energyPerHour(siteEnergy, uptime))
  add('Per request', requests && climatePerRequest(climate, requests))
  add('Energy per request', requests && siteEnergy && energyPerRequest(siteEnergy, requests))
  const water = serviceWater([line])
  if (requests) rates.push(...requestWater(water, requests))
  const tokens = requests && output && tokensOfLife(requests, output)
  add('Per 1,000 tokens', tokens && climatePerTokens(climate, tokens))
  add('Energy per 1,000 tokens', tokens && siteEnergy && energyPerTokens(siteEnergy, tokens))
  if (tokens) rates.push(...tokenWater(water, tokens))
  add('Drawn without traffic', idle)
  add('Per month of uptime', uptime && climatePerMonthUp(climate, uptime))
  add('Energy per month of uptime', uptime && siteEnergy && energyPerMonthUp(siteEnergy, uptime))
  if (uptime) rates.push(...monthWater(water, uptime))
  add('Over the life, at this rate', uptime && life && climateOverLife(climate, uptime, life))
  add(
    'Energy over the life, at this rate',
    uptime && life && siteEnergy && energyOverLife(siteEnergy, uptime, life),
  )
  return ok(rates)
}

function idleOf(
  reader: Reader,
  { itEnergy }: Line,
  uptime: Quantity<'duration'> | undefined,
): Outcome<Quantity<'share'> | undefined> {
  const fixed = readIfThere(reader, 'fixedPowerW')
  if (!fixed.ok || fixed.value === undefined) return fixed as Outcome<undefined>
  if (uptime === undefined)
    return problem(
      placeOf(reader, 'uptimeHours'),
      'expected the uptime, over which the power without traffic is drawn, found nothing',
    )
  if (itEnergy === undefined || numberOf(itEnergy) === 0)
    return problem(placeOf(reader, 'itEnergyKWh'), 'expected energy above 0 that a share can be of, found 0')
  const share = idleShare(fixed.value, uptime, itEnergy)
  if (numberOf(share) > 100)
    return problem(
      placeOf(reader, 'fixedPowerW'),
      `expected no more than the window’s energy over its uptime, found ${significant(numberOf(share))} % of it`,
    )
  return ok(share)
}
