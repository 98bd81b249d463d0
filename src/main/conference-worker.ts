import { parentPort } from 'node:worker_threads'
import { loadCatalog } from '../catalog/bundled'
import { loadPlaces } from '../catalog/places'
import { answerConference } from './conference-answers'
import type { FromConferenceThread, ToConferenceThread } from './conference-messages'

/** The thread that computes conferences: it keeps the places, which take a moment to index. */
parentPort?.on('message', (message: ToConferenceThread) => {
  if (message.kind === 'close') process.exit()
  void answer(message)
})

async function answer({ number, channel, text, cancelled }: Extract<ToConferenceThread, { kind: 'ask' }>) {
  try {
    const around = { catalog: loadCatalog(), places: await loadPlaces() }
    const reply = answerConference(channel, text, around, {
      isCancelled: () => Atomics.load(cancelled, 0) === 1,
      onProgress: (progress) => say({ kind: 'progress', number, progress }),
    })
    say({ kind: 'answered', number, text: JSON.stringify(reply) })
  } catch (error) {
    say({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) })
  }
}

const say = (message: FromConferenceThread) => parentPort?.postMessage(message)
