import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockedRequests, type RunningApp, startApp } from './running-app'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

/** The places are read and indexed at the first question. */
const patient = { timeout: 20_000 }

const attendees =
  'city,country,n\nZurich,CH,12\nParis,France,40\nNew York,US,100\nBeijing,China,120\nLondon,GB,60\nSydney,AU,3'
const candidates = 'Vienna,AT\nVancouver,CA\nSingapore,SG\nBeijing,CN'

const total = () => app.page.getByTestId('conference-total')
const field = (name: string) => app.page.getByRole('textbox', { name, exact: true })
const violations = async () => {
  // Away from what shows a tooltip.
  await app.page.getByRole('heading', { level: 1 }).hover()
  await app.page.getByRole('tooltip').waitFor({ state: 'detached' })
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

test('pasted attendees and a venue give a total, by the keyboard alone', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Conference', exact: true }).click()
  await field('Attendees').focus()
  await page.keyboard.insertText('Zurich, CH, 10')
  await expect
    .poll(() => field('Venue').evaluate((input) => input.getAttribute('aria-invalid')), patient)
    .toBe('true')
  await field('Attendees').fill(attendees)
  await field('Venue').fill('Vienna, AT')
  await total().waitFor()
  await expect.poll(() => total().textContent(), patient).toMatch(/^[\d.,]+ t\sCO2e for 335 people/)
  expect(await page.getByRole('img', { name: /^Lorenz curve of the journeys, Gini/ }).count()).toBe(1)
  await page.getByRole('table', { name: 'Origins' }).waitFor()
})

test('a method chosen anew changes the total; what is wrong is said beside its field', async () => {
  const { page } = app
  const before = await total().textContent()
  await page.getByRole('combobox', { name: 'Method' }).click()
  await page.getByRole('option', { name: /^Klöwer et al. 2020/ }).click()
  await expect.poll(() => total().textContent(), patient).not.toBe(before)
  await field('Rail below (km)').fill('far')
  await page.getByText('Expected a number from 0 to 20,050, found "far"').waitFor()
  await field('Rail below (km)').fill('1500')
  await field('Farthest who take part remotely (%)').fill('36')
  await field('Hours online each').fill('20')
  await page.getByText('Farthest 36 % take part remotely').waitFor()
  expect(await violations()).toEqual([])
})

test('the best hubs are searched, and found', async () => {
  const { page } = app
  await field('Candidates').fill(candidates)
  await page.getByRole('button', { name: 'Find the best 3 hubs' }).click()
  await page.getByTestId('hubs').waitFor()
  const rows = page.getByTestId('hubs').getByRole('row')
  expect(await rows.count()).toBe(4)
  expect(await rows.last().textContent()).toMatch(
    /^Vienna, AT \(112\) \+ Vancouver, BC, CA \(100\) \+ Beijing, CN \(123\)/,
  )
  await expect.poll(() => page.getByRole('img', { name: /^Carbon against the/ }).count()).toBe(2)
  const toggle = page.getByRole('button', { name: 'Use the dark colours' })
  if (await toggle.isVisible()) await toggle.click()
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Copy as trips' }).click()
  await page.getByText('Trips copied').waitFor()
  await field('Venue').fill('Paris, FR')
  await page.getByText('Found for what stood in the form before. Search again.').waitFor()
})

test('a CSV file is opened; a place of several meanings is named with its rows', async () => {
  const { page, userData } = app
  const file = join(userData, 'attendees.csv')
  writeFileSync(file, 'n;city;country\n5;Zürich;CH\n4;Springfield;US\n', 'latin1')
  await page.getByLabel('Attendees: CSV file').setInputFiles(file)
  await page.getByText('left out: Springfield, US (row 3; 4 people)').waitFor()
  await page.getByRole('button', { name: 'Projects', exact: true }).click()
  await page.getByRole('button', { name: 'Conference', exact: true }).click()
  expect(await field('Attendees').inputValue()).toContain('Springfield')
  expect(await blockedRequests(app.electron)).toEqual([])
})

test('a conference becomes an activity of a new project, with the same total', async () => {
  const { page } = app
  await field('Attendees').fill(attendees)
  await field('Venue').fill('Vienna, AT')
  await expect.poll(() => total().textContent(), patient).toMatch(/for 335 people/)
  const said = (await total().textContent())?.split('CO2e')[0]?.trim().split(/\s/)[0] as string
  await page.getByRole('button', { name: 'Add to a project' }).click()
  await page.getByRole('menuitem', { name: 'New project' }).click()
  await page.getByLabel('Title').waitFor()
  expect(await page.getByLabel('Title').inputValue()).toBe('Conference in Vienna, AT')
  expect(await field('Venue').inputValue()).toBe('Vienna, AT')
  const row = page.locator('[data-activity]').first()
  await expect.poll(() => row.textContent(), patient).toContain(said)
})
