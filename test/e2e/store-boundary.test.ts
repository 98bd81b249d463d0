import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockedRequests, type RunningApp, startApp } from './running-app'
import { ask, storePage } from './stored-log'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.electron.close()
})

test('a page has no Node, no Electron and nothing but the contract', async () => {
  const found = await app.page.evaluate(() => [
    typeof (globalThis as { require?: unknown }).require,
    typeof (globalThis as { process?: unknown }).process,
    Object.keys((window as unknown as { cradlebook: object }).cradlebook).join(),
  ])
  expect(found).toEqual(['undefined', 'undefined', 'ask,onCommand,onProgress,onHubProgress'])
})

test('a page goes nowhere else, opens nothing and reaches no network', async () => {
  const { page, electron } = app
  const before = page.url()
  await page.evaluate(() => {
    window.location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    window.location.href = 'app://store/store.html'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => window.open('app://cradlebook/index.html'))).toBeNull()
  const fetched = await page.evaluate(() => fetch('https://example.org/').then(String, (error) => error.name))
  expect(fetched).toBe('TypeError')
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(await blockedRequests(electron)).toEqual([])
})

test('what would go out past a page is stopped and counted', async () => {
  const { electron } = app
  const reached = await electron.evaluate(async ({ net }) => {
    const outside = await net.fetch('https://example.org/').then(
      () => 'reached',
      (error: Error) => error.message,
    )
    return outside
  })
  expect(reached).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(await blockedRequests(electron)).toEqual(['https://example.org/'])
})

test('every page comes with a policy that forbids everything from elsewhere', async () => {
  for (const page of [app.page, await storePage(app.electron)]) {
    const headers = await page.evaluate(async () => {
      const { headers } = await fetch(window.location.href)
      return [headers.get('content-security-policy'), headers.get('content-type')]
    })
    expect(headers[0]).toContain("default-src 'none'; script-src 'self'")
    expect(headers[1]).toBe('text/html')
  }
})

test('a request that does not fit its schema is refused with channel and field', async () => {
  const wrong = { id: '../x', label: 'L', patches: [] }
  await expect(ask(app.page, 'project:change', wrong)).rejects.toThrow(
    /project:change refused the request: \/id/,
  )
  await expect(ask(app.page, 'projects:list', { extra: 1 } as never)).rejects.toThrow(/projects:list refused/)
  const raw = app.page.evaluate(() => {
    const { cradlebook } = window as unknown as {
      cradlebook: { ask: Record<string, (given: unknown) => unknown> }
    }
    return cradlebook.ask['projects:list']?.({})
  })
  await expect(raw).rejects.toThrow(/projects:list refused a request that is not JSON text/)
})

test('only the report page may ask for a report, and the store page may ask for nothing', async () => {
  await expect(ask(app.page, 'report:document', {})).rejects.toThrow(
    /refused a request that did not come from/,
  )
  const store = await storePage(app.electron)
  expect(await store.evaluate(() => typeof (window as { cradlebook?: unknown }).cradlebook)).toBe('undefined')
})
