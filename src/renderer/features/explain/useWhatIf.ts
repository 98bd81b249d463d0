import { create } from 'mutative'
import { useEffect, useRef, useState } from 'react'
import type { ProjectFile } from '../../../core/project/project'
import { setInput } from '../../../core/project/what-if'
import { ask } from '../../ui/desktop'

export interface Tried {
  readonly input: number
  readonly result: number
}

interface Question {
  readonly project: ProjectFile
  /** Of the number. */
  readonly path: string
  readonly inputPath: string
  readonly input: number | undefined
}

/** What a number would be with another input, of a copy of the draft. One request at a time, always of the newest. */
export function useWhatIf({ project, path, inputPath, input }: Question): Tried | undefined {
  const [tried, setTried] = useState<Tried>()
  const newest = useRef<number>(undefined)
  const busy = useRef(false)

  useEffect(() => {
    newest.current = input
    if (input === undefined || busy.current) return
    const follow = async () => {
      busy.current = true
      try {
        let asked: number | undefined
        while (newest.current !== undefined && newest.current !== asked) {
          const value = newest.current
          asked = value
          const changed = create(project, (draft) => setInput(draft as ProjectFile, inputPath, value))
          const number = await ask['estimate:explain']({ project: changed, path })
          if (number !== null) setTried({ input: value, result: number.value })
        }
      } finally {
        busy.current = false
      }
    }
    void follow()
  }, [project, path, inputPath, input])

  return input === undefined ? undefined : tried
}
