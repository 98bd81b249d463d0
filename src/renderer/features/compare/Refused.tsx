import type { ProjectFile } from '../../../core/project/project'
import { causeLabel } from '../../../core/report/cause-label'
import type { UncertaintyProblem } from '../../../core/uncertainty/uncertainty-view'
import classes from './compare.module.css'
import { hasEntry } from './compare-view'

interface Props {
  readonly problems: readonly UncertaintyProblem[]
  readonly a: ProjectFile
  readonly b: ProjectFile
  readonly onOpenProject: (id: string, path?: string) => void
}

/** Why two projects cannot be drawn, each with the way to the field. */
export function Refused({ problems, a, b, onOpenProject }: Props) {
  return (
    <div className={classes.bad} role="alert">
      <p>These projects cannot be compared yet:</p>
      <ul>
        {problems.map(({ path, message }) => {
          const [list] = path.split('/')
          const isOfRecord = list === 'sites' || list === 'assets' || list === 'activities'
          const projects = isOfRecord ? [a, b].filter((project) => hasEntry(project, path)) : []
          return (
            <li key={`${path} ${message}`}>
              {message}
              {projects.map((project) => (
                <span key={project.id}>
                  {' · '}
                  <button
                    type="button"
                    className={classes.link}
                    onClick={() => onOpenProject(project.id, path)}
                  >
                    {causeLabel(project, { path, name: 'the field' })} in {project.name}
                  </button>
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
