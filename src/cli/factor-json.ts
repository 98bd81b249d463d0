import type { Factor } from '../core/factors/factor'

/** A row of the catalog in a list. Its keys are a promise; `null` where the row does not say. */
export const factorJson = ({
  id,
  name,
  family,
  value,
  unit,
  low,
  high,
  gsd,
  region,
  year,
  checked,
}: Factor) => ({
  ...{ id, name, family, value, unit },
  low: low ?? null,
  high: high ?? null,
  gsd: gsd ?? null,
  ...{ region, year, checked },
})
