import type { Group, Point } from './group'
import type { ReadGroup } from './read-groups'

/** What the name of a place means. `candidates` are for a person to choose from: nothing is guessed. */
export type PlaceAnswer =
  | { readonly found: 'one'; readonly label: string; readonly country: string; readonly at: Point }
  | { readonly found: 'none'; readonly why: string; readonly candidates: readonly string[] }

export type FindPlace = (asked: {
  readonly city: string
  readonly state?: string | undefined
  readonly country?: string | undefined
}) => PlaceAnswer

/** A name that stands for no place, or for several. Its rows are left out of every total. */
export interface Unplaced {
  readonly rows: readonly number[]
  readonly people: number
  readonly asked: string
  readonly why: string
  readonly candidates: readonly string[]
}

export interface PlacedGroups {
  readonly groups: readonly Group[]
  readonly unplaced: readonly Unplaced[]
}

/** Rows that are named in a message; the rest is counted. */
const mostNamed = 20

/**
 * Gives every row its place: the point that it states, else the one that its name means, else none where it states a
 * distance. Rows from one place become one group.
 */
export function placeGroups(rows: readonly ReadGroup[], find: FindPlace): PlacedGroups {
  const groups = new Map<string, Group>()
  const unplaced = new Map<string, Unplaced>()
  const answers = new Map<string, PlaceAnswer>()
  const add = (group: Group) => {
    const { label, country, region, at, distanceKm } = group
    const key = JSON.stringify([label, country, region, at?.latitude, at?.longitude, distanceKm])
    const known = groups.get(key)
    groups.set(key, known ? { ...known, people: known.people + group.people } : group)
  }
  for (const row of rows) {
    if (row.people === 0) continue
    const { city, state, country, region, at, distanceKm, people } = row
    const label = [city, state, country].filter(Boolean).join(', ')
    if (at !== undefined || distanceKm !== undefined) {
      add({
        ...{ country, region, at, distanceKm, people },
        label: label || pointText(at) || `row ${row.row}`,
      })
      continue
    }
    const answer = answers.get(label) ?? answerFor(row, find)
    answers.set(label, answer)
    if (answer.found === 'one') {
      add({ label: answer.label, country: answer.country, region, at: answer.at, people })
      continue
    }
    const known = unplaced.get(label)
    unplaced.set(label, {
      asked: label,
      why: answer.why,
      candidates: answer.candidates,
      rows: [...(known?.rows ?? []), row.row].slice(0, mostNamed),
      people: (known?.people ?? 0) + people,
    })
  }
  return { groups: [...groups.values()], unplaced: [...unplaced.values()] }
}

function answerFor({ city, state, country }: ReadGroup, find: FindPlace): PlaceAnswer {
  if (city === undefined)
    return { found: 'none', why: 'a country is no place to travel from: give a city', candidates: [] }
  return find({ city, state, country })
}

const pointText = (at: Point | undefined): string | undefined =>
  at && `${at.latitude.toFixed(2)}, ${at.longitude.toFixed(2)}`
