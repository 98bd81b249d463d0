import { useCallback, useEffect, useState } from 'react'
import type { GalleryEntry } from '../../../core/gallery/gallery'
import { ask } from '../../ui/desktop'
import { say, sayFailure } from '../../ui/say'

export interface Gallery {
  /** Absent while they are being computed. */
  readonly entries: readonly GalleryEntry[] | undefined
  readonly failure: string | undefined
  readonly again: () => void
  readonly openCopy: (entry: GalleryEntry) => void
}

/** The examples that come with the app. `onOpen`: with the copy that was made of one. */
export function useGallery(onOpen: (id: string) => void): Gallery {
  const [entries, setEntries] = useState<readonly GalleryEntry[]>()
  const [failure, setFailure] = useState<string>()
  const again = useCallback(() => {
    setFailure(undefined)
    ask['gallery:list']({}).then(setEntries, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    )
  }, [])
  useEffect(again, [again])

  const openCopy = async ({ id, name }: GalleryEntry) => {
    const reply = await ask['gallery:open']({ id })
    if (!reply.ok) {
      sayFailure(`${name} was not opened`, reply.error.message)
      return
    }
    say(`Opened a copy of ${name}`, reply.value.notes.join(' '))
    onOpen(reply.value.id)
  }
  return { entries, failure, again, openCopy }
}
