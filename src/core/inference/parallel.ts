import type { CellProblem } from './table-row'

/** How a model is laid over devices, as a table states it. */
export interface Stated {
  readonly devices: number | undefined
  /** Devices that each layer is split over. */
  readonly tp: number | undefined
  /** Devices that the experts are spread over. */
  readonly ep: number | undefined
  /** Copies of the attention part. */
  readonly dp: number | undefined
}

export interface Parallel {
  readonly devices: number
  readonly attentionCopies: number
  readonly expertDevices?: number
  readonly problems: readonly CellProblem[]
  readonly assumptions: readonly CellProblem[]
}

/** Devices, copies and spread of experts. A number of devices that nobody states follows from the others, and is said. */
export function parallelOf({ devices, tp, ep, dp }: Stated): Parallel {
  const least = Math.max((tp ?? 1) * (dp ?? 1), ep ?? 1)
  const count = devices ?? least
  const problems = (
    [
      ['tp', tp],
      ['ep', ep],
      ['dp', dp],
    ] as const
  ).flatMap(([column, value]) =>
    value !== undefined && value > count
      ? [{ column, message: `expected at most the ${count} of n_devices, found “${value}”` }]
      : [],
  )
  return {
    devices: count,
    attentionCopies: dp ?? 1,
    ...(ep !== undefined && { expertDevices: ep }),
    problems,
    assumptions:
      devices === undefined && least > 1
        ? [{ column: 'n_devices', message: `not stated, ${least} taken from tp, ep and dp` }]
        : [],
  }
}
