import { rowsOf, type Task } from '../core/uncertainty/task'

/** How long tasks of one run take, by what they ask for. */
export interface Speed {
  readonly measured: (task: Task, elapsedMs: number) => void
  /** 0 before anything like it was measured. */
  readonly expectedMs: (task: Task) => number
}

/** Of what is measured, this much counts the newest: the first blocks of a thread are slow. */
const newest = 0.5

export function speedOfTasks(): Speed {
  const msPerDraw = new Map<string, number>()
  return {
    measured: (task, elapsedMs) => {
      const found = elapsedMs / (task.to - task.from)
      const before = msPerDraw.get(keyOf(task))
      msPerDraw.set(keyOf(task), before === undefined ? found : before + newest * (found - before))
    },
    expectedMs: (task) => (msPerDraw.get(keyOf(task)) ?? 0) * (task.to - task.from),
  }
}

const keyOf = (task: Task): string => `${task.kind} ${rowsOf(task)}`
