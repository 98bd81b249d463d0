import type { Catalog } from './catalog'
import type { Factor, Family } from './factor'

const indexed = new WeakMap<Catalog, ReadonlyMap<string, readonly Factor[]>>()

/** The rows of a family that describe a device. */
export function rowsOfSubject(catalog: Catalog, family: Family, subject: string): readonly Factor[] {
  return indexOf(catalog).get(`${family} ${subject}`) ?? []
}

/** The one that answers: a rating before a measurement of power, and what was found somewhere before what is remembered. */
export function rowOfSubject(catalog: Catalog, family: Family, subject: string): Factor | undefined {
  return rowsOfSubject(catalog, family, subject).toSorted((a, b) => rank(a) - rank(b))[0]
}

const rank = ({ basis, checked }: Factor): number =>
  (basis.startsWith('thermal design power') ? 0 : 2) + (checked === 'unverified' ? 1 : 0)

/** The name of a device by any of its rows: `NVIDIA A100 PCIe, die area` is about NVIDIA A100 PCIe. */
export const subjectLabel = (catalog: Catalog, subject: string): string | undefined =>
  catalog.rows.find((row) => row.subject === subject)?.name.split(', ')[0]

function indexOf(catalog: Catalog): ReadonlyMap<string, readonly Factor[]> {
  const known = indexed.get(catalog)
  if (known) return known
  const rows = new Map<string, Factor[]>()
  for (const row of catalog.rows) {
    if (row.subject === undefined) continue
    const key = `${row.family} ${row.subject}`
    const there = rows.get(key)
    if (there) there.push(row)
    else rows.set(key, [row])
  }
  indexed.set(catalog, rows)
  return rows
}
