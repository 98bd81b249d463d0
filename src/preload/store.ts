import { ipcRenderer } from 'electron'
import { storePortEvent } from './store-contract'

/** Hands the message port from main to the store page, which has no other way out. */
ipcRenderer.on(storePortEvent, (event) => {
  window.postMessage(
    storePortEvent,
    window.location.origin === 'null' ? '*' : window.location.origin,
    event.ports,
  )
})
