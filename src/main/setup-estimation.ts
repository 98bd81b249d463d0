import { app } from 'electron'
import { estimate } from './estimation'
import { handle } from './ipc'

/** Channels that the estimation core answers. */
export function setupEstimation(): void {
  handle('estimate:assess', (request) => estimate('assess', request))
  handle('estimate:explain', (request) => estimate('explain', request))
  handle('factors:list', (request) => estimate('factors', request))
  handle('regions:list', () => estimate('regions', {}))
  handle('app:info', async () => {
    const { version: catalog, newestGridYear } = await estimate('catalog', {})
    return { version: app.getVersion(), catalog, electron: process.versions.electron ?? '', newestGridYear }
  })
}
