import { useCallback } from 'react'
import type { FoundFactor } from '../../../preload/contract'
import { ask } from '../../ui/desktop'
import { say, sayFailure } from '../../ui/say'
import type { Asked } from './asked'
import { packImported, rowsWords } from './pack-imported'

const pageSize = 500
const mostRows = 5000

export interface Packs {
  /** Asks for a file. */
  readonly importFile: () => void
  /** Own rows that these words and filters find. */
  readonly exportOwn: (asked: Asked) => void
}

/** Own rows that come from files and go to files. `onImported` is called when the rows have changed. */
export function usePacks(onImported: () => void): Packs {
  const importFile = useCallback(async () => {
    try {
      if (packImported(await ask['factors:import-pack']({}))) onImported()
    } catch (error) {
      sayFailure('The factors were not imported', error)
    }
  }, [onImported])
  const exportOwn = useCallback(async (asked: Asked) => {
    try {
      const ids = await ownIds(asked)
      const text = asked.text.trim()
      const name = text === '' ? 'Own factors' : `Own factors, ${text}`
      const reply = await ask['factors:export-pack']({ ids, name })
      if (reply.ok) say(`Exported ${rowsWords(ids.length)}`, reply.value.path)
      else if (reply.error.kind === 'failed') sayFailure('Not exported', reply.error.message)
    } catch (error) {
      sayFailure('Not exported', error)
    }
  }, [])
  return { importFile, exportOwn }
}

async function ownIds(asked: Asked): Promise<string[]> {
  const found: FoundFactor[] = []
  for (let offset = 0; offset < mostRows; offset += pageSize) {
    const page = await ask['factors:search']({ ...asked, own: true, offset, limit: pageSize })
    found.push(...page.rows)
    if (found.length >= page.total) break
  }
  return found.map(({ id }) => id)
}
