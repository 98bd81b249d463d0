import { Button, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './rows.module.css'

interface Props {
  readonly label: string
  readonly text: string
  readonly problems: readonly string[]
  readonly onText: (text: string) => void
  readonly onTake: () => void
  readonly onCancel: () => void
  /** What must be said of the table first. */
  readonly children?: ReactNode
}

/** A table that is not taken yet: its text can be mended here, beside what is wrong with it. */
export function PasteBox({ label, text, problems, onText, onTake, onCancel, children }: Props) {
  return (
    <div className={classes.paste}>
      {problems.length > 0 && (
        <div role="alert">
          <p className={classes.refusal}>Nothing was taken. The text below is as it was:</p>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <Textarea
        label={`${label} as a table: from a spreadsheet, or comma-separated`}
        rows={6}
        autoFocus
        value={text}
        spellCheck={false}
        classNames={{ input: classes.text as string }}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className={classes.bar}>
        <Button variant="filled" disabled={text.trim() === ''} onClick={onTake}>
          Add rows
        </Button>
        <Button onClick={onCancel}>Leave it</Button>
      </div>
    </div>
  )
}
