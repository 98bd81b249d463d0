import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProjectFile } from '../../src/core/project/project'
import type { Desktop } from '../../src/preload/contract'
import { type RunningApp, startApp } from './running-app'

const example = JSON.parse(readFileSync('resources/examples/bloom-176b.cradle.json', 'utf8')) as ProjectFile

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true })
const answer = () => app.page.getByTestId('answer')
const choice = (side: 'A' | 'B') => app.page.getByRole('combobox', { name: `Project ${side}` })
const violations = async () => {
  // Away from what shows a tooltip.
  await app.page.getByRole('heading', { level: 1 }).hover()
  await app.page.getByRole('tooltip').waitFor({ state: 'detached' })
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}
const bringIn = (project: ProjectFile) =>
  app.page.evaluate(
    (text) =>
      (window as unknown as { cradlebook: Desktop }).cradlebook.ask['projects:import-text'](
        JSON.stringify({ fileName: 'x.cradle.json', text }),
      ),
    JSON.stringify(project),
  )
/** Another look at the list of projects. */
const compareAnew = async () => {
  await place('Projects').click()
  await place('Compare').click()
}
const abroad = {
  ...example,
  name: 'BLOOM abroad',
  catalog: '2026.11',
  goal: { ...example.goal, functionalUnit: 'one million requests' },
  sites: example.sites.map(({ gridGPerKWh: _french, ...site }) => ({
    ...site,
    id: `${site.id}-abroad`,
    region: 'DE',
  })),
  activities: example.activities.map((activity) =>
    'siteId' in activity && activity.siteId ? { ...activity, siteId: `${activity.siteId}-abroad` } : activity,
  ),
} as ProjectFile

test('with one project the page says what it takes', async () => {
  await place('Compare').click()
  await app.page.getByText('There is one project, and comparing takes two.').waitFor()
  expect(await violations()).toEqual([])
  await app.page.getByRole('button', { name: 'Go to the projects' }).click()
  await app.page.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()
})

test('the two projects that were changed last are compared at once', async () => {
  await bringIn(abroad)
  await compareAnew()
  await answer().waitFor()
  expect(await choice('A').inputValue()).toBe('BLOOM abroad')
  expect(await choice('B').inputValue()).toBe('BLOOM-176B')
  expect(await answer().innerText()).toBe('P(A emits less than B) = 0 %: A emits more in every draw.')
  const total = (await app.page.locator('[data-row=total]').innerText()).replace(/\s+/g, '')
  expect(total).toContain('50.5tCO2e')
  await app.page.getByText('The functional units differ').waitFor()
  await app.page.getByText(/inputs and factors are drawn, \d+ of them shared by A and B/).waitFor()
})

test('swapped, the answer is the other way round', async () => {
  await app.page.getByRole('button', { name: 'Swap' }).click()
  await expect
    .poll(() => answer().innerText())
    .toBe('P(A emits less than B) = 100 %: A emits less in every draw.')
  expect(await choice('A').inputValue()).toBe('BLOOM-176B')
})

test.each(['light', 'dark'])('a result has no accessibility violations, in %s colours', async (scheme) => {
  const toggle = app.page.getByRole('button', { name: `Use the ${scheme} colours` })
  if (await toggle.isVisible()) await toggle.click()
  await app.page.getByRole('img', { name: /^A minus B: Hardware/ }).waitFor()
  expect(await violations()).toEqual([])
})

test('the keyboard chooses; a project and itself are not drawn', async () => {
  await choice('B').focus()
  await app.page.keyboard.press('ArrowDown')
  await app.page.getByRole('option', { name: 'BLOOM-176B' }).waitFor()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await app.page.getByText('A and B are the same project').waitFor()
  expect(await answer().count()).toBe(0)
  expect(await violations()).toEqual([])
})

test('a cause leads to its field in the project', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Projects', exact: true }).click()
  await page.getByRole('button', { name: 'Actions for BLOOM abroad' }).click()
  await page.getByRole('menuitem', { name: 'Compare…' }).click()
  await answer().waitFor()
  expect(await choice('A').inputValue()).toBe('BLOOM abroad')
  await page.getByRole('button', { name: 'Load of Final training run in A' }).click()
  await page.getByTestId('total').waitFor()
  expect(await page.getByLabel('Project name').inputValue()).toBe('BLOOM abroad')
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
    )
    .toMatch(/^activities\/.*\/load/)
})

test('a project without a result is refused in words', async () => {
  await bringIn({ ...example, name: 'Nothing yet', activities: [], claims: [] })
  await compareAnew()
  await expect.poll(() => choice('B').inputValue()).toBe('Nothing yet')
  await app.page.getByText('expected a project with a total, found none in Nothing yet').waitFor()
  expect(await violations()).toEqual([])
})
