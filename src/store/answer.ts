import type { StoreAnswer, StoreMessage, StoreQuestion, StoreReplies } from '../preload/store-contract'
import { change, look } from './door'
import { changes, type Notebook, readings } from './notebook'

type Run = (notebook: Notebook, request: StoreMessage['with']) => Promise<StoreReplies[StoreQuestion]>

/** Answers one request of main. */
export async function answer(notebook: Notebook, message: StoreMessage): Promise<StoreAnswer> {
  const { request, question } = message
  const { database } = notebook
  if (question in readings) {
    const read = readings[question as keyof typeof readings] as Run
    return { request, result: await look(database, () => read(notebook, message.with)) }
  }
  const write = changes[question as keyof typeof changes] as Run
  return { request, result: await change(database, message, () => write(notebook, message.with)) }
}
