import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { version } from '../../package.json'
import { loadCatalog } from '../catalog/bundled'
import { loadPlaces } from '../catalog/places'
import { drawPool, poolSize } from '../pool/pool'
import type { Host } from './host'
import { launchReport } from './launch-report'
import { run } from './run'
import { writeTo } from './write-to'

const tell = (line: string) => void writeTo(process.stderr, `${line}\n`)

const host: Host = {
  version,
  catalog: loadCatalog,
  places: loadPlaces,
  stdin: process.stdin,
  launchReport,
  draws: drawPool({
    size: poolSize(),
    start: () => new Worker(join(import.meta.dirname, 'draw-worker.mjs')),
    onTrouble: tell,
  }),
  tell,
}

const { exitCode, output, messages } = await run(process.argv.slice(2), host)
await host.draws.close()
await writeTo(process.stderr, messages.map((message) => `${message}\n`).join(''))
const problem = await writeTo(process.stdout, output)
if (problem !== undefined) {
  await writeTo(process.stderr, `<stdout>: expected room for the result, found ${problem}\n`)
}
// Not process.exit, which would cut off what is still on its way to a pipe.
process.exitCode = problem === undefined ? exitCode : 1
