import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockedRequests, type RunningApp, startApp } from './running-app'

let app: RunningApp

beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

const total = async () => (await app.page.getByTestId('total').innerText()).replace(/\s/g, '')
const saved = () => app.page.getByTestId('saving').getByText('saved', { exact: true }).waitFor()
const openExample = async () => {
  await app.page.getByRole('button', { name: 'Projects' }).click()
  await app.page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await app.page.getByTestId('total').waitFor()
}

test('the first launch shows the example among the projects', async () => {
  const names = () => app.page.locator('tbody tr td:first-child').allInnerTexts()
  await expect.poll(names).toEqual(['BLOOM-176B'])
})

test('the example shows the published total', async () => {
  await openExample()
  expect(await total()).toBe('50.5tCO2e')
})

test('a click on the total explains it down to its parts, and a part down to inputs and factors', async () => {
  const { page } = app
  await page.getByTestId('total').getByRole('button').click()
  const panel = page.getByRole('region', { name: 'Explanation' })
  await panel.getByRole('button', { name: /Final training run/ }).click()
  await panel.getByRole('heading', { name: /Final training run/ }).waitFor()
  const text = await panel.innerText()
  expect(text).toContain('1,082,990')
  expect(text).toContain('433,196')
  expect(text).toMatch(/57\s+g\s*CO\s*2\s*e\/kWh/)
  expect(text).toContain('Luccioni')
  expect(text).toContain('chosen by hand')
  await panel.getByRole('button', { name: 'Device-hours', exact: true }).click()
  const focused = await page.evaluate(() =>
    document.activeElement?.closest('[data-field]')?.getAttribute('data-field'),
  )
  expect(focused).toMatch(/^activities\/.*\/deviceHours$/)
  await page.keyboard.press('Escape')
  await page.getByTestId('total').waitFor()
})

test('a keystroke moves the total, and Ctrl+Z brings it back', async () => {
  const { page } = app
  const field = page.locator('[data-field$="/deviceHours"] input').first()
  const before = await field.inputValue()
  await field.fill('2165980')
  await expect.poll(total).toBe('75.2tCO2e')
  await saved()
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe('50.5tCO2e')
  expect(await field.inputValue()).toBe(before)
})

test('a field refuses what cannot be, says why, and keeps the last good number', async () => {
  const { page } = app
  const field = page.locator('[data-field$="/deviceHours"] input').first()
  for (const text of ['-5', '1e309', 'many', '1e15']) {
    await field.fill(text)
    await page.getByText(/Expected device-hours to be a number/).waitFor()
    expect(await total()).toBe('50.5tCO2e')
  }
  await field.fill('1,082,990')
  await expect.poll(() => page.getByText(/Expected device-hours/).count()).toBe(0)
})

test('a number typed key by key leaves no prefix of itself behind', async () => {
  const { page } = app
  const field = page.locator('[data-field$="/loadPercent"] input').first()
  await field.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('250', { delay: 150 })
  await page.getByText(/Expected load to be a number .*; 100 is kept until then/).waitFor()
  await expect.poll(total).toBe('50.5tCO2e')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('100', { delay: 50 })
  await expect.poll(total).toBe('50.5tCO2e')
  await page
    .getByText(/The run was not metered/)
    .first()
    .waitFor()
})

test('a site that two projects use says so, and can be made a project’s own', async () => {
  const { page } = app
  await saved()
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'Actions for BLOOM-176B' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B (copy)', exact: true }).click()
  await page.getByRole('tab', { name: 'Sites and hardware' }).click()
  await page
    .getByRole('button', { name: /Jean Zay/ })
    .first()
    .click()
  await page.getByText('Shared with BLOOM-176B: a change here changes it too.').waitFor()
  await page.getByRole('button', { name: 'Make it this project’s own' }).click()
  await page.getByRole('note').waitFor({ state: 'detached' })
  await page.locator('[data-field$="/pue"] input').fill('2')
  await expect.poll(total).toBe('89.9tCO2e')
  await saved()
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await page.getByTestId('total').waitFor()
  expect(await total()).toBe('50.5tCO2e')
})

test('a new project goes from nothing to a first total', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByText('No result yet').waitFor()
  await page.getByLabel('Project name').fill('Small model')
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('menuitem', { name: 'I have meter readings (kWh)' }).click()
  await page.getByText('incomplete', { exact: true }).waitFor()
  await page.locator('[data-field$="/itEnergyKWh"] input').fill('1000')
  await page.getByRole('combobox', { name: 'Site', exact: true }).click()
  await page.getByRole('option', { name: 'New site' }).click()
  await page.getByText(/the PUE of New site, which is not stated/).click()
  await page.locator('[data-field$="/pue"] input').fill('1.2')
  await page.locator('[data-field$="/gridGPerKWh"] input').fill('100')
  await expect.poll(total).toBe('120kgCO2e')
  await saved()
})

test('a project is duplicated, renamed, deleted and restored', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Projects' }).click()
  const act = async (project: string, item: string) => {
    await page.getByRole('button', { name: `Actions for ${project}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const names = () => page.locator('tbody tr td:first-child').allInnerTexts()
  await act('Small model', 'Duplicate')
  await expect.poll(names).toContain('Small model (copy)')
  await act('Small model (copy)', 'Rename')
  await page.getByLabel('Project name').fill('Second model')
  await page.keyboard.press('Enter')
  await expect.poll(names).toContain('Second model')
  await act('Second model', 'Delete')
  await expect.poll(names).not.toContain('Second model')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(names).toContain('Second model')
})

test('no request ever left the app', async () => {
  expect(await blockedRequests(app.electron)).toEqual([])
})
