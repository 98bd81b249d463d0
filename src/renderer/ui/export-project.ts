import { ask } from './desktop'
import { say, sayFailure } from './say'

/** Writes a project to a file that the user names, and tells how that went. */
export async function exportProject(id: string): Promise<void> {
  const reply = await ask['projects:export']({ id })
  if (reply.ok) say('Exported', reply.value.path)
  else if (reply.error.kind === 'failed') sayFailure('Not exported', reply.error.message)
}
