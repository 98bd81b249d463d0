import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfText } from './pdf-text'
import {
  answerOpenDialog,
  answerSaveDialog,
  blockedRequests,
  newUserData,
  type RunningApp,
  startApp,
} from './running-app'

const folder = newUserData()
let app: RunningApp

beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

const total = async () => (await app.page.getByTestId('total').innerText()).replace(/\s/g, '')
const names = () => app.page.locator('tbody tr td:first-child').allInnerTexts()
const toProjects = () => app.page.getByRole('button', { name: 'Projects' }).click()
const dismiss = async () => {
  const close = app.page.locator('.mantine-Notification-closeButton').first()
  while (await close.isVisible()) {
    await close.click()
    await app.page.waitForTimeout(300)
  }
}
/** Everything that the notifications say. */
const told = async () => (await app.page.locator('.mantine-Notification-root').allInnerTexts()).join('\n')
const importing = async (path: string) => {
  await answerOpenDialog(app.electron, path)
  await app.page.getByRole('button', { name: 'Import…' }).click()
}

test.each([
  ['A4', 595],
  ['Letter', 612],
] as const)('the report is a PDF in %s with selectable text', async (paper, widthPt) => {
  const { electron, page } = app
  const path = join(folder, `bloom-${paper}.pdf`)
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await page.getByTestId('total').waitFor()
  await answerSaveDialog(electron, path)
  await page.getByRole('button', { name: 'Export report' }).click()
  await page.getByRole('menuitem', { name: paper === 'A4' ? 'PDF, A4…' : 'PDF, US Letter…' }).click()
  await page.getByText('Report written').last().waitFor()
  await dismiss()
  const pdf = await pdfText(path)
  const text = pdf.pages.join('\n')
  expect(pdf.title).toContain('BLOOM-176B')
  expect(Math.round(pdf.widthPt)).toBe(widthPt)
  for (const expected of [
    'Functional unit',
    '90 % interval',
    '5 Uncertainty',
    'What to measure next',
    '50.5',
    '24.7',
    '14.6',
    '7.58',
    '3.64',
    '433,196',
    'Luccioni',
    '2026.11',
  ]) {
    expect(text).toContain(expected)
  }
  expect(text).toMatch(new RegExp(`1 / ${pdf.pages.length}`))
  await toProjects()
})

test('an exported project comes back as a copy', async () => {
  const { electron, page } = app
  const path = join(folder, 'bloom.cradle.json')
  await answerSaveDialog(electron, path)
  await page.getByRole('button', { name: 'Actions for BLOOM-176B' }).click()
  await page.getByRole('menuitem', { name: 'Export…' }).click()
  await page.getByText('Exported').waitFor()
  await dismiss()
  expect(JSON.parse(readFileSync(path, 'utf8')).name).toBe('BLOOM-176B')
  await importing(path)
  await page.getByTestId('total').waitFor()
  expect(await total()).toBe('50.5tCO2e')
  await toProjects()
  expect((await names()).length).toBe(2)
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
})

const example = () => JSON.parse(readFileSync('resources/examples/bloom-176b.cradle.json', 'utf8'))

test.each([
  ['text.cradle.json', 'not a project', /expected JSON/],
  ['newer.cradle.json', JSON.stringify({ ...example(), formatVersion: 9 }), /newer Cradlebook/],
  ['key.cradle.json', JSON.stringify({ ...example(), colour: 'red' }), /\/colour: expected no such key/],
  [
    'absurd.cradle.json',
    JSON.stringify(example()).replace(/"deviceHours":\{"value":1082990/, '"deviceHours":{"value":1e309'),
    /\/activities\/0\/deviceHours.*too large to represent/,
  ],
])('a bad file is refused with its place: %s', async (name, content, message) => {
  const before = await names()
  const path = join(folder, name)
  writeFileSync(path, content)
  await importing(path)
  await app.page.getByText(`${name} was not imported; nothing was changed`).waitFor()
  expect(await told()).toMatch(message)
  await dismiss()
  expect(await names()).toEqual(before)
})

test('a folder and a 50 MB file are refused', async () => {
  const { page } = app
  const big = join(folder, 'big.cradle.json')
  writeFileSync(big, Buffer.alloc(50_000_000, ' '))
  await importing(big)
  await page.getByText(/big\.cradle\.json was not imported/).waitFor()
  expect(await told()).toMatch(/50 MB/)
  await dismiss()
  const directory = join(folder, 'folder.cradle.json')
  mkdirSync(directory)
  await importing(directory)
  await page.getByText(/folder\.cradle\.json was not imported/).waitFor()
  await dismiss()
})

test('a report that cannot be written says where and why, and the app stays up', async () => {
  const { electron, page } = app
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).first().click()
  await page.getByTestId('total').waitFor()
  await answerSaveDialog(electron, join(folder, 'no', 'such', 'folder', 'report.pdf'))
  await page.getByRole('button', { name: 'Export report' }).click()
  await page.getByRole('menuitem', { name: 'PDF, A4…' }).click()
  await page.getByText('The report was not written').waitFor()
  expect(await told()).toContain('report.pdf')
  await dismiss()
  expect(await total()).toBe('50.5tCO2e')
})

test('no request ever left the app', async () => {
  expect(await blockedRequests(app.electron)).toEqual([])
})
