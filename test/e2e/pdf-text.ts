import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  readonly pages: readonly string[]
  readonly widthPt: number
  readonly title: string | undefined
}

/** The text that a reader can select, page by page. */
export async function pdfText(path: string): Promise<PdfText> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages: string[] = []
  let widthPt = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    widthPt = page.getViewport({ scale: 1 }).width
    const { items } = await page.getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .replaceAll('\u00a0', ' '),
    )
  }
  const { info } = await pdf.getMetadata()
  return { pages, widthPt, title: (info as { Title?: string }).Title }
}
