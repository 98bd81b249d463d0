import { expect, test } from 'vitest'
import { type RunThread, runDesk } from '../../src/main/run-desk'
import type { FromRunThread, ToRunThread } from '../../src/main/uncertainty-messages'

/** A desk whose threads only listen; what they say is up to the test. */
function deskWithThreads() {
  const threads: {
    readonly heard: ToRunThread[]
    readonly say: (message: FromRunThread) => void
    readonly end: (reason: string) => void
    isEnded: boolean
  }[] = []
  const log: string[] = []
  const start = (): RunThread => {
    const heard: ToRunThread[] = []
    let say: (message: FromRunThread) => void = () => {}
    let end: (reason: string) => void = () => {}
    const thread = {
      heard,
      say: (message: FromRunThread) => say(message),
      end: (reason: string) => end(reason),
      isEnded: false,
    }
    threads.push(thread)
    return {
      postMessage: (message) => heard.push(message),
      onMessage: (hear) => {
        say = hear
      },
      onEnd: (hear) => {
        end = hear
      },
      end: async () => {
        thread.isEnded = true
        end('code 1')
      },
    }
  }
  return { desk: runDesk(start, (message) => log.push(message)), threads, log }
}

const cancelled = '{"ok":false,"error":{"kind":"cancelled"}}'
const noProgress = () => {}
const flagOf = (message: ToRunThread | undefined) =>
  message?.kind === 'run' ? Atomics.load(message.cancelled, 0) : undefined

test('a newer request of the same window ends the older one', async () => {
  const { desk, threads } = deskWithThreads()
  const older = desk.ask(1, 'estimate:uncertainty', 'older', noProgress)
  const newer = desk.ask(1, 'estimate:compare', 'newer', noProgress)
  expect(await older).toBe(cancelled)
  const [thread] = threads
  expect(thread?.heard.map(flagOf)).toStrictEqual([1, 0])
  expect(thread?.heard[1]).toMatchObject({ kind: 'run', channel: 'estimate:compare', text: 'newer' })
  thread?.say({ kind: 'answered', number: 1, text: 'too late' })
  thread?.say({ kind: 'answered', number: 2, text: '{"ok":true}' })
  expect(await newer).toBe('{"ok":true}')
})

test('another window keeps its run', async () => {
  const { desk, threads } = deskWithThreads()
  const one = desk.ask(1, 'estimate:uncertainty', 'one', noProgress)
  void desk.ask(2, 'estimate:uncertainty', 'two', noProgress)
  desk.cancel(2)
  expect(threads[0]?.heard.map(flagOf)).toStrictEqual([0, 1])
  threads[0]?.say({ kind: 'answered', number: 1, text: 'one' })
  expect(await one).toBe('one')
})

test('a cancelled run is answered at once, and the thread hears of it', async () => {
  const { desk, threads } = deskWithThreads()
  const run = desk.ask(1, 'estimate:uncertainty', 'text', noProgress)
  desk.cancel(1)
  expect(await run).toBe(cancelled)
  expect(flagOf(threads[0]?.heard[0])).toBe(1)
  desk.cancel(1)
})

test('progress reaches the window whose run it is, and none after its end', () => {
  const { desk, threads } = deskWithThreads()
  const [one, two]: [unknown[], unknown[]] = [[], []]
  void desk.ask(1, 'estimate:uncertainty', 'one', (progress) => one.push(progress))
  void desk.ask(2, 'estimate:uncertainty', 'two', (progress) => two.push(progress))
  threads[0]?.say({ kind: 'progress', number: 1, progress: { draws: 1024, of: null } })
  threads[0]?.say({ kind: 'progress', number: 2, progress: { draws: 64, of: 128 } })
  desk.cancel(1)
  threads[0]?.say({ kind: 'progress', number: 1, progress: { draws: 2048, of: null } })
  expect([one, two]).toStrictEqual([[{ draws: 1024, of: null }], [{ draws: 64, of: 128 }]])
})

test('a run that fails is an error with its reason', async () => {
  const { desk, threads } = deskWithThreads()
  const run = desk.ask(1, 'estimate:uncertainty', 'text', noProgress)
  threads[0]?.say({ kind: 'failed', number: 1, message: 'estimate:uncertainty refused the request' })
  await expect(run).rejects.toThrow('estimate:uncertainty refused the request')
})

test('a thread that ends fails its run, and the next run has another thread', async () => {
  const { desk, threads } = deskWithThreads()
  const run = desk.ask(1, 'estimate:uncertainty', 'text', noProgress)
  threads[0]?.end('out of memory')
  await expect(run).rejects.toThrow('The draws stopped: out of memory. Try again')
  const next = desk.ask(1, 'estimate:uncertainty', 'text', noProgress)
  expect(threads.length).toBe(2)
  threads[0]?.end('code 1')
  threads[1]?.say({ kind: 'answered', number: 2, text: 'fine' })
  expect(await next).toBe('fine')
})

test('a warm thread is the one that the first run gets; trouble goes to the log', () => {
  const { desk, threads, log } = deskWithThreads()
  desk.warm()
  desk.warm()
  void desk.ask(1, 'estimate:uncertainty', 'text', noProgress)
  expect(threads.length).toBe(1)
  expect(threads[0]?.heard.map(({ kind }) => kind)).toStrictEqual(['warm', 'run'])
  threads[0]?.say({ kind: 'trouble', message: 'a thread that draws stopped' })
  expect(log).toStrictEqual(['a thread that draws stopped'])
})

test('a desk that closes ends every run as cancelled, and its thread', async () => {
  const { desk, threads } = deskWithThreads()
  const runs = [
    desk.ask(1, 'estimate:uncertainty', 'one', noProgress),
    desk.ask(2, 'estimate:compare', 'two', noProgress),
  ]
  await desk.close()
  expect(await Promise.all(runs)).toStrictEqual([cancelled, cancelled])
  expect(threads[0]?.heard.map(flagOf)).toStrictEqual([1, 1])
  expect(threads.map(({ isEnded }) => isEnded)).toStrictEqual([true])
})

test('a closed desk starts no thread any more, and may be closed again', async () => {
  const { desk, threads } = deskWithThreads()
  await desk.close()
  desk.warm()
  expect(await desk.ask(1, 'estimate:uncertainty', 'text', noProgress)).toBe(cancelled)
  await desk.close()
  expect(threads.length).toBe(0)
})
