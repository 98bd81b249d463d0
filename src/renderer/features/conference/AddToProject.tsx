import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { ConferenceQuestion } from '../../../core/conference/request'
import type { ProjectSummary } from '../../../preload/contract'
import { ask } from '../../ui/desktop'
import { newId } from '../../ui/new-id'
import { say, sayFailure } from '../../ui/say'

interface Props {
  readonly question: ConferenceQuestion
  readonly projects: readonly ProjectSummary[]
  /** With the field to go to. */
  readonly onOpenProject: (id: string, path: string) => void
}

/** The conference as it stands in the form becomes an activity of a project. */
export function AddToProject({ question, projects, onOpenProject }: Props) {
  const [busy, setBusy] = useState(false)
  const add = async (project: () => Promise<string>) => {
    setBusy(true)
    try {
      const [id, activityId] = await added(question, project)
      say('Conference added', 'It is an activity of the project, with the origins and the venue.')
      onOpenProject(id, `activities/${activityId}/title`)
    } catch (error) {
      sayFailure('The conference was not added', error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" loading={busy}>
          Add to a project
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => void add(newProject)}>New project</Menu.Item>
        {projects.length > 0 && <Menu.Label>Projects</Menu.Label>}
        {projects.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => void add(async () => id)}>
            {name || 'Unnamed'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

async function newProject(): Promise<string> {
  const made = await ask['projects:create']({ name: 'Conference' })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.id
}

/** Ids of the project and of its new activity. @throws what is said to the user */
async function added(
  question: ConferenceQuestion,
  project: () => Promise<string>,
): Promise<readonly [string, string]> {
  const reply = await ask['conference:activity'](question)
  if (!reply.ok) {
    const { error } = reply
    throw new Error(
      error.kind === 'refused' ? error.problems.map(({ message }) => message).join('; ') : 'cancelled',
    )
  }
  const id = await project()
  const opened = await ask['project:open']({ id })
  if (!opened.ok) throw new Error(opened.error.message)
  const activityId = newId('activity')
  const path = ['activities', opened.value.activities.length]
  const changed = await ask['project:change']({
    ...{ id, label: `Add activity (${activityId})` },
    patches: [{ op: 'add', path, value: { ...reply.value, id: activityId } }],
  })
  if (!changed.ok) throw new Error(changed.error.message)
  return [id, activityId]
}
