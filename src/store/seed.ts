import { readProject } from '../core/project/read-project'
import { keepNew } from './keep'
import type { Notebook } from './notebook'

/** Puts the example into an empty workspace, once in its life. Inside a transaction. */
export async function seed({ database, now }: Notebook, example: string): Promise<void> {
  if ((await database.meta.get('seeded')) !== undefined) return
  const read = readProject(example)
  if (!read.ok)
    throw new Error(`the bundled example is not valid: ${read.error[0]?.pointer} ${read.error[0]?.message}`)
  await keepNew(database, read.value, { kind: 'create', label: 'Example', at: now().toISOString() })
  await database.meta.put({ key: 'seeded', value: 1 })
}
