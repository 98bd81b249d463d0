import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOpenDialog, newUserData, type RunningApp, startApp } from './running-app'

const folder = newUserData()
let app: RunningApp

beforeAll(async () => {
  app = await startApp()
  const { page } = app
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await page.getByTestId('total-interval').waitFor()
})
afterAll(async () => {
  await app.electron.close()
})

const interval = async () => (await app.page.getByTestId('total-interval').innerText()).replace(/\s/g, '')
const focusedField = () =>
  app.page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))

test('the total has its interval beside it, and says on how many draws it rests', async () => {
  expect(await interval()).toBe('38–73(90%)')
  await app.page.getByText(/^[\d,]+ draws; the p95 of the total is stable to 0.5 %$/).waitFor()
})

test('activities, stages and rates have theirs', async () => {
  const { page } = app
  const row = page.locator('[data-activity]').filter({ hasText: 'API deployment' })
  await row.getByText('250 – 460').waitFor()
  await row.getByRole('button', { expanded: false }).click()
  await row.getByText('1.09 – 2.00').waitFor()
  await row.getByRole('button', { expanded: true }).click()
  const table = page.getByRole('table').filter({ hasText: 'Evidence' })
  expect(await table.getByRole('row').filter({ hasText: 'Final training run' }).innerText()).toContain(
    '16 – 38',
  )
})

test('“Measure next” leads to the field that narrows the interval most', async () => {
  const { page } = app
  const section = page.getByRole('region', { name: 'Uncertainty' })
  const first = section.getByRole('listitem').first()
  expect(await first.innerText()).toMatch(/Grid carbon intensity of Jean Zay.*\d+ % narrower/s)
  await first.getByRole('button').click()
  await expect.poll(focusedField).toBe('sites/jean-zay/gridGPerKWh')
})

test('a bar of the tornado is reached by keyboard and leads to its field', async () => {
  const { page } = app
  await page.getByRole('tab', { name: 'Activities' }).click()
  const bar = page.getByRole('button', { name: /Load of Final training run from .* of the variance/ })
  await bar.focus()
  await page.keyboard.press('Enter')
  await expect.poll(focusedField).toMatch(/^activities\/.*\/loadPercent$/)
})

test('inputs taken as exact are listed on demand', async () => {
  const { page } = app
  const section = page.getByRole('region', { name: 'Uncertainty' })
  await section.getByRole('button', { name: /inputs are taken as exact/ }).click()
  await section.getByRole('button', { name: 'PUE of Jean Zay (IDRIS, Orsay)' }).click()
  await expect.poll(focusedField).toBe('sites/jean-zay/pue')
})

test('after an edit the old interval says so, until the new one is there', async () => {
  const { page } = app
  const before = await interval()
  await page.locator('[data-field="sites/jean-zay/pue"] input').fill('2')
  await page.getByTestId('total-interval').getByText('of an older draft').waitFor()
  await expect.poll(interval, { timeout: 20_000 }).toMatch(/^\d+–\d+\(90%\)$/)
  expect(await interval()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(interval, { timeout: 20_000 }).toBe(before)
})

test('an explanation gives the distribution of its number, and is copied as LaTeX and as text', async () => {
  const { page, electron } = app
  await page.getByTestId('total').getByRole('button').click()
  const panel = page.getByRole('region', { name: 'Explanation' })
  await panel.getByRole('table').waitFor()
  expect(await panel.getByRole('table').innerText()).toMatch(/5 %\s+Median\s+Mean\s+95 %\s+Point/)
  const clipboard = () => electron.evaluate((electronModule) => electronModule.clipboard.readText())
  await panel.getByRole('button', { name: 'Copy as LaTeX' }).click()
  await expect.poll(clipboard).toContain('\\begin{align*}')
  expect(await clipboard()).toContain('C_{\\mathrm{total}}')
  await panel.getByRole('button', { name: 'Copy as text' }).click()
  await expect.poll(clipboard).toMatch(/^Total: C_total = 50,532\.4 kgCO2e/)
  expect(await clipboard()).toContain('90 % interval 38 – 73 tCO2e')
  await page.keyboard.press('Escape')
  await page.getByTestId('total').waitFor()
})

test('“What if this were…” changes nothing until it is applied', async () => {
  const { page } = app
  const total = async () => (await page.getByTestId('total').innerText()).replace(/\s/g, '')
  await page.getByRole('button', { name: 'Final training run: 24.7 tCO2e. Explain' }).first().click()
  const panel = page.getByRole('region', { name: 'Explanation' })
  await panel.getByRole('button', { name: 'What if Device-hours were…' }).click()
  await panel.getByRole('slider', { name: 'Device-hours, tried out' }).fill('2165980')
  await panel.getByRole('status').getByText('49.4').waitFor()
  await panel.getByText('+100 %').waitFor()
  await panel.getByRole('button', { name: 'Leave it' }).click()
  await page.keyboard.press('Escape')
  expect(await total()).toBe('50.5tCO2e')

  await page.getByRole('button', { name: 'Final training run: 24.7 tCO2e. Explain' }).first().click()
  await panel.getByRole('button', { name: 'What if Device-hours were…' }).click()
  await panel.getByRole('slider').fill('2165980')
  await panel.getByRole('button', { name: 'Apply' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(total).toBe('75.2tCO2e')
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe('50.5tCO2e')
})

test('a page is refused the clipboard itself', async () => {
  const refused = await app.page.evaluate(() =>
    navigator.clipboard.readText().then(
      () => 'read',
      (error: Error) => error.name,
    ),
  )
  expect(refused).toBe('NotAllowedError')
})

test('a long run is shown and can be cancelled, and drawn again', async () => {
  const { page, electron } = app
  const file = join(folder, 'wild.cradle.json')
  writeFileSync(file, JSON.stringify(wild()))
  await page.getByRole('button', { name: 'Projects' }).click()
  await answerOpenDialog(electron, file)
  await page.getByRole('button', { name: 'Import…' }).click()
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
  await cancel.waitFor({ timeout: 30_000 })
  await page.getByText(/[\d,]+ draws, until the 95th percentile is stable/).waitFor()
  await cancel.click()
  await page.getByText('The draws were cancelled.').waitFor()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Draw again' }).click()
  await page.getByRole('progressbar').waitFor()
  await page.getByText('The draws were cancelled.').waitFor({ state: 'detached' })
})

/** From now on main answers requests for draws with this. */
const answerDraws = (reply: unknown) =>
  app.electron.evaluate(
    ({ ipcMain }, text) => {
      ipcMain.removeHandler('estimate:uncertainty')
      ipcMain.handle('estimate:uncertainty', () => {
        if (text === undefined) throw new Error('The draws stopped: code 1. Try again.')
        return text
      })
    },
    reply === undefined ? undefined : JSON.stringify(reply),
  )

test('draws that are refused say which field, and lead there; draws that fail say so', async () => {
  const { page } = app
  const message = 'expected a spread of PUE that keeps every result at 0 or above, found -1 in draw 7'
  const problems = [{ path: 'sites/jean-zay/pue', message }]
  await answerDraws({ ok: false, error: { kind: 'refused', problems } })
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await page.getByText(message).waitFor()
  expect(await page.getByTestId('total-interval').count()).toBe(0)
  await page.getByRole('button', { name: 'PUE of Jean Zay (IDRIS, Orsay)' }).click()
  await expect.poll(focusedField).toBe('sites/jean-zay/pue')

  await answerDraws(undefined)
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('row').getByRole('button', { name: 'BLOOM-176B', exact: true }).click()
  await page.getByText(/No intervals: .*The draws stopped: code 1\. Try again\./).waitFor()
  await page.getByRole('button', { name: 'Draw again' }).waitFor()
})

/** Inputs so uncertain that the p95 of the total does not settle for a long while. */
function wild() {
  const spread = { kind: 'lognormal', gsd: 30 }
  const activities = Array.from({ length: 1600 }, (_none, index) => ({
    id: `a${index}`,
    title: `Run ${index}`,
    boundary: 'inside',
    stage: 'training',
    method: 'metered',
    siteId: 's1',
    itEnergyKWh: { value: 1000, spread },
  }))
  return {
    format: 'cradlebook-project',
    formatVersion: 1,
    id: 'wild',
    name: 'Wild',
    revision: 1,
    catalog: '2026.11',
    goal: { functionalUnit: 'One test', intendedUse: '', boundary: '', exclusions: [] },
    sites: [{ id: 's1', name: 'Site', region: 'FR', year: 2024, pue: 1.2 }],
    assets: [],
    activities,
  }
}
