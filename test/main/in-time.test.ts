import { expect, test } from 'vitest'
import { inTime } from '../../src/main/in-time'

test('what is done in time is waited for', async () => {
  let isDone = false
  const work = Promise.resolve().then(() => {
    isDone = true
  })
  expect(await inTime(work, 60_000)).toBe(true)
  expect(isDone).toBe(true)
})

test('what never ends is not waited for', async () => {
  expect(await inTime(new Promise(() => {}), 1)).toBe(false)
})

test('what fails, fails here', async () => {
  await expect(inTime(Promise.reject(new Error('no thread')), 60_000)).rejects.toThrow('no thread')
})
