import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Paper } from '../../core/report/paper'
import type { Notebook } from '../features/notebook/useNotebook'
import { ask, onCommand } from '../ui/desktop'
import { exportProject } from '../ui/export-project'
import { say, sayFailure } from '../ui/say'

export interface ProjectCommands {
  readonly undo: () => void
  readonly redo: () => void
  readonly exportFile: () => void
  readonly report: (paper: Paper) => void
  /** True while a report is being printed. */
  readonly printing: boolean
}

/** What can be done with the open project, from the buttons, the keys and the menu alike. */
export function useProjectCommands(id: string, { undo, redo, flush }: Notebook): ProjectCommands {
  const [printing, setPrinting] = useState(false)

  const step = useCallback(
    async (run: () => Promise<string | undefined>, words: readonly [string, string]) => {
      const label = await run()
      say(label === undefined ? words[1] : `${words[0]}: ${label.replace(/ \([a-z]+-[^)]*\)$/, '')}`)
    },
    [],
  )
  const exportFile = useCallback(async () => {
    if (await flush()) await exportProject(id)
  }, [flush, id])
  const report = useCallback(
    async (paper: Paper) => {
      if (!(await flush())) return
      setPrinting(true)
      try {
        const reply = await ask['report:save-pdf']({ id, paper })
        if (reply.ok) say('Report written', reply.value.path)
        else if (reply.error.kind === 'failed') sayFailure('The report was not written', reply.error.message)
      } catch (error) {
        sayFailure('The report was not written', error)
      } finally {
        setPrinting(false)
      }
    },
    [flush, id],
  )

  const commands = useMemo(
    () => ({
      undo: () => void step(undo, ['Undone', 'Nothing to undo']),
      redo: () => void step(redo, ['Redone', 'Nothing to redo']),
      exportFile,
      report,
      printing,
    }),
    [step, undo, redo, exportFile, report, printing],
  )
  useEffect(
    () =>
      onCommand((command) => {
        if (command === 'undo') commands.undo()
        if (command === 'redo') commands.redo()
        if (command === 'export') void commands.exportFile()
        if (command === 'report') void commands.report('A4')
      }),
    [commands],
  )
  return commands
}
