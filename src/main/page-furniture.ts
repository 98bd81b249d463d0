import type { ReportDocument } from '../core/report/document'

/**
 * Chromium sets these two lines in a page of their own, without the report's styles and in a scale that differs
 * between versions. So sizes are shares of the page's width: 18 mm and about 7.5 pt on A4.
 */
const style = [
  'font-family: "STIX Two Text", "Liberation Serif", "Times New Roman", serif',
  'font-size: 1vw',
  'color: #4a4a4a',
  'width: 100%',
  'box-sizing: border-box',
  'padding: 0 8.57%',
  'display: flex',
  'justify-content: space-between',
].join('; ')

/** The line above each page: what the report is of, and which state of it. */
export function pageHeader({ title, project }: ReportDocument): string {
  return line(escaped(shortened(title)), `revision ${project.revision}`)
}

/** The line below each page: what made it, when, and the page. */
export function pageFooter({ date, assessment }: ReportDocument): string {
  return line(
    `Cradlebook ${escaped(assessment.cradlebook)} · catalog ${escaped(assessment.catalog)} · ${escaped(date.slice(0, 10))}`,
    '<span class="pageNumber"></span> / <span class="totalPages"></span>',
  )
}

const line = (left: string, right: string) =>
  `<div style='${style}'><span>${left}</span><span>${right}</span></div>`

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
