import { type Scored, scoreOf } from '../core/inference/score'
import { groupsBy } from './groups'

const draws = 2000

/** Numbers from 0 to 1 that are the same every time (Mulberry, 32 bits). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/** V5: what the MAPE would lie within, 90 %, had other models been measured: models drawn with replacement. */
export function bootstrapped<T extends Scored>(
  rows: readonly T[],
  group: (row: T) => string,
): readonly [p5: number, p95: number] {
  const groups = [...groupsBy(rows, group).values()]
  const next = numbers(1)
  const found = Array.from({ length: draws }, () => {
    const drawn = groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])
    return scoreOf(drawn).mape
  }).toSorted((a, b) => a - b)
  return [found[Math.floor(draws * 0.05)] as number, found[Math.floor(draws * 0.95)] as number]
}
