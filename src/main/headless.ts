import { app } from 'electron'
import { shownClimate } from '../core/units/format'
import { writeWhole } from './atomic-write'
import type { Launch } from './launch'
import { makeReport } from './make-report'
import { setupReportPage } from './print-report'

type ReportLaunch = Extract<Launch, { mode: 'report' }>

const exitCodes = { fine: 0, failed: 1, badInput: 2 } as const

/** Prints one report without a window, a database or a question, and ends. */
export async function runHeadless(launch: ReportLaunch): Promise<void> {
  app.on('window-all-closed', () => undefined)
  setupReportPage()
  app.exit(await report(launch))
}

/** Ends with what was wrong with the command line. */
export function refuseLaunch(message: string): void {
  process.stderr.write(`${message}\n`)
  app.exit(exitCodes.badInput)
}

async function report({ file, pdf, paper }: ReportLaunch): Promise<number> {
  const { readProjectFile } = await import('./read-project-file')
  const project = await readProjectFile(file)
  if (!project.ok) {
    for (const { pointer, message } of project.error)
      complain(pointer ? `${file}: ${pointer}: ${message}` : `${file}: ${message}`)
    return exitCodes.badInput
  }
  const made = await makeReport(project.value, paper)
  if (!made.ok) return failure(made.error)
  const { document, bytes, pages } = made.value
  const written = await writeWhole(pdf, bytes)
  if (!written.ok) return failure(written.error)

  const { climateKg } = document.assessment.totals
  process.stdout.write(`${JSON.stringify({ pdf, climateKg, pages })}\n`)
  complain(`${project.value.name}: ${total(climateKg)} → ${pdf}`)
  return exitCodes.fine
}

function total(climateKg: number | null): string {
  if (climateKg === null) return 'no result yet'
  const { number, unit } = shownClimate(climateKg)
  return `${number} ${unit}`
}

function failure(message: string): number {
  complain(message)
  return exitCodes.failed
}

const complain = (line: string) => process.stderr.write(`${line}\n`)
