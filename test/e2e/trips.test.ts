import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockedRequests, type RunningApp, startApp } from './running-app'

let app: RunningApp

beforeAll(async () => {
  app = await startApp()
  const { page } = app
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByRole('tab', { name: 'Activities' }).click()
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: /list of trips/ }).click()
  await page.getByRole('table', { name: 'Trips' }).waitFor()
})
afterAll(async () => {
  await app.electron.close()
})

const cell = (name: string) => app.page.locator(`[data-cell="${name}"]`)
const stage = () => app.page.locator('h3', { hasText: 'Travel' })
const shot = async (name: string) => {
  const folder = process.env.CRADLEBOOK_SHOTS
  if (folder) await app.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** As a spreadsheet does it: the event that the browser makes of Ctrl+V. */
async function paste(into: string, text: string): Promise<void> {
  await cell(into).focus()
  await cell(into).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('a place is found while it is typed, wrong letters and all', async () => {
  const { page } = app
  await cell('0 from').fill('Zurch')
  await page.getByRole('option', { name: /^Zürich, CH/ }).waitFor()
  await shot('typed')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await cell('0 from').inputValue()).toBe('Zürich, CH')
  await cell('0 to').fill('SFO')
  await cell('0 mode').selectOption('plane')
  // Zürich's middle lies 10 km from its airport: 9,384 km each way, economy, DESNZ 2025.
  await stage()
    .getByText(/2,66\d|2\.66/)
    .waitFor()
})

test('a name of several places is asked for, and the choice is taken for all its rows', async () => {
  const { page } = app
  await paste('1 from', 'From\tTo\tBy\tNights\nParis\tZRH\ttrain\t\nZRH\tParis\ttrain\t2\nFRA\tNRT\tplane\t')
  await page.getByText('3 rows added.').waitFor()
  const choose = page.getByRole('list', { name: 'Places to choose' })
  await choose.getByText(/is the name of several places/).waitFor()
  await shot('ambiguous')
  await page
    .getByText(/found “Paris”: say which it is/)
    .first()
    .waitFor()
  await choose.getByRole('button', { name: /^Paris, FR/ }).click()
  await expect.poll(() => choose.count()).toBe(0)
  await page.getByRole('rowheader', { name: 'Flights: non-CO2 effects' }).waitFor()
})

test('the map, what could be instead, and other methods stand beside the result', async () => {
  const { page } = app
  await page.getByText('Map of the trips, and what could be instead').click()
  await page.getByRole('img', { name: /^Map of 3 routes/ }).waitFor()
  const table = page.getByRole('table', { name: 'What the trips could be instead' })
  await table.getByRole('row', { name: /^Attend online, 24 hours each 4/ }).waitFor()
  await page.getByText('Other tools on the same inputs').click()
  await page.getByRole('rowheader', { name: /^myclimate/ }).waitFor()
  await shot('beside')
  // Electron has one context, so the default mode's extra page cannot be opened.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
  expect(await blockedRequests(app.electron)).toEqual([])
})

test('a place can be chosen again, and undo takes it back', async () => {
  const { page } = app
  await page.getByText('6 places of the trips').click()
  await page.getByRole('button', { name: 'Choose another place for Paris' }).click()
  await page
    .getByRole('list', { name: 'Places to choose' })
    .getByRole('button', { name: /^Paris, TX, US/ })
    .waitFor()
  await page
    .getByText(/found “Paris”: say which it is/)
    .first()
    .waitFor()
  await stage().click()
  await page.keyboard.press('Control+z')
  await page.getByText('6 places of the trips').waitFor()
})

test('a file whose headings mean nothing is asked which column is which', async () => {
  const { page } = app
  const text = 'Abflug;Ankunft;Hinflug;Strecke (km)\nZRH;Sao Paulo, BR;1.12.2026;9600,5\n'
  await page.getByLabel('Trips: CSV file').setInputFiles({
    ...{ name: 'reisen.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') },
  })
  await page.getByText(/Expected columns for “From”, “To”, “By”, found “Abflug”/).waitFor()
  const choose = async (label: string, option: string) => {
    await page.getByRole('group', { name: 'Columns of the file' }).getByLabel(label).first().click()
    await page.locator('[role=listbox]:visible').getByRole('option', { name: option, exact: true }).click()
  }
  await choose('Abflug', 'From')
  await choose('Ankunft', 'To')
  await choose('Hinflug', 'Date')
  await choose('Strecke (km)', 'Distance')
  await choose('By, of all rows', 'Plane')
  await page.getByRole('button', { name: 'Add rows' }).click()
  await page.getByText('1 row added.').waitFor()
  expect(await cell('4 to').inputValue()).toBe('Sao Paulo, BR')
  expect(await cell('4 date').inputValue()).toBe('2026-12-01')
  expect(await cell('4 distanceKm').inputValue()).toBe('9,600.5')
})
