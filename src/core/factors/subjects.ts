import type { Factor, Family } from './factor'

/** A thing that rows of a family describe, such as a device. */
export interface Subject {
  readonly value: string
  readonly label: string
}

const listed = new WeakMap<readonly Factor[], Map<Family, readonly Subject[]>>()

/** What the rows of a family are about, each once, by name. `NVIDIA A100 PCIe, peak FP16` is about NVIDIA A100 PCIe. */
export function subjects(rows: readonly Factor[], family: Family): readonly Subject[] {
  const known = listed.get(rows) ?? new Map<Family, readonly Subject[]>()
  listed.set(rows, known)
  const found = known.get(family) ?? subjectsIn(rows, family)
  known.set(family, found)
  return found
}

function subjectsIn(rows: readonly Factor[], family: Family): readonly Subject[] {
  const labels = new Map<string, string>()
  for (const { subject, name, family: its } of rows) {
    if (its === family && subject !== undefined && !labels.has(subject)) {
      labels.set(subject, name.split(', ')[0] as string)
    }
  }
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }))
}
