import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOpenDialog, answerSaveDialog, newUserData, type RunningApp, startApp } from './running-app'

let app: RunningApp
const packFile = join(newUserData(), 'lab.cradle-factors.json')

beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true })
const search = () => app.page.getByLabel('Search the factors')
const rows = () => app.page.locator('table[role=grid] tbody tr')
const firstRow = () => rows().first().innerText()
const count = async () => Number((await app.page.getByText(/^[\d,]+ rows?$/).innerText()).replace(/\D/g, ''))
const detail = () => app.page.getByRole('complementary', { name: 'Factor', exact: true })
const total = async () => (await app.page.getByTestId('total').innerText()).replace(/\s/g, '')
const violations = async () => {
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

test('the page opens on the whole catalog, ready to search', async () => {
  await place('Factors').click()
  await rows().first().waitFor()
  expect(await count()).toBeGreaterThan(2000)
  expect(await search().evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await rows().count()).toBeLessThan(100)
})

test('a search with a typo finds the H100', async () => {
  await search().fill('nvdia H100')
  await expect.poll(firstRow).toMatch(/NVIDIA H100/)
  expect(await count()).toBeLessThan(200)
})

test('filters narrow the list and say how much they leave', async () => {
  const { page } = app
  await search().fill('france')
  await page.getByRole('combobox', { name: 'Family' }).click()
  await page.getByRole('option', { name: /^Grid carbon intensity \(/ }).click()
  await typeAndEnter(page.getByRole('combobox', { name: 'Year' }), '2023')
  await expect.poll(firstRow).toMatch(/Grid intensity, France, 2023/)
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect.poll(count).toBeGreaterThan(20)
})

test('the keyboard alone goes from the words to a row and back', async () => {
  const { page } = app
  await search().fill('grid.em.FR.2023')
  await expect.poll(firstRow).toMatch(/Grid intensity, France, 2023/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await detail().getByRole('heading', { name: 'Grid intensity, France, 2023' }).waitFor()
  const text = await detail().innerText()
  for (const words of [
    'France (FR), 2023',
    'Read at its source',
    'ODbL-1.0',
    'grid.em.FR.2023',
    'Electricity Maps',
  ]) {
    expect(text).toContain(words)
  }
  await page.keyboard.press('Escape')
  await detail().waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  expect(await search().evaluate((field) => field === document.activeElement)).toBe(true)
})

test('what is not there says so, with a way on', async () => {
  await search().fill('qqqzzz')
  await app.page.getByText('No row matches “qqqzzz”.').waitFor()
  expect(await violations()).toEqual([])
  await app.page.getByRole('button', { name: 'H100', exact: true }).click()
  await expect.poll(firstRow).toMatch(/H100/)
})

test.each(['light', 'dark'])('the page has no accessibility violations, in %s colours', async (scheme) => {
  const { page } = app
  const toggle = page.getByRole('button', { name: `Use the ${scheme} colours` })
  if (await toggle.isVisible()) await toggle.click()
  await rows().first().click()
  await detail().getByText('Used by').waitFor()
  expect(await violations()).toEqual([])
})

test('an own row is refused with reasons beside its fields, then added', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Add own factor' }).click()
  const form = page.getByRole('form', { name: 'Own factor' })
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await form.getByText('Needed: a name to find it by.').waitFor()
  expect(await violations()).toEqual([])
  await form.getByLabel('Name').fill('PDU, row 3')
  expect(await form.getByLabel('Id').inputValue()).toBe('own.pdu-row-3')
  await typeAndEnter(form.getByRole('combobox', { name: 'Family' }), 'PUE')
  await form.getByLabel('Value').fill('1.5')
  await form.getByLabel('Low').fill('1.6')
  await form.getByLabel('High').fill('1.7')
  await typeAndEnter(form.getByRole('combobox', { name: 'Region' }), 'DE')
  await form.getByLabel('Basis').fill('measured at the PDU')
  await form.getByLabel('Title of the work').fill('Readings of row 3')
  await form.getByLabel(/^Authors/).fill('Weber, Anna')
  await form.getByLabel('Where in it').fill('sheet 2')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await form.getByText('Expected at most the value.').waitFor()
  await form.getByLabel('Low').fill('1.4')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await detail().getByRole('heading', { name: 'PDU, row 3' }).waitFor()
  expect(await detail().innerText()).toContain('Germany (DE)')
  await search().fill('row 3')
  await expect.poll(firstRow).toMatch(/PDU, row 3.*own/s)
})

test('an own row answers a field of a project, and the total follows', async () => {
  const { page } = app
  await place('BLOOM-176B').click()
  await page.getByTestId('total').waitFor()
  expect(await total()).toBe('50.5tCO2e')
  await page.getByRole('tab', { name: 'Sites and hardware' }).click()
  await page
    .getByRole('button', { name: /Jean Zay/ })
    .first()
    .click()
  const field = page.locator('[data-field$="/pue"]')
  const pencil = field.getByRole('button', { name: 'PUE: enter a number instead' })
  if (await pencil.isVisible()) await pencil.click()
  await field.getByRole('button', { name: 'PUE: take a factor from the catalog' }).click()
  await page.getByRole('combobox', { name: 'PUE: search the catalog' }).fill('pdu rwo 3')
  await page.getByRole('option', { name: /PDU, row 3 — 1.5 own/ }).click()
  await expect.poll(total).not.toBe('50.5tCO2e')
  const own = await total()
  await page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe('50.5tCO2e')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(total).toBe(own)
})

test('the row says which project rests on it, and leads there', async () => {
  const { page } = app
  await page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()
  await place('Factors').click()
  await search().fill('PDU, row 3')
  await expect.poll(firstRow).toMatch(/PDU, row 3/)
  await rows().first().click()
  await detail().getByRole('button', { name: 'PUE of a site' }).click()
  await page.getByTestId('total').waitFor()
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
    )
    .toMatch(/^sites\/.*\/pue$/)
})

test('own rows leave as a pack and come into another workspace', async () => {
  const { page } = app
  await place('Factors').click()
  await rows().first().waitFor()
  await answerSaveDialog(app.electron, packFile)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'All own rows (1)…' }).click()
  await page.getByText('Exported 1 row').waitFor()
  const pack = JSON.parse(readFileSync(packFile, 'utf8')) as { format: string; factors: { id: string }[] }
  expect(pack.format).toBe('cradlebook-factors')
  expect(pack.factors.map(({ id }) => id)).toEqual(['own.pdu-row-3'])

  await app.electron.close()
  app = await startApp()
  await place('Factors').click()
  await answerOpenDialog(app.electron, packFile)
  await app.page.getByRole('button', { name: 'Import…' }).click()
  await app.page.getByText('1 row added.').waitFor()
  await search().fill('row 3')
  await expect.poll(firstRow).toMatch(/PDU, row 3.*own/s)
})

test('a dropped pack is a pack, by what it holds; a wrong one says where it is wrong', async () => {
  const { page } = app
  const good = readFileSync(packFile, 'utf8')
  await drop('lab.json', good)
  await page.getByText('1 row unchanged.').waitFor()
  await drop('lab.cradle-factors.json', good.replace('"high": 1.7', '"high": 1.1'))
  await page.getByText('lab.cradle-factors.json was not imported; nothing was changed').waitFor()
  await page.getByText('/factors/0/low: expected at most the high end 1.1, found 1.4').waitFor()
})

test('an own row is removed, and comes back', async () => {
  const { page } = app
  await search().fill('row 3')
  await rows().first().click()
  await detail().getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => rows().filter({ hasText: 'PDU, row 3' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(firstRow).toMatch(/PDU, row 3.*own/s)
})

test('a newer catalog shows what it would change, and is taken over and back', async () => {
  const { page } = app
  const example = JSON.parse(readFileSync('resources/examples/bloom-176b.cradle.json', 'utf8')) as object
  await drop('older.cradle.json', JSON.stringify({ ...example, name: 'Older', catalog: '2026.11' }))
  await page.getByTestId('total').waitFor()
  const newer = page.getByRole('button', { name: /^catalog 2026.11 · newer: / })
  await newer.click()
  const update = page.getByRole('region', { name: 'Catalog update' })
  await update.getByRole('button', { name: /^Take over/ }).waitFor()
  expect(await violations()).toEqual([])
  await update.getByRole('button', { name: /^Take over/ }).click()
  await newer.waitFor({ state: 'detached' })
  await page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await newer.waitFor()
})

test('a new project is ready for its name', async () => {
  const { page } = app
  await place('Projects').click()
  await page.getByRole('button', { name: 'New project' }).click()
  const name = page.getByLabel('Project name')
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Small model')
  expect(await name.inputValue()).toBe('Small model')
})

test('a region is taken by its code, and a year can be cleared', async () => {
  const { page } = app
  await page.getByRole('tab', { name: 'Sites and hardware' }).click()
  await page.getByRole('button', { name: 'Add site' }).click()
  const fresh = page.getByRole('menuitem', { name: 'New site' })
  await fresh.or(page.locator('[data-field$="/region"]')).first().waitFor()
  if (await fresh.isVisible()) await fresh.click()
  const region = page.locator('[data-field$="/region"]')
  await typeAndEnter(region, 'DE')
  expect(await region.inputValue()).toBe('Germany (DE)')
  await page.getByRole('button', { name: 'Year: newest in the catalog' }).click()
  expect(await page.locator('[data-field$="/year"]').inputValue()).toBe('')
})

/** As a person types in a list: what was there gives way to it. */
async function typeAndEnter(list: Locator, text: string): Promise<void> {
  await list.click()
  await list.press('Control+a')
  await list.pressSequentially(text, { delay: 30 })
  await list.press('Enter')
}

/** A file let go over the window. */
async function drop(name: string, text: string): Promise<void> {
  const data = await app.page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content as string], fileName as string, { type: 'application/json' }))
      return transfer
    },
    [name, text],
  )
  await app.page.dispatchEvent('body', 'drop', { dataTransfer: data })
}
