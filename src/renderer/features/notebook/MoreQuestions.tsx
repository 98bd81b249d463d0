import { type ReactNode, useState } from 'react'
import classes from './notebook.module.css'

interface Props {
  readonly label: string
  /** True where something stands in it: it is then open from the start. */
  readonly answered: boolean
  readonly children: ReactNode
}

/** Questions that can all stay empty, below the others. */
export function MoreQuestions({ label, answered, children }: Props) {
  // What is typed must not close what it is typed in.
  const [open] = useState(answered)
  return (
    <details className={classes.more} open={open || undefined}>
      <summary>{label}</summary>
      <div className={classes.fields}>{children}</div>
    </details>
  )
}
