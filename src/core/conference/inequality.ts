import { type Carried, peopleIn, totalKg } from './carried'

/** Where the Lorenz curve passes: so much of the people, least first, carries so much of the carbon. Shares of 1. */
export interface LorenzPoint {
  readonly people: number
  readonly carbon: number
}

/** The Lorenz curve of who carries the carbon, from (0, 0) to (1, 1). Equation C3. */
export function lorenzCurve(rows: readonly Carried[]): readonly LorenzPoint[] {
  const sorted = rows.filter(({ people }) => people > 0).toSorted((a, b) => a.kgPerHead - b.kgPerHead)
  const allPeople = peopleIn(sorted)
  const allKg = totalKg(sorted)
  let people = 0
  let kg = 0
  const points: LorenzPoint[] = [{ people: 0, carbon: 0 }]
  for (const row of sorted) {
    people += row.people
    kg += row.kg
    points.push({ people: people / allPeople, carbon: allKg === 0 ? people / allPeople : kg / allKg })
  }
  return points
}

/** Twice the area between the curve and the diagonal: 0 where all carry the same, near 1 where one carries all. Equation C4. */
export function gini(curve: readonly LorenzPoint[]): number {
  let under = 0
  for (let index = 1; index < curve.length; index += 1) {
    const before = curve[index - 1] as LorenzPoint
    const here = curve[index] as LorenzPoint
    under += (here.people - before.people) * (here.carbon + before.carbon)
  }
  return 1 - under
}

/** The farthest so many of a conference: what they carry, and where the last of them comes from. */
export interface Farthest {
  readonly people: number
  readonly kg: number
  /** Nobody among them is nearer than this. */
  readonly fromKm: number
}

/**
 * The people who travel farthest, as many as a share of all; of the last group only as many as are needed. Equation C5.
 * @param share of 1
 */
export function farthest(rows: readonly Carried[], share: number): Farthest {
  let left = share * peopleIn(rows)
  let people = 0
  let kg = 0
  let fromKm = Number.POSITIVE_INFINITY
  for (const row of rows.toSorted((a, b) => b.distanceKm - a.distanceKm)) {
    const taken = Math.min(left, row.people)
    if (taken <= 0) continue
    people += taken
    kg += taken * row.kgPerHead
    fromKm = row.distanceKm
    left -= taken
  }
  return { people, kg, fromKm }
}
