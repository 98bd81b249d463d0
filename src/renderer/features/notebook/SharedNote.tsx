import { Button } from '@mantine/core'
import classes from './notebook.module.css'

interface Props {
  /** Names of the other projects that use the record. */
  readonly others: readonly string[]
  readonly onOwn: () => void
}

/** Says whom an edit concerns besides this project, and how to keep it to oneself. */
export function SharedNote({ others, onOwn }: Props) {
  if (others.length === 0) return null
  return (
    <p className={classes.quiet} role="note">
      Shared with {others.join(', ')}: a change here changes {others.length === 1 ? 'it' : 'them'} too.{' '}
      <Button size="compact-xs" onClick={onOwn}>
        Make it this project’s own
      </Button>
    </p>
  )
}

/** Who else uses a record. */
export const othersOf = (
  users: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>,
  recordId: string,
  projectId: string,
): readonly string[] => (users[recordId] ?? []).filter(({ id }) => id !== projectId).map(({ name }) => name)
