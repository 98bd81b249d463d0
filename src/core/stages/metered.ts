import type { Amount, FieldSpec } from '../project/field'
import { numberOf } from '../quantity/evaluate'
import { define, type Quantity, quotient } from '../quantity/quantity'
import { ok } from '../result'
import { significant } from '../units/format'
import { given, type StageContext } from './context'
import { electricityAt, lineFromMeter, lineFromServer, lineOf, supplyAt } from './electricity'
import type { Line } from './line'
import type { Evidence } from './method'
import { type Outcome, problem, together } from './outcome'

/** What a metered activity has in common, whatever its stage. */
interface Metered {
  readonly id: string
  readonly siteId?: string | undefined
  readonly itEnergyKWh?: Amount | undefined
  readonly siteEnergyKWh?: Amount | undefined
}

interface MeteredFields {
  readonly itEnergyKWh: FieldSpec<'it-energy'>
  readonly siteEnergyKWh: FieldSpec<'site-energy'>
}

/** A PUE below 1 cannot be; above 3 the two readings hardly belong together. */
const plausiblePue = { low: 1, high: 3 }

/**
 * A line from meter readings. Read at the server, the site's PUE applies once; read at the facility's meter, it
 * is in the reading already; read at both, the readings stand and the PUE they imply is checked.
 */
export function meteredLine(
  activity: Metered,
  fields: MeteredFields,
  as: { readonly label: string; readonly evidence: Evidence },
  context: StageContext,
): Outcome<Line> {
  const path = `activities/${activity.id}`
  const { siteId, itEnergyKWh, siteEnergyKWh } = activity
  const atServer = () => given(context, fields.itEnergyKWh, `${path}/itEnergyKWh`, itEnergyKWh)
  const atMeter = () => given(context, fields.siteEnergyKWh, `${path}/siteEnergyKWh`, siteEnergyKWh)
  const electricity = () => electricityAt(context, siteId, `${path}/siteId`)

  if (siteEnergyKWh === undefined) {
    const reading = itEnergyKWh === undefined ? noReading(`${path}/itEnergyKWh`) : atServer()
    const parts = together({ at: electricity(), energy: reading })
    return parts.ok ? ok(lineFromServer(as.label, parts.value.energy, parts.value.at, as.evidence)) : parts
  }
  if (itEnergyKWh === undefined) {
    const parts = together({ at: electricity(), energy: atMeter() })
    return parts.ok ? ok(lineFromMeter(as.label, parts.value.energy, parts.value.at, as.evidence)) : parts
  }
  const parts = together({
    supply: supplyAt(context, siteId, `${path}/siteId`),
    siteEnergy: atMeter(),
    itEnergy: atServer(),
  })
  if (!parts.ok) return parts
  const { supply, siteEnergy, itEnergy } = parts.value
  checkReadings(siteEnergy, itEnergy, `${path}/siteEnergyKWh`, context)
  return ok(lineOf(as.label, { itEnergy, siteEnergy }, supply, as.evidence))
}

const noReading = (path: string) =>
  problem(path, "expected energy in kWh, read at the server or at the facility's meter, found nothing")

/** E4: the PUE that two readings imply, for a check only. resources/methodology/electricity.md */
const impliedPue = (siteEnergy: Quantity<'site-energy'>, itEnergy: Quantity<'it-energy'>): Quantity<'pue'> =>
  define(
    'pue',
    { symbol: 'PUE_implied', name: 'Implied PUE', equation: 'E4' },
    quotient(siteEnergy, itEnergy),
  )

function checkReadings(
  siteEnergy: Quantity<'site-energy'>,
  itEnergy: Quantity<'it-energy'>,
  path: string,
  context: StageContext,
): void {
  // Nothing ran: no energy at either meter implies no PUE.
  if (numberOf(siteEnergy) === 0 && numberOf(itEnergy) === 0) return
  const implied = numberOf(impliedPue(siteEnergy, itEnergy))
  if (implied >= plausiblePue.low && implied <= plausiblePue.high) return
  const said = Number.isFinite(implied)
    ? `imply a PUE of ${significant(implied)}, outside ${plausiblePue.low} to ${plausiblePue.high}`
    : 'imply no PUE, with energy at the facility’s meter and none at the server'
  context.warn({
    code: 'implied-pue',
    path,
    message: `the two readings ${said}: check that they belong to the same window`,
  })
}
