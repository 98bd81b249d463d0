import { app } from 'electron'
import { storeIsIdle } from './store-host'

const mostPatienceMs = 5000

/** Waits with the end until what was sent to the store is kept. */
export function finishBeforeQuit(): void {
  let finished = false
  app.on('before-quit', (event) => {
    if (finished) return
    event.preventDefault()
    const patience = new Promise((resolve) => setTimeout(resolve, mostPatienceMs))
    void Promise.race([storeIsIdle(), patience]).then(() => {
      finished = true
      app.quit()
    })
  })
}
