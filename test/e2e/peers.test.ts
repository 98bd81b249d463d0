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

const picture = async (name: string) => {
  const folder = process.env.CRADLEBOOK_PICTURES
  if (folder) await app.page.screenshot({ path: `${folder}/${name}.png` })
}

test('other tools stand folded below a training run, and say why they differ', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'BLOOM-176B', exact: true }).first().click()
  await page.getByTestId('total').waitFor()
  await page.getByRole('button', { name: /Final training run.*Device-hours/ }).click()
  const activity = page.locator('[data-activity]', { hasText: 'Other tools on the same inputs' })
  const summary = activity.locator('summary', { hasText: 'on the same inputs' })
  const mlco2 = activity.getByRole('row', { name: /mlco2/ })
  expect(await mlco2.isVisible()).toBe(false)

  await summary.focus()
  await page.keyboard.press('Enter')
  await mlco2.waitFor()
  expect(await activity.innerText()).toContain('They are not results of Cradlebook and are in no total.')
  expect((await mlco2.innerText()).replace(/\s+/g, ' ')).toMatch(/433 MWh 26\.0 t CO2e × 1\.05$/)
  expect(await activity.getByRole('row', { name: /LLMCarbon/ }).innerText()).toContain(
    'It needs the number of parameters',
  )

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const reasons = activity.getByRole('table', { name: 'Why mlco2, as published differs from our result' })
  const factors = await reasons.locator('td:nth-child(2)').allInnerTexts()
  expect(factors).toEqual(['× 1.000', '× 1.000', '× 1.000', '× 1.000', '× 1.000', '× 1.053', '× 1.053'])
  await reasons.scrollIntoViewIfNeeded()
  await picture('peers-light')
})

test.each(['light', 'dark'])(
  'the comparison has no accessibility violations, in %s colours',
  async (scheme) => {
    const { page } = app
    const toggle = page.getByRole('button', { name: `Use the ${scheme} colours` })
    if (await toggle.isVisible()) await toggle.click()
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .include('[data-activity]')
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await picture(`peers-${scheme}-axe`)
  },
)

test('a narrow window scrolls the tables, not the page', async () => {
  const { page } = app
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.setSize(720, 800)
  })
  await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBe(720)
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await beyond()).toBeLessThanOrEqual(0)
  await page.getByRole('table', { name: /Why mlco2/ }).scrollIntoViewIfNeeded()
  await picture('peers-narrow')
})
