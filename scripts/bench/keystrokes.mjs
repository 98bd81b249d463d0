import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { twoHundred } from './two-hundred.mjs'
import { launch, milliseconds, quantile } from './window.mjs'

const activities = 200
const keystrokes = 150
const warmUp = 20
const limitMs = 50

/** From a keystroke in a field to the updated total on screen, in a project of 200 activities. */
export async function benchKeystrokes(runtime) {
  const userData = mkdtempSync(join(tmpdir(), 'cradlebook-bench-'))
  const { electron, page } = await launch(runtime, { userData })
  try {
    await page.evaluate(
      (text) => window.cradlebook.ask['projects:import-text'](JSON.stringify({ fileName: 'bench', text })),
      JSON.stringify(twoHundred()),
    )
    await page.reload()
    await page.getByRole('button', { name: 'Two hundred', exact: true }).first().click()
    await page.getByTestId('total').waitFor()
    await page.locator('[data-activity="a100"] button').first().click()
    const field = page.locator('[data-field="activities/a100/deviceHours"] input')
    await field.waitFor()
    await field.evaluate(typeAndWait, warmUp)
    const times = await field.evaluate(typeAndWait, keystrokes)
    console.log(
      `Keystroke to updated total, ${activities} activities: p95 ${milliseconds(quantile(times, 0.95))}, median ${milliseconds(quantile(times, 0.5))} (${keystrokes} keystrokes after ${warmUp} to warm up; p95 at most ${limitMs} ms)`,
    )
  } finally {
    await electron.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

// Runs in the page: types a digit, and waits until the total says something else and is painted.
async function typeAndWait(field, count) {
  const total = document.querySelector('[data-testid="total"]')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const times = []
  for (let index = 0; index < count; index += 1) {
    const start = performance.now()
    await new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(resolve))
      })
      observer.observe(total, { subtree: true, characterData: true, childList: true, attributes: true })
      setValue.call(field, String(1_000_000 + (index + 1) * 10_000))
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  return times
}
