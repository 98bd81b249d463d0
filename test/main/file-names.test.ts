import { expect, test } from 'vitest'
import { fileNameFor } from '../../src/main/file-names'

test.each([
  ['BLOOM-176B', 'BLOOM-176B.pdf'],
  ['Étude 2026 — façade', 'Étude 2026 — façade.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['..', 'project.pdf'],
  ['  ', 'project.pdf'],
  ['CON', 'project CON.pdf'],
  ['line\nbreak\u202e', 'line break.pdf'],
  ['x'.repeat(300), `${'x'.repeat(80)}.pdf`],
])('%j becomes %j', (projectName, fileName) => {
  expect(fileNameFor(projectName, '.pdf')).toBe(fileName)
})
