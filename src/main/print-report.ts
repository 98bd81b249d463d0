import { join } from 'node:path'
import { BrowserWindow, type PrintToPDFOptions } from 'electron'
import type { ReportDocument } from '../core/report/document'
import type { Paper } from '../core/report/paper'
import { err, ok, type Result } from '../core/result'
import { addresses } from './app-protocol'
import { safePreferences } from './hardening'
import { handle } from './ipc'
import { pageFooter, pageHeader } from './page-furniture'

interface Job {
  readonly document: ReportDocument
  readonly paper: Paper
  readonly drawn: () => void
}

const timeLimitMs = 60_000
const millimetresPerInch = 25.4
const inches = (millimetres: number) => millimetres / millimetresPerInch

/** Report pages that are being drawn, by the id of their contents. */
const jobs = new Map<number, Job>()

/** The two channels of the report page. */
export function setupReportPage(): void {
  handle('report:document', (_request, { id }) => {
    const { document, paper } = jobOf(id)
    return { document, paper }
  })
  handle('report:ready', (_request, { id }) => {
    jobOf(id).drawn()
    return null
  })
}

/** Draws a report in a hidden window and prints it to PDF. The window is gone afterwards, whatever happened. */
export async function printReport(
  document: ReportDocument,
  paper: Paper,
): Promise<Result<Uint8Array, string>> {
  const window = new BrowserWindow({
    show: false,
    title: 'Cradlebook report',
    webPreferences: {
      ...safePreferences,
      preload: join(__dirname, '../preload/index.cjs'),
      backgroundThrottling: false,
    },
  })
  const { id } = window.webContents
  const overdue = timeLimit()
  try {
    await Promise.race([drawn(window, document, paper), overdue.reached])
    return ok(
      await Promise.race([window.webContents.printToPDF(optionsFor(document, paper)), overdue.reached]),
    )
  } catch (error) {
    return err(`The report could not be drawn: ${error instanceof Error ? error.message : String(error)}.`)
  } finally {
    overdue.lift()
    jobs.delete(id)
    if (!window.isDestroyed()) window.destroy()
  }
}

function drawn(window: BrowserWindow, document: ReportDocument, paper: Paper): Promise<void> {
  const { webContents } = window
  return new Promise((resolve, reject) => {
    jobs.set(webContents.id, { document, paper, drawn: resolve })
    webContents.on('render-process-gone', (_event, { reason }) =>
      reject(new Error(`its page stopped (${reason})`)),
    )
    webContents.on('did-fail-load', (_event, _code, reason) =>
      reject(new Error(`its page did not load (${reason})`)),
    )
    webContents.on('console-message', (_event, _level, message) => {
      if (message.startsWith('Uncaught')) reject(new Error(`its page failed (${message})`))
    })
    window.loadURL(addresses.report).catch(reject)
  })
}

function timeLimit() {
  let timer: NodeJS.Timeout | undefined
  const reached = new Promise<never>((_resolve, reject) => {
    const message = `it took longer than ${timeLimitMs / 1000} s; try again, or with fewer activities`
    timer = setTimeout(() => reject(new Error(message)), timeLimitMs)
  })
  return { reached, lift: () => clearTimeout(timer) }
}

/** Runtimes ignore the options that they do not know (tags and outline, before 28). */
const optionsFor = (document: ReportDocument, paper: Paper): PrintToPDFOptions => ({
  pageSize: paper,
  printBackground: true,
  preferCSSPageSize: false,
  displayHeaderFooter: true,
  headerTemplate: pageHeader(document),
  footerTemplate: pageFooter(document),
  margins: { top: inches(20), bottom: inches(20), left: inches(18), right: inches(18) },
  generateTaggedPDF: true,
  generateDocumentOutline: true,
})

function jobOf(contentsId: number): Job {
  const job = jobs.get(contentsId)
  if (job === undefined) throw new Error('there is no report to draw')
  return job
}
