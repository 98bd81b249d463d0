import type { ProjectFile } from '../../../core/project/project'
import { warningWords } from '../../../core/report/cause-label'
import type { Warning } from '../../../core/stages/outcome'
import classes from './results.module.css'

interface Props {
  readonly warnings: readonly Warning[]
  readonly project: ProjectFile
  readonly onField: (path: string) => void
}

/** What may be a mistake comes before what merely stands in for something better. */
const standsIn: ReadonlySet<Warning['code']> = new Set(['factor-fallback', 'factor-unverified'])

/** What stands in for something better, or is missing: each leads to its field. */
export function WarningList({ warnings, project, onField }: Props) {
  const told = warnings
    .filter(({ code }) => code !== 'empty-project')
    .toSorted((a, b) => Number(standsIn.has(a.code)) - Number(standsIn.has(b.code)))
  if (told.length === 0) return null
  return (
    <section aria-label="To know">
      <h3 className={classes.caption}>To know</h3>
      <ul className={classes.warnings}>
        {told.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <button type="button" className={classes.warning} onClick={() => onField(path)}>
              <span aria-hidden="true">○</span>
              <span>{warningWords(project, { path, message })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
