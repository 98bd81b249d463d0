import { expect, test } from 'vitest'
import type { ReportDocument } from '../../src/core/report/document'
import { pageFooter, pageHeader } from '../../src/main/page-furniture'

const report = {
  title: '<script>alert("1")</script> & more',
  date: '2026-01-31',
  project: { revision: 41 },
  assessment: { cradlebook: '0.1.0', catalog: '2026.11' },
} as unknown as ReportDocument

test('the header names the report and its revision, and runs nothing', () => {
  expect(pageHeader(report)).toContain('revision 41')
  expect(pageHeader(report)).not.toContain('<script')
})

test('the footer counts the pages', () => {
  expect(pageFooter(report)).toMatch(/class="pageNumber".*\/.*class="totalPages"/)
  expect(pageFooter(report)).toContain('Cradlebook 0.1.0 · catalog 2026.11 · 2026-01-31')
})

test('a long title is cut', () => {
  expect(pageHeader({ ...report, title: 'x'.repeat(300) }).length).toBeLessThan(600)
})
