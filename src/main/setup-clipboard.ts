import { clipboard } from 'electron'
import { handle } from './ipc'

/** Text that a page copies: it is refused the clipboard itself, and never reads it. */
export function setupClipboard(): void {
  handle('clipboard:write', ({ text }) => {
    clipboard.writeText(text)
    return null
  })
}
