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

const violations = async () => {
  // Electron has one context, so the default mode's extra page cannot be opened.
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

test('the projects page has no accessibility violations', async () => {
  expect(await violations()).toEqual([])
})

test.each(['light', 'dark'])('the project page has none, in %s colours', async (scheme) => {
  const { page } = app
  const toggle = page.getByRole('button', { name: `Use the ${scheme} colours` })
  if (await toggle.isVisible()) await toggle.click()
  await page.getByRole('button', { name: 'BLOOM-176B', exact: true }).first().click()
  await page.getByTestId('total').waitFor()
  await page.locator('[data-activity] button').first().click()
  expect(await violations()).toEqual([])
  await page.getByTestId('total').getByRole('button').click()
  await page.getByRole('region', { name: 'Explanation' }).getByText('Parts').waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Projects' }).click()
})
