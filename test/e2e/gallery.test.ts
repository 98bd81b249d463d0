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

const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true })
const examples = () => app.page.locator('[data-example]')
const figure = (example: string, claim: string) =>
  app.page.locator(`[data-example="${example}"] [data-claim="${claim}"]`)
const count = () => app.page.locator('main [role=status]').innerText()
const violations = async () => {
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

test('the gallery lists every example with its figures', async () => {
  await place('Gallery').click()
  await examples().first().waitFor()
  expect(await examples().count()).toBe(31)
  expect(await count()).toMatch(/^31 examples · 116 published figures · 79 within tolerance$/)
})

test('a published figure stands beside the computed one, with basis and source', async () => {
  const text = (await figure('t5-11b', 'carbon').innerText()).replace(/\s+/g, ' ')
  expect(text).toContain('Total, carbon 46.70 t CO2e 46.50 t CO2e −0.4 % as printed · Patterson et al. 2021')
})

test('a deviation beyond the tolerance is marked and explained', async () => {
  const { page } = app
  const text = await figure('olmo', '2-13b-energy').innerText()
  expect(text).toContain('+25.1 %')
  expect(text).toContain('beyond the tolerance')
  await page
    .getByText('A slip of the table: 230 MWh are the 257 MWh of the GPUs divided by the PUE')
    .waitFor()
})

test('filters by family, by stage and by deviation', async () => {
  const { page } = app
  await page.getByRole('combobox', { name: 'Stage' }).click()
  await page.getByRole('option', { name: 'Inference' }).click()
  await expect.poll(() => examples().count()).toBe(2)
  await page.getByRole('button', { name: 'Stage: any' }).click()
  await page.getByRole('combobox', { name: 'Family' }).click()
  await page.getByRole('option', { name: 'Patterson et al. 2021' }).click()
  await expect.poll(() => examples().count()).toBe(6)
  await page.getByLabel('Deviating only').check()
  await expect.poll(() => examples().count()).toBe(3)
  expect(await page.locator('[data-claim]').count()).toBe(4)
  await page.getByRole('button', { name: 'Family: any' }).click()
  await page.getByLabel('Deviating only').uncheck()
  await expect.poll(() => examples().count()).toBe(31)
})

test.each(['light', 'dark'])('the page has no accessibility violations, in %s colours', async (scheme) => {
  const { page } = app
  const toggle = page.getByRole('button', { name: `Use the ${scheme} colours` })
  if (await toggle.isVisible()) await toggle.click()
  await page.mouse.move(600, 400)
  await page.getByRole('tooltip').waitFor({ state: 'detached' })
  expect(await violations()).toEqual([])
})

test('it opens a copy, with its published figures under the results and a way to their explanation', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Open a copy of OPT 175B against GPT-3' }).press('Enter')
  const claims = page.getByTestId('claims')
  await claims.waitFor()
  expect((await page.getByTestId('total').innerText()).replace(/\s/g, '')).toContain('74.8tCO2e')
  const text = await claims.innerText()
  expect(text).toContain('Published against computed')
  expect(text).toContain('−8.9 %')
  expect(text).toContain('The two cells of the row are on different bases')
  expect(await violations()).toEqual([])
  await claims.getByRole('button', { name: /^OPT 175B, restated with overhead, carbon/ }).click()
  await page.getByRole('region', { name: 'Explanation' }).getByText('82,274').first().waitFor()
  await page.keyboard.press('Escape')
})

test('a published figure is added to a project, compared, and removed', async () => {
  const { page } = app
  await page.getByRole('tab', { name: 'Goal and scope' }).click()
  await page.getByRole('button', { name: 'Add published figure' }).click()
  const field = (name: string) => page.locator(`[data-field$="/${name}"]`)
  await field('published').fill('70000')
  await field('source').fill('A restatement')
  const claims = page.getByTestId('claims')
  await expect.poll(() => claims.innerText()).toContain('70.00')
  await expect.poll(() => claims.innerText()).toContain('+6.9 %')
  await page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()
  // Intervals of the last draws are pale until the next ones are there.
  await page.locator('[data-intervals="old"]').waitFor({ state: 'detached' })
  expect(await violations()).toEqual([])
  await field('published').fill('seventy')
  await page.getByText('70,000 is kept until then').waitFor()
  await field('published').fill('70000')
  await page.getByRole('button', { name: 'Take Total, carbon out of the project' }).last().click()
  await expect.poll(() => claims.innerText()).not.toContain('70.00')
  await page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()
})

test('a second copy is a second project, and the gallery is where it was', async () => {
  const { page } = app
  await place('Gallery').click()
  await page.getByRole('button', { name: 'Open a copy of OPT 175B against GPT-3' }).click()
  await page.getByText('The workspace already has this project').waitFor()
  await place('Projects').click()
  await expect
    .poll(() => page.getByRole('button', { name: 'Actions for OPT 175B against GPT-3' }).count())
    .toBe(2)
})
