import type { Warning } from '../../../core/stages/outcome'
import classes from './results.module.css'

interface Props {
  readonly warnings: readonly Warning[]
  readonly onField: (path: string) => void
}

/** What stands in for something better, or is missing: each leads to its field. */
export function WarningList({ warnings, onField }: Props) {
  const told = warnings.filter(({ code }) => code !== 'empty-project')
  if (told.length === 0) return null
  return (
    <section aria-label="To know">
      <h3 className={classes.caption}>To know</h3>
      <ul className={classes.warnings}>
        {told.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <button type="button" className={classes.warning} onClick={() => onField(path)}>
              <span aria-hidden="true">○</span>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
