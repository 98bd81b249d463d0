import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ProjectFile } from '../../src/core/project/project'
import { buildReport } from '../../src/core/report/build'
import { ReportPage } from '../../src/renderer/report/ReportPage'
import { bloom, fileOf, training } from '../core/projects'
import { smallCatalog } from '../core/small-catalog'

const page = (file: ProjectFile) =>
  renderToStaticMarkup(
    createElement(ReportPage, {
      report: buildReport(file, smallCatalog, { date: '2026-11-24', appVersion: '0' }),
    }),
  )

describe('the report page', () => {
  const html = page(bloom)

  test('has one title and a heading for each section, so that outline and tags can follow', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<h2>/g)).toHaveLength(9)
    expect(html.match(/<caption>/g)?.length).toBe(html.match(/<table/g)?.length)
  })

  test('leads every link to something on the page', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((to) => !ids.has(to))).toEqual([])
  })

  test('sets equations in MathML, with the 2 of CO₂ set low', () => {
    expect(html).toContain('<msub><mi>C</mi><mtext>use</mtext></msub>')
    expect(html).toContain('<msub><mtext>CO</mtext><mn>2</mn></msub>')
  })

  test('says in words what its figures draw', () => {
    expect(html).toContain('aria-label="Share of each life-cycle stage, 50.5 t CO2e in total:')
    expect(html).toContain('aria-label="Flow of carbon from lines through stages to the total')
  })

  test('prints hostile words as words', () => {
    const script = '<script>alert(1)</script>'
    const hostile = page(
      fileOf([training({ title: script, itEnergyKWh: { value: 1, source: script, note: script } })], {
        name: script,
        authors: script,
        goal: { functionalUnit: script, intendedUse: script, boundary: script, exclusions: [script] },
      }),
    )
    expect(hostile).not.toContain('<script')
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('isolates what others wrote, so that its direction stays its own', () => {
    const text = page(fileOf([training({ title: 'تدريب', itEnergyKWh: 1 })]))
    expect(text).toContain('<bdi class="given">تدريب</bdi>')
  })

  test('sets a project without anything', () => {
    expect(page(fileOf([], { sites: [], assets: [] }))).toContain('There are no results')
  })
})
