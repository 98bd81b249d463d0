import { estimate } from './estimation'
import { handle } from './ipc'
import { askStore } from './store-host'

/** Channels that the store answers. */
export function setupProjects(): void {
  handle('projects:list', async () => {
    const list = await askStore('list', {})
    if (!list.ok) throw new Error(list.error.message)
    return list.value
  })
  handle('workspace:inventory', async () => {
    const inventory = await askStore('inventory', {})
    if (!inventory.ok) throw new Error(inventory.error.message)
    return inventory.value
  })
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
