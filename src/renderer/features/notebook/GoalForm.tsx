import { Textarea, TextInput } from '@mantine/core'
import { goalFields } from '../../../core/project/goal-fields'
import type { ProjectFile } from '../../../core/project/project'
import classes from './notebook.module.css'
import type { Notebook } from './useNotebook'

interface Props {
  readonly project: ProjectFile
  readonly edit: Notebook['edit']
}

const texts = ['functionalUnit', 'intendedUse', 'boundary'] as const

/** Goal and scope of the assessment, ISO 14040/44. */
export function GoalForm({ project, edit }: Props) {
  const { goal } = project
  return (
    <div className={classes.goal} style={{ paddingTop: 14 }}>
      {texts.map((key) => {
        const { title, description } = goalFields[key]
        return (
          <Textarea
            key={key}
            autosize
            minRows={1}
            maxRows={14}
            maxLength={20_000}
            label={title}
            description={description}
            data-field={`project/goal/${key}`}
            value={goal[key]}
            onChange={(event) => {
              const { value } = event.currentTarget
              edit(title, (draft) => {
                draft.goal[key] = value
              })
            }}
          />
        )
      })}
      <Textarea
        autosize
        minRows={1}
        maxRows={14}
        label={goalFields.exclusions.title}
        description={goalFields.exclusions.description}
        data-field="project/goal/exclusions"
        value={goal.exclusions.join('\n')}
        onChange={(event) => {
          const lines = event.currentTarget.value.split('\n').map((line) => line.slice(0, 300))
          edit('Exclusions', (draft) => {
            draft.goal.exclusions = lines.length === 1 && lines[0] === '' ? [] : lines.slice(0, 100)
          })
        }}
      />
      <TextInput
        className={classes.wide as string}
        label="Authors"
        description="Named on the report."
        maxLength={300}
        data-field="project/authors"
        value={project.authors ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          edit('Authors', (draft) => {
            if (value === '') delete draft.authors
            else draft.authors = value
          })
        }}
      />
    </div>
  )
}
