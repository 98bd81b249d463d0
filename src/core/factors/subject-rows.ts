import type { Factor, Family } from './factor'

const indexed = new WeakMap<readonly Factor[], ReadonlyMap<string, readonly Factor[]>>()

/** The rows of a family that describe a device. */
export function rowsOfSubject(rows: readonly Factor[], family: Family, subject: string): readonly Factor[] {
  return indexOf(rows).get(`${family} ${subject}`) ?? []
}

/** The one that answers: a rating before a measurement of power, and what was found somewhere before what is remembered. */
export function rowOfSubject(rows: readonly Factor[], family: Family, subject: string): Factor | undefined {
  return rowsOfSubject(rows, family, subject).toSorted((a, b) => rank(a) - rank(b))[0]
}

const rank = ({ basis, checked }: Factor): number =>
  (basis.startsWith('thermal design power') ? 0 : 2) + (checked === 'unverified' ? 1 : 0)

/** The name of a device by any of its rows: `NVIDIA A100 PCIe, die area` is about NVIDIA A100 PCIe. */
export const subjectLabel = (rows: readonly Factor[], subject: string): string | undefined =>
  rows.find((row) => row.subject === subject)?.name.split(', ')[0]

function indexOf(rows: readonly Factor[]): ReadonlyMap<string, readonly Factor[]> {
  const known = indexed.get(rows)
  if (known) return known
  const bySubject = new Map<string, Factor[]>()
  for (const row of rows) {
    if (row.subject === undefined) continue
    const key = `${row.family} ${row.subject}`
    const there = bySubject.get(key)
    if (there) there.push(row)
    else bySubject.set(key, [row])
  }
  indexed.set(rows, bySubject)
  return bySubject
}
