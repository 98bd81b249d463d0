import { version } from '../../package.json'
import { loadCatalog } from '../catalog/bundled'
import type { Host } from './host'
import { launchReport } from './launch-report'
import { run } from './run'
import { writeTo } from './write-to'

const host: Host = {
  version,
  catalog: loadCatalog,
  stdin: process.stdin,
  launchReport,
  tell: (line) => void writeTo(process.stderr, `${line}\n`),
}

const { exitCode, output, messages } = await run(process.argv.slice(2), host)
await writeTo(process.stderr, messages.map((message) => `${message}\n`).join(''))
const problem = await writeTo(process.stdout, output)
if (problem !== undefined) {
  await writeTo(process.stderr, `<stdout>: expected room for the result, found ${problem}\n`)
}
// Not process.exit, which would cut off what is still on its way to a pipe.
process.exitCode = problem === undefined ? exitCode : 1
