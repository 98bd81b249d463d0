import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StepFailure } from '../failure.mjs'
import { runTool } from '../run-tool.mjs'
import { fingerprint } from './fingerprint.mjs'

const results = ['out/main/index.cjs', 'out/cli/cradlebook.mjs']

/** Builds the app and the command line, unless they were built from these very sources. */
export async function prepareBuild({ root, announce }) {
  const stampFile = join(root, 'out', '.stamp')
  const sources = fingerprint(root, sourcesOf(readdirSync(root)))
  if (isBuilt(root) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources)
    return 'up to date'

  announce('building')
  rmSync(stampFile, { force: true })
  const { code, output } = await runTool('npm', ['run', '-s', 'build'], { cwd: root })
  const missing = results.filter((file) => !existsSync(join(root, file)))
  if (code !== 0 || missing.length > 0) {
    throw new StepFailure(code === 0 ? `the build left no ${missing.join(' and no ')}` : 'the build failed', {
      output,
      advice: 'correct what the lines above name; "npm run build" shows the whole output.',
    })
  }
  writeFileSync(stampFile, sources)
  return 'built'
}

/** What the build reads, among the names in the app folder. */
export function sourcesOf(names) {
  const fixed = ['src', 'resources', 'package.json', 'package-lock.json']
  return names.filter((name) => fixed.includes(name) || /\.config\.ts$|^tsconfig.*\.json$/.test(name))
}

const isBuilt = (root) => results.every((file) => existsSync(join(root, file)))
