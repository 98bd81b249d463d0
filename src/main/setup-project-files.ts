import { basename } from 'node:path'
import type { ProjectFile } from '../core/project/project'
import type { FileProblem } from '../core/project/schema-problems'
import { err, ok, type Result } from '../core/result'
import type { Reply } from '../preload/contract'
import { writeWhole } from './atomic-write'
import { askForFile, askWhereToSave, projectFiles } from './dialogs'
import { fileNameFor } from './file-names'
import { handle } from './ipc'
import { askStore } from './store-host'

/** Projects that come from files and go to files. */
export function setupProjectFiles(): void {
  handle('projects:import', async () => {
    const file = await askForFile(projectFiles)
    if (file === undefined) return err({ kind: 'cancelled' })
    const { readProjectFile } = await loadReader()
    return bringIn(basename(file), await readProjectFile(file))
  })
  handle('projects:import-text', async ({ fileName, text }) => {
    const { readProjectText } = await loadReader()
    return bringIn(fileName, readProjectText(text))
  })
  handle('projects:export', ({ id }) => exportProject(id))
}

/** With its schemas, so not before it is needed. */
const loadReader = () => import('./read-project-file')

async function bringIn(
  fileName: string,
  read: Result<ProjectFile, readonly FileProblem[]>,
): Promise<Reply<'projects:import'>> {
  if (!read.ok) return err({ kind: 'refused', fileName, problems: read.error })
  const imported = await askStore('import', { file: read.value })
  return imported.ok ? imported : err({ kind: 'store', failure: imported.error })
}

async function exportProject(id: string): Promise<Reply<'projects:export'>> {
  const project = await askStore('open', { id })
  if (!project.ok) return err({ kind: 'failed', message: project.error.message })
  const file = await askWhereToSave(fileNameFor(project.value.name, '.cradle.json'), projectFiles)
  if (file === undefined) return err({ kind: 'cancelled' })
  const written = await writeWhole(file, projectText(project.value))
  return written.ok ? ok(written.value) : err({ kind: 'failed', message: written.error })
}

const projectText = (project: ProjectFile): string => `${JSON.stringify(project, null, 2)}\n`
