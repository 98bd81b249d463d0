import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Paper } from '../core/report/paper'
import { type Answer, failed, fine, refused } from './answer'
import type { Host } from './host'
import type { ReportEnd } from './launch-report'
import { loadProject } from './load-project'
import { outputProblem } from './output-file'
import { printable } from './printable'

export interface ReportOptions {
  readonly pdf: string
  readonly paper: Paper
}

/** `report FILE --pdf OUT`: the printed report, by the app itself. */
export async function reportCommand(
  file: string,
  { pdf, paper }: ReportOptions,
  host: Host,
): Promise<Answer> {
  const target = resolve(pdf)
  const problem = await outputProblem(target)
  if (problem !== undefined) return failed(printable(`${pdf}: ${problem}`))
  const loaded = await loadProject(file, host)
  if (!loaded.ok) return refused(...loaded.error)

  // The app reads a copy of what was checked here: stdin and pipes can be read only once.
  const folder = await mkdtemp(join(tmpdir(), 'cradlebook-'))
  try {
    const project = join(folder, 'project.cradle.json')
    await writeFile(project, JSON.stringify(loaded.value.file))
    const run = await host.launchReport({ project, pdf: target, paper }, host.tell)
    if (!run.ok) return failed(printable(`${pdf}: ${run.error}`))
    return await outcome(run.value, pdf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function outcome({ code, output }: ReportEnd, pdf: string): Promise<Answer> {
  if (code === 0 && (await sizeOf(resolve(pdf))) > 0) return fine(output)
  const found = code === 0 ? 'that the app wrote none' : `that the app ended with code ${code}`
  const message = printable(`${pdf}: expected a report, found ${found}`)
  return code === 2 ? refused(message) : failed(message)
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}
