import example from '../../resources/examples/bloom-176b.cradle.json?raw'
import { ok, type Result } from '../core/result'
import type { StoreFailure } from '../preload/contract'
import { type StoreAnswer, type StoreMessage, storePortEvent } from '../preload/store-contract'
import { answer } from './answer'
import { openDatabase } from './database'
import { change } from './door'
import type { Notebook } from './notebook'
import { prepare } from './prepare'

const notebook: Notebook = {
  database: openDatabase('cradlebook'),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
}

let prepared = false

/** One request after the other, in the order in which they came. */
function serve(port: MessagePort): void {
  let last: Promise<unknown> = early
  port.onmessage = ({ data }: MessageEvent<StoreMessage>) => {
    last = last.then(async () => port.postMessage(await carryOut(data)))
  }
}

async function carryOut(message: StoreMessage): Promise<StoreAnswer> {
  const { request } = message
  const ready = await preparation()
  const reply = ready.ok ? await answer(notebook, message) : { request, result: ready }
  if (!reply.result.ok && isBroken(reply.result.error)) reopenLater()
  return reply
}

async function preparation(): Promise<Result<null, StoreFailure>> {
  if (prepared) return ok(null)
  const done = await change(notebook.database, { request: 'prepare', again: false }, () =>
    prepare(notebook, example),
  )
  prepared = done.ok
  if (!done.ok) reopenLater()
  return done
}

const isBroken = ({ kind }: StoreFailure): boolean => kind === 'disk-full' || kind === 'unavailable'

/** Chromium closes a database that it could not write; the next request opens it anew. */
function reopenLater(): void {
  notebook.database.close({ disableAutoOpen: false })
}

/** The database opens while the window still loads. */
const early = preparation()

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === storePortEvent && port) serve(port)
})
