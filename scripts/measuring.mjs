// Bundles src/measuring for Node: the scripts compute with the same core as the app.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './folders.mjs'

/** An entry of src/measuring, as a module. */
export async function measuring(entry) {
  const outDir = mkdtempSync(join(root, 'out-measuring-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(root, `src/measuring/${entry}.ts`),
        target: 'node20',
        outDir,
        rollupOptions: { output: { entryFileNames: `${entry}.mjs` } },
      },
      ssr: { noExternal: true },
    })
    return await import(pathToFileURL(join(outDir, `${entry}.mjs`)).href)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** The table of measurements that the command line names; else says what is missing and stops. */
export function measurementsFile(usage) {
  const [file] = process.argv.slice(2)
  if (file !== undefined) return file
  console.error(usage)
  process.exit(2)
}
