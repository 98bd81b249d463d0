import type { GalleryEntry } from '../core/gallery/gallery'
import { err } from '../core/result'
import type { Reply } from '../preload/contract'
import { estimate } from './estimation'
import { handle } from './ipc'
import { askStore } from './store-host'

/** Asked for once: neither the examples nor the catalog change while the app runs. */
let listed: Promise<readonly GalleryEntry[]> | undefined

/** The examples that come with the app. */
export function setupGallery(): void {
  handle('gallery:list', () => {
    listed ??= list()
    return listed
  })
  handle('gallery:open', ({ id }) => openCopy(id))
}

/** With the texts of all examples, so not before somebody goes there. */
const loadExamples = async () => (await import('../catalog/examples')).examples

async function list(): Promise<readonly GalleryEntry[]> {
  try {
    return await estimate('gallery', { examples: await loadExamples() })
  } catch (error) {
    listed = undefined
    throw error
  }
}

async function openCopy(id: string): Promise<Reply<'gallery:open'>> {
  const [examples, { readProjectText }] = await Promise.all([loadExamples(), import('./read-project-file')])
  const example = examples.find((candidate) => candidate.id === id)
  if (example === undefined) return notOpened('not-found', `There is no example ${id}.`)
  const read = readProjectText(example.text)
  if (!read.ok)
    return notOpened('refused', read.error.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
  return askStore('import', { file: read.value })
}

const notOpened = (kind: 'not-found' | 'refused', message: string) => err({ kind, message })
