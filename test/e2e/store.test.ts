import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import { blockedRequests, newUserData, type RunningApp, startApp } from './running-app'
import { ask, storedLog } from './stored-log'

let app: RunningApp | undefined
afterEach(async () => {
  await app?.electron.close().catch(() => undefined)
  app = undefined
})

const bloom = 'bloom-176b'
const exclude = (page: Page, what: string) =>
  ask(page, 'project:change', {
    id: bloom,
    label: 'Exclusions',
    patches: [{ op: 'add', path: ['goal', 'exclusions', 0], value: what }],
  })
const exclusions = async (page: Page) => {
  const project = await ask(page, 'project:open', { id: bloom })
  if (!project.ok) throw new Error(project.error.message)
  return project.value.goal.exclusions
}

test('a change that was acknowledged outlives kill -9, and the chain verifies', async () => {
  const userData = newUserData()
  app = await startApp(userData)
  const change = await exclude(app.page, 'kept')
  app.electron.process().kill('SIGKILL')
  await pause(500)

  app = await startApp(userData)
  expect((await exclusions(app.page))[0]).toBe('kept')
  const log = await storedLog(app.electron, bloom)
  expect(change).toEqual({ ok: true, value: { revision: log.at(-1)?.revision } })
  expect(verifyChain(log)).toEqual({ ok: true, value: null })
  const undone = await ask(app.page, 'project:undo', { id: bloom })
  expect(undone.ok && undone.value.project.goal.exclusions[0]).not.toBe('kept')
  expect(await blockedRequests(app.electron)).toEqual([])
})

test('when the store page crashes, every change is made once, in order', async () => {
  app = await startApp()
  const { page, electron } = app
  const before = await exclusions(page)
  const changes: ReturnType<typeof exclude>[] = []
  for (let index = 0; index < 30; index += 1) {
    changes.push(exclude(page, `change ${index}`))
    if (index % 12 !== 6) continue
    await pause(40)
    await electron.evaluate(({ webContents }) => {
      const store = webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().startsWith('app://store/'))
      store?.forcefullyCrashRenderer()
    })
  }
  expect((await Promise.all(changes)).map(({ ok }) => ok)).toEqual(changes.map(() => true))
  const expected = changes.map((_change, index) => `change ${index}`).toReversed()
  expect(await exclusions(page)).toEqual([...expected, ...before])
  expect(verifyChain(await storedLog(electron, bloom))).toEqual({ ok: true, value: null })
})

test('a change that is sent while the window closes is kept', async () => {
  const userData = newUserData()
  app = await startApp(userData)
  const ended = new Promise((resolve) => app?.electron.process().once('exit', resolve))
  await app.page.evaluate((id) => {
    const { cradlebook } = window as unknown as {
      cradlebook: { ask: Record<string, (request: string) => void> }
    }
    window.addEventListener('beforeunload', () => {
      const patches = [{ op: 'add', path: ['goal', 'exclusions', 0], value: 'last words' }]
      cradlebook.ask['project:change']?.(JSON.stringify({ id, label: 'Exclusions', patches }))
    })
  }, bloom)
  await app.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('index.html'),
    )
    window?.close()
  })
  await ended

  app = await startApp(userData)
  expect((await exclusions(app.page))[0]).toBe('last words')
})
