import type { Result } from '../core/result'
import type { StoreFailure } from '../preload/contract'
import { estimate } from './estimation'
import { handle } from './ipc'
import { askStore } from './store-host'

/** Channels that the store answers. */
export function setupProjects(): void {
  handle('projects:list', async () => orThrow(await askStore('list', {})))
  handle('workspace:inventory', async () => orThrow(await askStore('inventory', {})))
  handle('projects:create', async ({ name }) => {
    const { version: catalog } = await estimate('catalog', {})
    return askStore('create', { name, catalog })
  })
  handle('projects:duplicate', (request) => askStore('duplicate', request))
  handle('projects:delete', (request) => askStore('delete', request))
  handle('projects:restore', (request) => askStore('restore', request))
  handle('project:open', (request) => askStore('open', request))
  handle('project:change', (request) => askStore('change', request))
  handle('project:undo', (request) => askStore('undo', request))
  handle('project:redo', (request) => askStore('redo', request))
}

/** For replies that have no room for a failure: the asker hears it as a refused promise. */
function orThrow<T>(result: Result<T, StoreFailure>): T {
  if (result.ok) return result.value
  throw new Error(result.error.message)
}
