import '@fontsource/stix-two-text/400.css'
import '@fontsource/stix-two-text/400-italic.css'
import '@fontsource/stix-two-text/600.css'
import './report.css'
import './tables.css'
import './appendix.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ask } from '../ui/desktop'
import { ReportPage } from './ReportPage'

/** Charts measure their labels, so the faces must be there before anything is drawn. */
const faces = [
  '400 10pt "STIX Two Text"',
  '600 10pt "STIX Two Text"',
  'italic 400 10pt "STIX Two Text"',
  '400 10pt "Cradlebook Math"',
]

/** Asks main for the report, sets it, and says when it can be printed. */
async function draw(): Promise<void> {
  const place = document.getElementById('root')
  if (place === null) throw new Error('the report page has no root')
  const [{ document: report, paper }] = await Promise.all([
    ask['report:document']({}),
    ...faces.map((face) => document.fonts.load(face)),
  ])
  document.title = report.title
  document.documentElement.dataset.paper = paper
  flushSync(() => createRoot(place).render(<ReportPage report={report} />))
  // Reading a size lays the page out, which is what asks for the faces of other scripts.
  place.getBoundingClientRect()
  await document.fonts.ready
  await ask['report:ready']({})
}

void draw()
