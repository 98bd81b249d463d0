import type { Factor } from '../../core/factors/factor'
import type { Region } from '../../core/factors/regions'
import { familiesOfFields } from '../../core/project/family-fields'
import type { Replies } from '../../preload/contract'
import { ask } from '../ui/desktop'

/** What forms choose from and what comes with the app: the same for every project and as long as the window lives. */
export interface FormCatalog {
  readonly factors: readonly Factor[]
  readonly regions: readonly Region[]
  readonly info: Replies['app:info']
}

let reading: Promise<FormCatalog> | undefined

/** Read once a window, and of the catalog only the families that a field takes, or assumes a spread from. */
export function formCatalog(): Promise<FormCatalog> {
  reading ??= read().catch((error: unknown) => {
    reading = undefined
    throw error
  })
  return reading
}

async function read(): Promise<FormCatalog> {
  const [factors, regions, info] = await Promise.all([
    ask['factors:list']({ families: [...familiesOfFields, 'spread'] }),
    ask['regions:list']({}),
    ask['app:info']({}),
  ])
  return { factors, regions, info }
}
