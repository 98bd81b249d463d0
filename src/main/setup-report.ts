import type { Paper } from '../core/report/paper'
import { err, ok } from '../core/result'
import type { Reply } from '../preload/contract'
import { writeWhole } from './atomic-write'
import { askWhereToSave, pdfFiles } from './dialogs'
import { fileNameFor } from './file-names'
import { handle } from './ipc'
import { makeReport } from './make-report'
import { setupReportPage } from './print-report'
import { askStore } from './store-host'

/** Reports as PDF. */
export function setupReport(): void {
  setupReportPage()
  handle('report:save-pdf', ({ id, paper }) => saveReport(id, paper))
}

/** The store answers in order, so what it opens has every change that was sent before. */
async function saveReport(id: string, paper: Paper): Promise<Reply<'report:save-pdf'>> {
  const project = await askStore('open', { id })
  if (!project.ok) return failed(project.error.message)
  const file = await askWhereToSave(fileNameFor(project.value.name, '.pdf'), pdfFiles)
  if (file === undefined) return err({ kind: 'cancelled' })

  const report = await makeReport(project.value, paper)
  if (!report.ok) return failed(report.error)
  const written = await writeWhole(file, report.value.bytes)
  return written.ok ? ok(written.value) : failed(written.error)
}

const failed = (message: string) => err({ kind: 'failed' as const, message })
