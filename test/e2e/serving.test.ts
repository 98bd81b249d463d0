import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from './running-app'

let app: RunningApp

beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

const total = async () => (await app.page.getByTestId('total').innerText()).replace(/\s/g, '')
const input = (name: string) => app.page.locator(`[data-field$="/${name}"] input`)
const choose = async (label: string, option: RegExp, typed?: string) => {
  const box = app.page.getByRole('combobox', { name: label, exact: true })
  await box.click()
  if (typed) await box.fill(typed)
  await app.page.getByRole('option', { name: option }).first().click()
}

test('from “I only know the model and the load” to a first total', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByText('No result yet').waitFor()
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: 'I only know the model and the load, or plan a service' }).click()
  await page
    .getByText(/expected a model of the catalog, found nothing/i)
    .first()
    .waitFor()
  await choose('Site', /New site/)
  await choose('Open model', /Llama 3.1 8B/, 'Llama 3.1')
  await choose('Device', /H100 SXM5 80/, 'H100')
  const load = {
    devices: '1',
    batch: '64',
    inputTokens: '500',
    outputTokens: '400',
    requestsPerDay: '500000',
  }
  for (const [name, text] of Object.entries(load)) await input(name).fill(text)
  await input('lifeMonths').fill('12')
  await input('utilisationPercent').fill('60')
  await expect.poll(total).toMatch(/^○?[\d.]+(kg|t)CO2e$/)
  await page.getByRole('rowheader', { name: 'Prompts (prefill)' }).waitFor()
  await page.getByText('Time to the first token', { exact: true }).waitFor()
})

test('what does not fit is said with what is missing', async () => {
  const { page } = app
  await choose('Open model', /Llama 3.1 405B/, '405B')
  await page
    .getByText(/732 GB are missing, 11 devices would hold them/)
    .first()
    .waitFor()
  await choose('Open model', /Llama 3.1 8B/, 'Llama 3.1')
  await page.getByText('Time to the first token', { exact: true }).waitFor()
})

test('the course of a day decides how many devices are held, drawn below their line', async () => {
  const { page } = app
  await choose('Requests through the day', /how far the busiest hour/)
  await page
    .getByText(/expected peak over mean hour .* found nothing/i)
    .first()
    .waitFor()
  await input('peakToMean').fill('2')
  // 500,000 ÷ 24 × 2 = 41,667 an hour; a copy answers some 35,700
  await page.getByRole('img', { name: /^Month 1: 0 to 41,700 requests an hour; 2 devices held/ }).waitFor()
  await input('copiesHeld').fill('1')
  await page
    .getByText(/expected 2 copies on 2 × NVIDIA H100 SXM5 80 GB for the 41,700 requests of the busiest hour/i)
    .first()
    .waitFor()
  await input('copiesHeld').fill('')
  await choose('Requests through the day', /requests of each hour/)
  await page.getByRole('button', { name: 'Paste rows' }).click()
  const hours = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? '100' : '10'))
  await page.locator('textarea:focus').fill(hours.join('\n'))
  await page.getByRole('button', { name: 'Add rows' }).click()
  await page
    .getByRole('img', { name: /^Month 1: 4,760 to 47,600 requests an hour; 2 devices held/ })
    .waitFor()
  await choose('Requests through the day', /share of the time that the devices work/)
  await page.getByText('Copies of the model, at the end').waitFor()
})

test('other tools stand beside it', async () => {
  const { page } = app
  await page.getByText('Other tools on the same inputs').click()
  await page.getByRole('rowheader', { name: /EcoLogits, as published/ }).waitFor()
  await page.getByRole('rowheader', { name: /0.34 Wh per query/ }).waitFor()
})

test('beside training, the month is drawn in which inference passes it', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: 'I have meter readings (kWh)' }).click()
  await choose('Site', /./)
  await input('itEnergyKWh').fill('1000')
  await page.getByRole('button', { name: /Predicted from the model and the load/ }).click()
  await page.getByRole('img', { name: /Cumulated inference passes the project’s training after/ }).waitFor()
})

test('the same requests on a board: the method changes, what was typed stays', async () => {
  const { page } = app
  await choose('What is known', /on a phone, a laptop or a board/)
  await choose('Device at the edge', /RK3588/, 'RK3588')
  await choose('Open model', /TinyLlama/, 'Tiny')
  await page.getByText('Time of a request').waitFor()
  await page.getByRole('rowheader', { name: 'Supply, lost' }).waitFor()
  await choose('Device at the edge', /A17 Pro/, 'A17')
  await page
    .getByText(/nobody has measured Apple A17 Pro/)
    .first()
    .waitFor()
})

test('beside a service in the cloud: which is lower, how sure, and the line between', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: 'I only know the model and the load, or plan a service' }).click()
  await choose('Site', /./)
  await choose('Open model', /TinyLlama/, 'Tiny')
  await choose('Device', /H100 SXM5 80/, 'H100')
  const load = { devices: '1', batch: '8', inputTokens: '500', outputTokens: '400', requestsPerDay: '1000' }
  for (const [name, text] of Object.entries(load)) await input(name).fill(text)
  await input('lifeMonths').fill('12')
  await input('utilisationPercent').fill('60')
  await page.getByText('Compared with a request at the edge:').waitFor()
  await page.getByText('Compared with a request at the edge:').getByRole('button').click()
  const panel = page.getByRole('region', { name: 'Edge against cloud' })
  await panel.getByText(/^A request is lower/).waitFor()
  await panel.getByText(/^P\(edge < cloud\) = /).waitFor()
  await panel.getByRole('img', { name: /^Break-even of edge and cloud/ }).waitFor()
  await panel.getByText('The line as a table').click()
  await panel.getByRole('columnheader', { name: /Grid, gCO₂e/ }).waitFor()
  await panel.getByRole('button', { name: /^Edge less cloud: / }).click()
  await page.getByText('A request at the edge less one in the cloud').first().waitFor()
  await page.keyboard.press('Escape')
})

test('a log of CodeCarbon becomes a window; its PUE comes out', async () => {
  const { page } = app
  await choose('What is known', /log of a tool/)
  await page
    .getByText(/expected at least one run of the log/i)
    .first()
    .waitFor()
  const heading = 'timestamp,run_id,duration,emissions,energy_consumed,codecarbon_version,tracking_mode,pue'
  const row = '2026-01-02T03:04:05,r1,7200,0.06,1.2,3.2.5,machine,1.2'
  const log = { name: 'emissions.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heading}\n${row}\n`) }
  await page.getByLabel('Runs of the log: CSV file').setInputFiles(log)
  await page.getByText(/1 row added/).waitFor()
  const energy = page.getByText('Energy before PUE (server)').locator('xpath=following-sibling::dd[1]')
  await expect.poll(() => energy.innerText()).toMatch(/1\.00\s*kWh/)
  await page.getByText('Carbon here, over the tool’s own').waitFor()
})

test('the form has no accessibility violations', async () => {
  // Intervals of an older draft are pale until the new ones are there.
  await app.page
    .getByText(/draws; the p95/)
    .first()
    .waitFor()
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
})
