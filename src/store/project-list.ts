import type { ProjectSummary, Replies } from '../preload/contract'
import type { Database, ProjectRow } from './database'

/** Every project, the last changed first. Even one whose content cannot be read is listed. */
export async function listProjects(database: Database): Promise<Replies['projects:list']> {
  const rows = (await database.projects.toArray()).toSorted((a, b) => compareTexts(b.changedAt, a.changedAt))
  return {
    projects: rows.filter(({ deletedAt }) => deletedAt === undefined).map(summary),
    deleted: rows.filter(({ deletedAt }) => deletedAt !== undefined).map(summary),
  }
}

function summary({ id, record, changedAt }: ProjectRow): ProjectSummary {
  const { name, revision } = record
  return {
    id,
    name: typeof name === 'string' && name !== '' ? name : id,
    revision: typeof revision === 'number' ? revision : 0,
    changedAt,
  }
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
