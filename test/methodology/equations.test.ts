import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { citations } from '../catalog/catalog-files'

const root = new URL('../../', import.meta.url)
const core = new URL('src/core/', root)
const methodology = new URL('resources/methodology/', root)

const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), core), 'utf8'))
const pages = readdirSync(methodology).filter((name) => name.endsWith('.md'))
const textOf = (page: string) => readFileSync(new URL(page, methodology), 'utf8')
const groups = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** Equations of results name their id to `define`; those of how far off a number is have no node of their own. */
const inCore = sources.flatMap((text) => [
  ...groups(text, /equation: '([A-Z]\d+)'/g),
  ...groups(text, /\b(U\d+)(?:\b|[:,])/g),
])
const inPages = pages.flatMap((page) => groups(textOf(page), /^## ([A-Z]\d+) \S/gm))

test('every equation of core has a heading in the methodology, and every heading an equation', () => {
  expect(inPages.toSorted()).toEqual([...new Set(inCore)].toSorted())
})

test('no equation has two headings', () => {
  expect(new Set(inPages).size).toBe(inPages.length)
})

test('every page that core names exists, and every page is named', () => {
  const named = sources.flatMap((text) => groups(text, /resources\/methodology\/([a-z-]+\.md)/g))
  expect(named.filter((page) => !existsSync(new URL(page, methodology)))).toEqual([])
  expect(pages.filter((page) => !named.includes(page))).toEqual([])
})

test('every decision record that core names exists', () => {
  const records = readdirSync(new URL('docs/adr/', root))
  const named = sources.flatMap((text) => groups(text, /docs\/adr\/(\d{4})/g))
  expect(named.filter((number) => !records.some((name) => name.startsWith(`${number}-`)))).toEqual([])
})

test.each(pages)('%s: each equation stands as a formula, with its limits', (page) => {
  const sections = textOf(page).split(/^## /m)
  const equations = sections.filter((section) => /^[A-Z]\d+ /.test(section))
  expect(equations.length).toBeGreaterThanOrEqual(3)
  expect(
    equations.filter((text) => !/```\n[^`]+ = [^`]+\n```/.test(text) || !text.includes('Limits: ')),
  ).toEqual([])
})

test.each(pages)('%s ends with assumptions, limits and sources', (page) => {
  const headings = groups(textOf(page), /^## (.+)$/gm)
  expect(headings.slice(-3)).toEqual(['Assumptions', 'Limits', 'Sources'])
})

test.each(pages)('%s: every source is in the catalog’s citations', (page) => {
  const [, list = ''] = textOf(page).split('## Sources')
  const keys = groups(list, /\(`([a-z0-9-]+)`\)/g)
  expect(keys.length).toBeGreaterThanOrEqual(1)
  expect(keys.filter((key) => !citations.some(({ id }) => id === key))).toEqual([])
})

test.each(pages)('%s: every row of the catalog that the text names exists', (page) => {
  const ids = groups(textOf(page), /`((?:pue|grid|embodied|power|lifetime|utilisation|spread)\.[^`]+)`/g)
  const rows = readdirSync(new URL('resources/factors/', root))
    .map((name) => readFileSync(new URL(`resources/factors/${name}`, root), 'utf8'))
    .join('\n')
  expect(ids.filter((id) => !rows.includes(`"${id}"`))).toEqual([])
})
