import type { Writable } from 'node:stream'

/** A stream reports a failed write to its listeners too, and ends the process where it has none. */
const reportedAlready = () => {}

/**
 * Writes to stdout or stderr; answers with what went wrong, if anything. A reader that has gone, as `| head` does,
 * is nothing wrong: it has all it wanted.
 */
export function writeTo(stream: Writable, text: string): Promise<string | undefined> {
  if (text === '') return Promise.resolve(undefined)
  if (stream.listenerCount('error', reportedAlready) === 0) stream.on('error', reportedAlready)
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ? failure(error) : undefined))
  })
}

function failure(error: NodeJS.ErrnoException): string | undefined {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return undefined
  return error.code === 'ENOSPC' ? 'no space left' : error.message
}
