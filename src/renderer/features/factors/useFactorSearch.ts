import { useCallback, useEffect, useRef, useState } from 'react'
import type { FoundFactor, FoundFactors } from '../../../preload/contract'
import { ask } from '../../ui/desktop'
import type { Asked } from './asked'

export interface FactorSearch {
  /** Absent until the first answer. Stays while the next is on its way, so that nothing flickers. */
  readonly found: Found | undefined
  readonly failure: string | undefined
  /** Sees to it that these rows are there. */
  readonly want: (from: number, to: number) => void
  readonly again: () => void
}

export interface Found extends Omit<FoundFactors, 'rows'> {
  readonly asked: Asked
  /** By place in the list; what has not been read is absent. */
  readonly rows: ReadonlyMap<number, FoundFactor>
}

export const pageSize = 100
const pauseMs = 60

/** Asks as one types; an answer to an older question is dropped. Rows are read by pages, as they come into sight. */
export function useFactorSearch(asked: Asked): FactorSearch {
  const [found, setFound] = useState<Found>()
  const [failure, setFailure] = useState<string>()
  const [round, setRound] = useState(0)
  const question = useRef(0)
  const reading = useRef(new Set<number>())
  const isFirst = useRef(true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    question.current += 1
    const mine = question.current
    const read = async () => {
      try {
        const { rows, ...rest } = await ask['factors:search']({ ...asked, offset: 0, limit: pageSize })
        if (mine !== question.current) return
        reading.current = new Set([0])
        setFound({ ...rest, asked, rows: new Map(rows.map((row, index) => [index, row])) })
        setFailure(undefined)
      } catch (error) {
        if (mine === question.current) setFailure(messageOf(error))
      }
    }
    const timer = window.setTimeout(read, isFirst.current ? 0 : pauseMs)
    isFirst.current = false
    return () => window.clearTimeout(timer)
  }, [asked, round])

  const want = useCallback(
    (from: number, to: number) => {
      if (found === undefined || to < from) return
      const mine = question.current
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1) {
        if (reading.current.has(page) || found.asked !== asked) continue
        reading.current.add(page)
        const offset = page * pageSize
        ask['factors:search']({ ...asked, offset, limit: pageSize }).then(
          ({ rows }) => {
            if (mine !== question.current) return
            setFound((now) => now && { ...now, rows: withPage(now.rows, offset, rows) })
          },
          (error: unknown) => {
            if (mine !== question.current) return
            reading.current.delete(page)
            setFailure(messageOf(error))
          },
        )
      }
    },
    [found, asked],
  )
  return { found, failure, want, again: useCallback(() => setRound((now) => now + 1), []) }
}

const withPage = (rows: Found['rows'], offset: number, page: readonly FoundFactor[]): Found['rows'] =>
  new Map([...rows, ...page.map((row, index) => [offset + index, row] as const)])

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
