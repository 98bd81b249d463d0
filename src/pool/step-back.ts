import { constants, setPriority } from 'node:os'

/**
 * Lets everything else on the machine go first: with as many threads as cores, a window's pictures would wait. Linux
 * alone has a priority for each thread; elsewhere it is the whole app's, and the system sees to its windows itself.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that does not allow it: the draws are as right, and as quick.
  }
}
