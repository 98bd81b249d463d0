import { create } from 'mutative'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { OwnFactor } from '../../../core/factors/own-factor'
import type { Patch } from '../../../core/project/patch'
import type { ProjectFile } from '../../../core/project/project'
import type { Reply, StoreFailure } from '../../../preload/contract'
import { ask } from '../../ui/desktop'
import { sayFailure } from '../../ui/say'
import { withOwnRows } from './own-rows'

export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly failure: StoreFailure }

export interface Notebook {
  readonly project: ProjectFile | undefined
  /** Of what is kept. Apart from the draft, so that keeping it is not a change of it. */
  readonly revision: number
  readonly saving: Saving
  /** Changes the draft now and keeps it within a second. `label` names the field for undo. */
  readonly edit: (label: string, recipe: (draft: ProjectFile) => void) => void
  readonly undo: () => Promise<string | undefined>
  readonly redo: () => Promise<string | undefined>
  /** Waits until everything typed is kept. */
  readonly flush: () => Promise<boolean>
}

interface Pending {
  readonly label: string
  readonly patches: Patch[]
}

const pauseMs = 600
const retryMs = 4000

/** A request that main could not even answer is a failure like any other: the edit stays and is tried again. */
async function kept(change: Pending & { readonly id: string }): Promise<Reply<'project:change'>> {
  try {
    return await ask['project:change'](change)
  } catch (error) {
    return { ok: false, error: { kind: 'unavailable', message: `Not saved: ${String(error)}` } }
  }
}

/**
 * The open project as a draft: what is typed shows at once, and is kept in order, one change after the other.
 * @param ownRows the workspace's own factors: an edit that names one takes it into the project
 */
export function useNotebook(id: string, ownRows: RefObject<readonly OwnFactor[]>): Notebook {
  const [project, setProject] = useState<ProjectFile>()
  const [revision, setRevision] = useState(0)
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const draft = useRef<ProjectFile>(undefined)
  const queue = useRef<Pending[]>([])
  const timer = useRef<number>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const sending = useRef<Pending>(undefined)

  const show = useCallback((next: ProjectFile) => {
    draft.current = next
    setProject(next)
  }, [])

  const load = useCallback(async () => {
    const reply = await ask['project:open']({ id })
    if (reply.ok) {
      show(reply.value)
      setRevision(reply.value.revision)
    } else setSaving({ state: 'failed', failure: reply.error })
  }, [id, show])

  const keep = useCallback(async (): Promise<boolean> => {
    for (let [next] = queue.current; next !== undefined; [next] = queue.current) {
      sending.current = next
      const reply = await kept({ id, ...next })
      sending.current = undefined
      if (!reply.ok) {
        setSaving({ state: 'failed', failure: reply.error })
        if (reply.error.kind !== 'refused') return false
        queue.current = []
        await load()
        return false
      }
      queue.current.shift()
      setRevision(reply.value.revision)
    }
    setSaving({ state: 'saved' })
    return true
  }, [id, load])

  const flush = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current)
    timer.current = undefined
    running.current = (running.current ?? Promise.resolve(true)).then(keep, keep)
    return running.current
  }, [keep])

  const edit = useCallback(
    (label: string, recipe: (draft: ProjectFile) => void) => {
      if (draft.current === undefined) return
      const [edited, made] = create(draft.current, recipe, { enablePatches: true })
      if (made.length === 0) return
      const [next, patches] = withOwnRows(edited, made as Patch[], ownRows.current)
      show(next)
      const last = queue.current.at(-1)
      if (last?.label === label && last !== sending.current) last.patches.push(...patches)
      else queue.current.push({ label, patches: [...patches] })
      setSaving((now) => (now.state === 'saved' ? { state: 'saving' } : now))
      // Not put off by the next keystroke: who types on and on loses no more than this either.
      timer.current ??= window.setTimeout(flush, pauseMs)
    },
    [flush, show, ownRows],
  )

  const step = useCallback(
    async (channel: 'project:undo' | 'project:redo') => {
      if (!(await flush())) return undefined
      const reply = await ask[channel]({ id })
      if (!reply.ok) {
        if (reply.error.kind === 'refused') sayFailure('Not taken back', reply.error.message)
        return undefined
      }
      show(reply.value.project)
      setRevision(reply.value.project.revision)
      return reply.value.label
    },
    [flush, id, show],
  )

  useEffect(() => {
    void load()
    const leave = () => void flush()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [load, flush])

  useEffect(() => {
    if (saving.state !== 'failed' || queue.current.length === 0) return
    const again = window.setInterval(flush, retryMs)
    return () => window.clearInterval(again)
  }, [saving, flush])

  return {
    project,
    revision,
    saving,
    edit,
    undo: useCallback(() => step('project:undo'), [step]),
    redo: useCallback(() => step('project:redo'), [step]),
    flush,
  }
}
