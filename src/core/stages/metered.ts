import type { Amount, FieldSpec } from '../project/field'
import { define, quotient } from '../quantity/quantity'
import { evaluate } from '../quantity/evaluate'
import { ok } from '../result'
import { given, type StageContext } from './context'
import { electricityAt, emitted, lineFromMeter, lineFromServer } from './electricity'
import type { Line } from './line'
import type { Evidence } from './method'
import { type Outcome, together } from './outcome'

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
  const { itEnergyKWh, siteEnergyKWh } = activity
  const at = electricityAt(context, activity.siteId, `${path}/siteId`)

  if (siteEnergyKWh === undefined) {
    const parts = together({ at, energy: given(context, fields.itEnergyKWh, `${path}/itEnergyKWh`, itEnergyKWh) })
    if (!parts.ok) return parts
    return ok(lineFromServer(as.label, parts.value.energy, parts.value.at, as.evidence))
  }
  const atMeter = given(context, fields.siteEnergyKWh, `${path}/siteEnergyKWh`, siteEnergyKWh)
  if (itEnergyKWh === undefined) {
    const parts = together({ at, energy: atMeter })
    if (!parts.ok) return parts
    return ok(lineFromMeter(as.label, parts.value.energy, parts.value.at, as.evidence))
  }
  const server = given(context, fields.itEnergyKWh, `${path}/itEnergyKWh`, itEnergyKWh)
  const parts = together({ at, siteEnergy: atMeter, itEnergy: server })
  if (!parts.ok) return parts
  const { siteEnergy, itEnergy } = parts.value
  const implied = evaluate(
    define('pue', { symbol: 'PUE_implied', name: 'Implied PUE', equation: 'E4' }, quotient(siteEnergy, itEnergy))
      .node,
  )
  if (!(implied >= plausiblePue.low && implied <= plausiblePue.high)) {
    context.warn({
      code: 'implied-pue',
      path: `${path}/siteEnergyKWh`,
      message: `the two readings imply a PUE of ${implied.toPrecision(3)}, outside ${plausiblePue.low} to ${plausiblePue.high}: check that they belong to the same window`,
    })
  }
  const climate = emitted(siteEnergy, parts.value.at.grid)
  return ok({ label: as.label, itEnergy, siteEnergy, climate, evidence: as.evidence })
}
