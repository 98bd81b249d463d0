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
  tell: (line) => process.stderr.write(`${line}\n`),
}

const { exitCode, output, messages } = await run(process.argv.slice(2), host)
await writeTo(process.stderr, messages.map((message) => `${message}\n`).join(''))
const written = await writeTo(process.stdout, output)
if (written !== undefined) {
  await writeTo(process.stderr, `cradlebook: <stdout>: expected room for the result, found ${written}\n`)
}
// Not process.exit, which would cut off what is still on its way to a pipe.
process.exitCode = written === undefined ? exitCode : 1
