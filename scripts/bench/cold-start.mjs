import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, milliseconds, quantile } from './window.mjs'

const rounds = 7
const limit = 1.8

/** Cold start to an interactive BLOOM page, against an empty window of the same runtime; pair by pair. */
export async function benchColdStart(runtime) {
  const folder = emptyApp()
  const userData = mkdtempSync(join(tmpdir(), 'cradlebook-bench-'))
  try {
    await appStart(runtime, userData) // The first launch makes the example; it is not a cold start.
    const pairs = []
    for (let round = 0; round < rounds; round += 1) {
      pairs.push({ app: await appStart(runtime, userData), empty: await emptyStart(runtime, folder) })
    }
    const app = quantile(
      pairs.map((pair) => pair.app),
      0.5,
    )
    const empty = quantile(
      pairs.map((pair) => pair.empty),
      0.5,
    )
    const ratio = quantile(
      pairs.map((pair) => pair.app / pair.empty),
      0.5,
    )
    console.log(
      `Cold start to an interactive BLOOM page: ${milliseconds(app)}, empty window: ${milliseconds(empty)}, ratio ${ratio.toFixed(2)} (median of ${rounds} pairs; at most ${limit})`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
}

async function appStart(runtime, userData) {
  const start = performance.now()
  const { electron, page } = await launch(runtime, { userData })
  await page.getByRole('button', { name: 'BLOOM-176B', exact: true }).first().click()
  await page.getByTestId('total').waitFor()
  const elapsed = performance.now() - start
  await electron.close()
  return elapsed
}

async function emptyStart(runtime, folder) {
  const start = performance.now()
  const { electron, page } = await launch(runtime, { folder })
  await page.getByText('Empty').click()
  const elapsed = performance.now() - start
  await electron.close()
  return elapsed
}

function emptyApp() {
  const folder = mkdtempSync(join(tmpdir(), 'empty-electron-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.js' }))
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<button>Empty</button>'))`,
  )
  return folder
}
