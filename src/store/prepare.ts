import { migrations } from '../core/project/migrations'
import { formatVersion } from '../core/project/project'
import { migrateWorkspace } from './migrate-workspace'
import type { Notebook } from './notebook'
import { seed } from './seed'

/** Brings the workspace to the current format, and puts the example into a new one. Inside a transaction. */
export async function prepare(notebook: Notebook, example: string): Promise<null> {
  await migrateWorkspace(notebook, { steps: migrations, to: formatVersion })
  await seed(notebook, example)
  return null
}
