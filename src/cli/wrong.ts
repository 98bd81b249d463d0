import { type Answer, refused } from './answer'
import { printable } from './printable'
import { usage } from './usage'

/** Bad usage: what was expected and found, and how the command line is used. */
export const wrong = (message: string): Answer =>
  refused(printable(`cradlebook: ${message}`), '', usage.trimEnd())
