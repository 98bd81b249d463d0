import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from './running-app'

let app: RunningApp

beforeAll(async () => {
  app = await startApp()
  const { page } = app
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await page.getByTestId('total').waitFor()
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: /list of runs/ }).click()
  await page.getByRole('table', { name: 'Runs' }).waitFor()
})
afterAll(async () => {
  await app.electron.close()
})

const cell = (name: string) => app.page.locator(`[data-cell="${name}"]`)
const total = async () => (await app.page.getByTestId('total').innerText()).replace(/\s/g, '')
const saved = () => app.page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()

/** As a spreadsheet does it: the event that the browser makes of Ctrl+V. */
async function paste(into: string, text: string): Promise<void> {
  await cell(into).focus()
  await cell(into).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('a pasted table that does not fit is taken in no part, and says where', async () => {
  const { page } = app
  await paste('0 label', 'Run\tGroup\tDevice-hours\nlr\tsweep\t12\nwarm-up\tsweep\tsoon')
  const alert = page.getByRole('alert')
  await alert.getByText(/^Row 3, device-hours: expected device-hours .* found "soon"/).waitFor()
  expect(await cell('1 label').count()).toBe(0)
  expect(await total()).toBe('50.5tCO2e')
  const box = page.getByRole('textbox', { name: /^Runs as a table/ })
  await box.fill((await box.inputValue()).replace('soon', '8'))
  await page.getByRole('button', { name: 'Add rows' }).click()
  await page.getByText('2 rows added.').waitFor()
  expect(await cell('1 deviceHours').inputValue()).toBe('8')
})

test('rows without power leave the activity incomplete, and the shared power completes them', async () => {
  const { page } = app
  await page.getByText(/^Row 1: expected power rating per device to be a number/).waitFor()
  await page.locator('[data-field$="/runPowerW"] input').fill('400')
  await page.locator('[data-field$="/runLoadPercent"] input').fill('100')
  // 20 device-hours at 400 W are 8 kWh: 456 g at 57 g/kWh.
  await page.locator('h3', { hasText: 'Experimentation' }).getByText('456').waitFor()
})

test('five hundred rows are pasted, kept, and taken back in one step', async () => {
  const { page } = app
  const rows = Array.from({ length: 500 }, (_, index) => `run ${index}\tgroup ${index % 5}\t10,000`)
  await paste('2 label', ['Run\tGroup\tDevice-hours', ...rows].join('\n'))
  await page.getByText('500 rows added.').waitFor()
  // 5,000,020 device-hours at 400 W are 2,000,008 kWh: 114 t at 57 g/kWh.
  await expect.poll(total).toBe('165tCO2e')
  await saved()
  // Rows out of sight are not drawn.
  expect(await page.getByRole('table', { name: 'Runs' }).getByRole('row').count()).toBeLessThan(60)
  await page.getByTestId('total').click()
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe('50.5tCO2e')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(total).toBe('165tCO2e')
})

test('an explanation leads to a row that is out of sight', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'group 4: climate' }).click()
  const panel = page.getByRole('region', { name: 'Explanation' })
  await panel.getByText('Experimentation, row 502').waitFor()
  await panel
    .getByRole('listitem')
    .filter({ hasText: 'Experimentation, row 502' })
    .getByRole('button', { name: /Device-hours/ })
    .click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell')))
    .toBe('501 deviceHours')
  await page.keyboard.press('Escape')
})

test('Enter goes down a column and makes the next row; a cell refuses what cannot be', async () => {
  const { page } = app
  await cell('501 deviceHours').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('5')
  await expect.poll(() => cell('502 deviceHours').inputValue()).toBe('5')
  await cell('502 deviceHours').blur()
  await cell('502 deviceHours').fill('-5')
  await page.getByText(/Expected device-hours to be a number .*; 5 is kept until then/).waitFor()
  await cell('502 deviceHours').fill('5')
  await page.getByRole('button', { name: 'Remove row 503' }).click()
  await expect.poll(() => cell('502 deviceHours').inputValue()).toBe('')
})

test('a CSV file is read like a pasted table, with what it does not know kept in the notes', async () => {
  const { page } = app
  const file = join(mkdtempSync(join(tmpdir(), 'cradlebook-csv-')), 'runs.csv')
  writeFileSync(file, 'name,gpu_hours,seed\n"ablation, final",2.5,42\n')
  await page.getByLabel('Runs: CSV file').setInputFiles(file)
  await page.getByText(/^1 row added\. “seed”: not a column of this table/).waitFor()
  await saved()
})
