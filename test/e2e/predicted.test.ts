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

test('from “I only know the model” to a first total: a device, parameters, tokens', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByText('No result yet').waitFor()
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: 'I only know the model, or plan a run' }).click()
  await choose('Site', /New site/)
  await choose('Device', /A100 SXM4 80/, 'A100')
  await input('parametersB').fill('176')
  await input('tokensB').fill('366')
  await page.getByText(/the utilisation of NVIDIA A100 SXM4 80 GB, which is not stated/).waitFor()
  // 3.86e23 operations at 37 % of 312 TFLOP/s are 930,000 hours, each 0.445 kW × PUE 1.56 × the world’s grid.
  await expect.poll(total).toMatch(/^○?\d{3}tCO2e$/)
  await page.getByText('930,000').waitFor()
})

test('device-hours afterwards answer, and the prediction stays beside them', async () => {
  const { page } = app
  await page.getByText('After the run: what was measured').click()
  await input('deviceHours').fill('1082990')
  const table = page.getByRole('table', { name: 'Prediction and measurement' })
  await table.waitFor()
  const text = (await table.innerText()).replace(/\s+/g, ' ')
  expect(text).toMatch(/Predicted predicted/)
  expect(text).toMatch(/Measured device-hours/)
  // 1,082,990 over 929,913 hours at one power
  await expect
    .poll(async () => (await table.innerText()).replace(/\s+/g, ' '))
    .toMatch(/over predicted 1\.16/)
})

test('a choice asks for what it needs and leaves out the rest', async () => {
  const { page } = app
  await choose('Size of the model', /architecture/)
  await input('layers').waitFor()
  expect(await input('parametersB').count()).toBe(0)
  await page
    .getByText(/the measurement stands alone, without a prediction beside it/)
    .first()
    .waitFor()
})

test('the form has no accessibility violations', async () => {
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
})
