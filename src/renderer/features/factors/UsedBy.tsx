import { pathWords } from '../../../core/project/path-words'
import type { ShownFactor } from '../../../preload/contract'
import classes from './detail.module.css'

interface Props {
  readonly usedBy: ShownFactor['usedBy']
  readonly onOpenProject: (id: string, path: string | undefined) => void
}

/** Projects whose results rest on a row, and the fields that it answers there. */
export function UsedBy({ usedBy, onOpenProject }: Props) {
  return (
    <>
      <h3 className={classes.heading}>Used by</h3>
      {usedBy.length === 0 && <p className={classes.quiet}>No project of this workspace rests on it.</p>}
      <ul className={classes.list}>
        {usedBy.map(({ id, name, paths }) => (
          <li key={id}>
            <button type="button" className={classes.link} onClick={() => onOpenProject(id, paths[0])}>
              {name}
            </button>
            <ul className={classes.paths}>
              {paths.map((path) => (
                <li key={path}>
                  <button type="button" className={classes.link} onClick={() => onOpenProject(id, path)}>
                    {pathWords(path)}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
