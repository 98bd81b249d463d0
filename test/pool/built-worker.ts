import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

/** Builds the thread that draws as the command line ships it; returns what starts one. */
export function builtWorker(): () => Worker {
  const folder = mkdtempSync(join(tmpdir(), 'cradlebook-pool-'))
  const root = new URL('../../', import.meta.url).pathname
  beforeAll(async () => {
    await build({
      root,
      configFile: join(root, 'vite.cli.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: false },
    })
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => new Worker(join(folder, 'draw-worker.mjs'))
}
