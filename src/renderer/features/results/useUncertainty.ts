import { useCallback, useEffect, useRef, useState } from 'react'
import type { AssessmentView } from '../../../core/assess/view'
import type { ProjectFile } from '../../../core/project/project'
import { defaultSeed } from '../../../core/uncertainty/draws'
import type { UncertaintyProblem, UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { ask } from '../../ui/desktop'

/** Why there are no intervals of the draft. */
export type NotDrawn =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly problems: readonly UncertaintyProblem[] }
  | { readonly kind: 'failed'; readonly message: string }

export interface Uncertain {
  /** The last answer, of the draft or of an older one. */
  readonly view: UncertaintyView | undefined
  /** The draft that it is of. */
  readonly of: ProjectFile | undefined
  readonly isOld: boolean
  readonly isRunning: boolean
  readonly notDrawn: NotDrawn | undefined
  readonly stop: () => void
  readonly drawAgain: () => void
}

interface Answer {
  readonly of: ProjectFile
  readonly view?: UncertaintyView
  readonly notDrawn?: NotDrawn
}

interface Shown {
  readonly of: ProjectFile
  readonly view: UncertaintyView
}

/** Typing has paused when nothing was typed for so long. */
const pauseMs = 400

/**
 * The intervals of the draft. They are asked for once its numbers are shown and typing has paused; a newer draft ends
 * the run of an older one, whose intervals stay in sight until then.
 */
export function useUncertainty(
  project: ProjectFile | undefined,
  view: AssessmentView | undefined,
): Uncertain {
  const [answer, setAnswer] = useState<Answer>()
  const [shown, setShown] = useState<Shown>()
  const [isRunning, setRunning] = useState(false)
  /** The draft of the run under way, or of the last one. */
  const asked = useRef<ProjectFile>(undefined)
  const running = useRef<ProjectFile>(undefined)

  const end = useCallback(() => {
    if (running.current === undefined) return
    running.current = undefined
    setRunning(false)
    void ask['estimate:cancel']({})
  }, [])

  const draw = useCallback(async (of: ProjectFile) => {
    asked.current = of
    running.current = of
    setRunning(true)
    const next = await drawn(of)
    // A newer draft, or the user, has ended this run.
    if (running.current !== of) return
    running.current = undefined
    setRunning(false)
    setAnswer(next)
    setShown(next.view && { of, view: next.view })
  }, [])

  const hasNumbers = view?.activities.some(({ lines }) => lines.length > 0) ?? false
  useEffect(() => {
    if (running.current !== project) end()
    if (project === undefined || view === undefined || asked.current === project) return
    if (!hasNumbers) {
      setShown(undefined)
      return
    }
    const timer = window.setTimeout(() => void draw(project), pauseMs)
    return () => window.clearTimeout(timer)
  }, [project, view, hasNumbers, draw, end])
  useEffect(() => end, [end])

  const stop = useCallback(() => {
    const of = running.current
    end()
    if (of) setAnswer({ of, notDrawn: { kind: 'stopped' } })
  }, [end])
  const drawAgain = useCallback(() => {
    if (project) void draw(project)
  }, [project, draw])

  return {
    view: shown?.view,
    of: shown?.of,
    isOld: shown !== undefined && shown.of !== project,
    isRunning,
    notDrawn: !isRunning && answer?.of === project ? answer?.notDrawn : undefined,
    stop,
    drawAgain,
  }
}

async function drawn(of: ProjectFile): Promise<Answer> {
  try {
    const reply = await ask['estimate:uncertainty']({ project: of, seed: defaultSeed })
    if (reply.ok) return { of, view: reply.value }
    const { error } = reply
    return { of, notDrawn: error.kind === 'refused' ? error : { kind: 'stopped' } }
  } catch (error) {
    return {
      of,
      notDrawn: { kind: 'failed', message: error instanceof Error ? error.message : String(error) },
    }
  }
}
