import type { ProjectFile } from './project'

const lists = ['sites', 'assets', 'activities'] as const

/** From a field's path (`activities/a1/hours`) to the JSON pointer in a file (`/activities/3/hours`). */
export function pointerOfField(file: ProjectFile, path: string): string {
  const [list, id, ...rest] = path.split('/')
  const known = lists.find((name) => name === list)
  if (known === undefined) return `/${[id, ...rest].join('/')}`
  const index = file[known].findIndex((entry) => entry.id === id)
  return index < 0 ? `/${known}` : `/${[known, index, ...rest].join('/')}`
}
