import { type Catalog, used } from '../factors/catalog'
import type { FactorUse } from '../factors/factor'
import { type FieldSpec, unitOf } from '../project/field'
import { defaultSpreadRow } from '../project/field-default'
import { spreadFault } from '../project/spread-check'
import type { Limits } from '../quantity/node'
import { pedigreeGsd } from '../quantity/pedigree'
import type { DrawnSpread, Spread } from '../quantity/spread'
import { ok } from '../result'
import { toCanonical } from '../units/unit'
import { lowerFirst } from '../words'
import { type Outcome, problem } from './outcome'

interface InCatalog {
  readonly catalog: Catalog
}

/** A spread as its user stated it, in the form that is drawn. */
export function statedSpread(
  { catalog }: InCatalog,
  field: FieldSpec,
  path: string,
  value: number,
  stated: Spread,
): Outcome<{ readonly spread: DrawnSpread; readonly stated?: Spread }> {
  const fault = spreadFault(field, value, stated)
  if (fault) return problem(path, `${fault.expected}, found ${fault.found}`)
  if (stated.kind !== 'pedigree') return ok({ spread: stated })
  const gsd = pedigreeGsd(stated, (id) => catalog.byId.get(id)?.value)
  if (gsd === undefined) {
    return problem(
      path,
      'expected a spread in another form: the catalog has no factors for data quality, found scores',
    )
  }
  return ok({ spread: gsd > 1 ? { kind: 'lognormal', gsd } : { kind: 'fixed' }, stated })
}

/** What is assumed of a value whose spread nobody states, and the catalog row that says so. */
export interface AssumedSpread {
  readonly spread: DrawnSpread
  readonly spreadFrom: FactorUse
}

/** The default of a field, where it has one. */
export function assumedSpread(
  { catalog }: InCatalog,
  field: FieldSpec,
  value: number,
): AssumedSpread | undefined {
  const row = catalog.byId.get(defaultSpreadRow(field, value) ?? '')
  if (row === undefined) return undefined
  const asked = `the spread of ${lowerFirst(field.label)}, which is not stated`
  return { spread: { kind: 'lognormal', gsd: row.value }, spreadFrom: used(catalog, row, 'default', asked) }
}

/** U6: what nothing real is below or above. resources/methodology/uncertainty.md */
export function limitsOf(field: FieldSpec): Limits | undefined {
  const { hardMin, hardMax, min, max } = field
  if (!hardMin && !hardMax) return undefined
  return {
    ...(hardMin && { lowest: toCanonical(min, unitOf(field)) }),
    ...(hardMax && { highest: toCanonical(max, unitOf(field)) }),
  }
}
