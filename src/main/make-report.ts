import type { ProjectFile } from '../core/project/project'
import type { ReportDocument } from '../core/report/document'
import type { Paper } from '../core/report/paper'
import { err, ok, type Result } from '../core/result'
import { estimate } from './estimation'
import { finishPdf } from './finish-pdf'
import { printReport } from './print-report'
import { drawForReport } from './setup-uncertainty'

export interface MadeReport {
  readonly document: ReportDocument
  readonly bytes: Uint8Array
  readonly pages: number
}

/** From a project to the bytes of its PDF. */
export async function makeReport(project: ProjectFile, paper: Paper): Promise<Result<MadeReport, string>> {
  try {
    const drawn = await drawForReport(project)
    const document = await estimate('report', { project, date: today(), drawn })
    const printed = await printReport(document, paper)
    if (!printed.ok) return printed
    return ok({ document, ...(await finishPdf(printed.value, document)) })
  } catch (error) {
    return err(`The report could not be made: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** The date on the wall, not in Greenwich. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
