/** 0 fine, 1 the work failed through no fault of the input, 2 bad usage or bad input. */
export type ExitCode = 0 | 1 | 2

/** What a command has to say: its result for stdout, and lines for stderr. */
export interface Answer {
  readonly exitCode: ExitCode
  readonly output: string
  readonly messages: readonly string[]
}

export const fine = (output: string, messages: readonly string[] = []): Answer => ({
  exitCode: 0,
  output,
  messages,
})

export const refused = (...messages: readonly string[]): Answer => ({ exitCode: 2, output: '', messages })

export const failed = (...messages: readonly string[]): Answer => ({ exitCode: 1, output: '', messages })
