import type { ReportDocument } from '../core/report/document'
import { fileNameFor } from './file-names'

/** A printed report, ready to be written. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Writes into a PDF what it is and what made it, and attaches the project that it reports. */
export async function finishPdf(printed: Uint8Array, document: ReportDocument): Promise<FinishedPdf> {
  const { AFRelationship, PDFDocument } = await import('pdf-lib')
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  const { title, project, assessment, date } = document
  const made = new Date(date)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  if (project.authors) pdf.setAuthor(project.authors)
  pdf.setSubject('Life-cycle assessment of machine-learning work')
  pdf.setKeywords([`project:${project.id}`, `revision:${project.revision}`, `catalog:${assessment.catalog}`])
  pdf.setCreator(`Cradlebook ${assessment.cradlebook}`)
  pdf.setProducer(`Cradlebook ${assessment.cradlebook}`)
  pdf.setCreationDate(made)
  pdf.setModificationDate(made)
  pdf.setLanguage('en')
  await pdf.attach(
    new TextEncoder().encode(JSON.stringify(project)),
    fileNameFor(project.name, '.cradle.json'),
    {
      mimeType: 'application/json',
      description: 'The project that this report was made from',
      afRelationship: AFRelationship.Source,
      creationDate: made,
      modificationDate: made,
    },
  )
  return { bytes: await pdf.save(), pages: pdf.getPageCount() }
}
