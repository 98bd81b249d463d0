import { app } from 'electron'
import { endEstimation } from './estimation'
import { inTime } from './in-time'
import { endConference } from './setup-conference'
import { endUncertainty } from './setup-uncertainty'
import { storeIsIdle } from './store-host'
import { logTrouble } from './trouble-log'

const storeMs = 5000
const threadsMs = 1000

/** Waits with the end until what was sent to the store is kept, and until no thread computes any more. */
export function finishBeforeQuit(): void {
  let state: 'open' | 'finishing' | 'finished' = 'open'
  app.on('before-quit', (event) => {
    if (state === 'finished') return
    event.preventDefault()
    if (state === 'finishing') return
    state = 'finishing'
    void finish().then(() => {
      state = 'finished'
      app.quit()
    })
  })
}

/** Threads that compute while Electron takes itself down have been seen to keep it from ending. */
async function finish(): Promise<void> {
  try {
    await inTime(storeIsIdle(), storeMs)
    const ended = await inTime(Promise.all([endUncertainty(), endEstimation(), endConference()]), threadsMs)
    if (!ended) logTrouble(`threads were still at work ${threadsMs} ms after the app was to end`)
  } catch (error) {
    logTrouble(`the end of the app: ${error instanceof Error ? error.message : String(error)}`)
  }
}
