import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Answer, failed, fine, refused } from './answer'
import type { Host } from './host'
import type { Paper } from './launch-report'
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

async function outcome(code: number, pdf: string): Promise<Answer> {
  if (code !== 0) {
    const message = printable(`${pdf}: expected a report, found that the app ended with code ${code}`)
    return code === 2 ? refused(message) : failed(message)
  }
  const size = await sizeOf(resolve(pdf))
  if (size === 0) return failed(printable(`${pdf}: expected a report, found that the app wrote none`))
  return fine(`${printable(pdf)}: report of ${Math.ceil(size / 1000)} kB\n`)
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}
