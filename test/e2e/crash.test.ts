import { expect, test } from 'vitest'
import { newUserData, startApp } from './running-app'

test('after kill -9 the last saved keystrokes are there and the log is whole', async () => {
  const userData = newUserData()
  const first = await startApp(userData)
  await first.page.getByRole('button', { name: 'New project' }).click()
  await first.page.getByLabel('Project name').fill('Killed project')
  await first.page.getByRole('tab', { name: 'Goal and scope' }).click()
  await first.page.getByLabel('Functional unit').fill('One thing that survives')
  await first.page.waitForTimeout(1000)
  first.electron.process().kill('SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 500))

  const second = await startApp(userData)
  await second.page.getByRole('row').getByRole('button', { name: 'Killed project', exact: true }).click()
  await second.page.getByRole('tab', { name: 'Goal and scope' }).click()
  expect(await second.page.getByLabel('Functional unit').inputValue()).toBe('One thing that survives')
  await second.electron.close()
})
