import { app } from 'electron'
import { estimate } from './estimation'
import { handle, passOn } from './ipc'
import { setupUncertainty, warmUncertaintySoon } from './setup-uncertainty'

/** Channels that the estimation core answers. */
export function setupEstimation(): void {
  passOn('estimate:assess', (text) => {
    warmUncertaintySoon()
    return estimate('asked', { channel: 'estimate:assess', text })
  })
  passOn('estimate:explain', (text) => estimate('asked', { channel: 'estimate:explain', text }))
  passOn('estimate:peers', (text) => estimate('asked', { channel: 'estimate:peers', text }))
  passOn('estimate:trips', (text) => estimate('asked', { channel: 'estimate:trips', text }))
  setupUncertainty()
  handle('factors:list', (request) => estimate('factors', request))
  handle('regions:list', () => estimate('regions', {}))
  handle('places:search', (request) => estimate('find-places', request))
  handle('places:resolve', (request) => estimate('resolve-places', request))
  handle('app:info', async () => {
    const { version: catalog, newestGridYear } = await estimate('catalog', {})
    return { version: app.getVersion(), catalog, electron: process.versions.electron ?? '', newestGridYear }
  })
}
