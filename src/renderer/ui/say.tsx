import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const closeButtonProps = { 'aria-label': 'Close' }

/** Tells that something was done. */
export function say(title: string, message = ''): void {
  notifications.show({ title, message, closeButtonProps })
}

/** Tells that something was done, with the way back. */
export function sayWithUndo(title: string, undo: () => void): void {
  const id = notifications.show({
    title,
    message: (
      <Button
        size="compact-xs"
        onClick={() => {
          notifications.hide(id)
          undo()
        }}
      >
        Undo
      </Button>
    ),
    autoClose: 15_000,
    closeButtonProps,
  })
}

/** Tells that something failed: what, where and what to do. Stays until it is closed. */
export function sayFailure(title: string, reason: unknown): void {
  const message = reason instanceof Error ? reason.message : String(reason)
  notifications.show({
    title,
    message: <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{message}</span>,
    color: 'red',
    autoClose: false,
    closeButtonProps,
  })
}
