import type { Carried } from './carried'
import { type Mode, modes } from './group'

/** A part of the conference: so many people, so much carbon. */
export interface Part {
  readonly people: number
  readonly kg: number
}

export const modeParts = (rows: readonly Carried[]): readonly (Part & { readonly mode: Mode })[] =>
  modes.flatMap((mode) => {
    const part = partOf(rows.filter((row) => row.mode === mode))
    return part.people > 0 ? [{ mode, ...part }] : []
  })

/** Ends of the bands of distance, km one way: those of the rule of Klöwer 2020, and one more for the very far. */
export const bandEnds: readonly number[] = [400, 1500, 4000, 8000, 12_000]

export interface Band extends Part {
  readonly fromKm: number
  /** Absent for the farthest band. */
  readonly toKm?: number
}

/** People and carbon by distance, nearest first; bands without people too. */
export function bands(rows: readonly Carried[], ends: readonly number[] = bandEnds): readonly Band[] {
  return [0, ...ends].map((fromKm, index) => {
    const toKm = ends[index]
    const inBand = rows.filter(
      ({ distanceKm }) => distanceKm >= fromKm && (toKm === undefined || distanceKm < toKm),
    )
    return { fromKm, ...(toKm !== undefined && { toKm }), ...partOf(inBand) }
  })
}

const partOf = (rows: readonly Carried[]): Part => ({
  people: rows.reduce((sum, { people }) => sum + people, 0),
  kg: rows.reduce((sum, { kg }) => sum + kg, 0),
})
