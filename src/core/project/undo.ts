import type { LogEntry } from './history'

/** Edits of the same field closer than this are taken back together. */
export const sameStepMilliseconds = 2000

interface Stacks {
  readonly undo: readonly LogEntry[]
  readonly redo: readonly LogEntry[]
}

/** The entries that the next undo takes back, newest first; empty when there is nothing to undo. */
export function undoStep(entries: readonly LogEntry[]): readonly LogEntry[] {
  const { undo } = stacksOf(entries)
  const step: LogEntry[] = []
  for (const entry of undo.toReversed()) {
    const newer = step.at(-1)
    if (newer !== undefined && !isSameStep(entry, newer)) break
    step.push(entry)
  }
  return step
}

/** The undo that the next redo takes back. */
export function redoStep(entries: readonly LogEntry[]): LogEntry | undefined {
  return stacksOf(entries).redo.at(-1)
}

/** Replays the log: what can be undone and redone follows from it, so it outlives a restart. */
function stacksOf(entries: readonly LogEntry[]): Stacks {
  let undo: LogEntry[] = []
  let redo: LogEntry[] = []
  for (const entry of entries) {
    if (entry.via !== undefined) continue
    switch (entry.kind) {
      case 'edit':
        undo.push(entry)
        redo = []
        break
      case 'undo':
        undo = undo.filter(({ revision }) => !entry.undoes?.includes(revision))
        redo.push(entry)
        break
      case 'redo':
        redo = redo.filter(({ revision }) => !entry.undoes?.includes(revision))
        undo.push(entry)
        break
      case 'migrate':
        // Older patches speak of a format that is gone.
        undo = []
        redo = []
    }
  }
  return { undo, redo }
}

function isSameStep(older: LogEntry, newer: LogEntry): boolean {
  const apart = Date.parse(newer.at) - Date.parse(older.at)
  return (
    older.kind === 'edit' &&
    newer.kind === 'edit' &&
    older.label === newer.label &&
    apart >= 0 &&
    apart <= sameStepMilliseconds
  )
}
