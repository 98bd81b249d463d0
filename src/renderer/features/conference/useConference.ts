import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConferenceProblem } from '../../../core/conference/prepare'
import type { ConferenceQuestion } from '../../../core/conference/request'
import type { HubsReply } from '../../../core/conference/venue-view'
import type { ConferenceView } from '../../../core/conference/view'
import { ask } from '../../ui/desktop'

export type Computed =
  | { readonly state: 'nothing' }
  | { readonly state: 'refused'; readonly problems: readonly ConferenceProblem[] }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'shown'; readonly view: ConferenceView; readonly question: ConferenceQuestion }

const pauseMs = 350

/** The conference as it stands in the form, computed once typing pauses. The last result stays until the next is there. */
export function useConference(question: ConferenceQuestion | undefined): Computed {
  const [computed, setComputed] = useState<Computed>({ state: 'nothing' })
  const text = question && JSON.stringify(question)
  useEffect(() => {
    if (text === undefined) {
      setComputed({ state: 'nothing' })
      return
    }
    let isCurrent = true
    const timer = window.setTimeout(async () => {
      const asked = JSON.parse(text) as ConferenceQuestion
      const answer = await computedFor(asked)
      if (isCurrent && answer) setComputed(answer)
    }, pauseMs)
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
    }
  }, [text])
  return computed
}

async function computedFor(question: ConferenceQuestion): Promise<Computed | undefined> {
  try {
    const reply = await ask['conference:assess'](question)
    if (reply.ok) return { state: 'shown', view: reply.value, question }
    return reply.error.kind === 'cancelled' ? undefined : { state: 'refused', problems: reply.error.problems }
  } catch (error) {
    return { state: 'failed', message: messageOf(error) }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export type HubSearch =
  | { readonly state: 'idle' | 'running' | 'stopped' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'found'; readonly found: HubsReply; readonly question: ConferenceQuestion }

/** The search for the best hubs, started by hand. */
export function useHubs() {
  const [search, setSearch] = useState<HubSearch>({ state: 'idle' })
  const round = useRef(0)
  const start = useCallback(async (question: ConferenceQuestion) => {
    round.current += 1
    const mine = round.current
    setSearch({ state: 'running' })
    const next = await foundFor(question)
    if (round.current === mine) setSearch(next)
  }, [])
  const stop = useCallback(() => void ask['conference:cancel']({}), [])
  // Who looks elsewhere waits for nothing.
  useEffect(() => () => void ask['conference:cancel']({}), [])
  return { search, start, stop }
}

async function foundFor(question: ConferenceQuestion): Promise<HubSearch> {
  try {
    const reply = await ask['conference:hubs'](question)
    if (reply.ok) return { state: 'found', found: reply.value, question }
    return reply.error.kind === 'cancelled'
      ? { state: 'stopped' }
      : { state: 'failed', message: reply.error.problems.map(({ message }) => message).join('; ') }
  } catch (error) {
    return { state: 'failed', message: messageOf(error) }
  }
}
