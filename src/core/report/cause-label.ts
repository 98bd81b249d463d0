import { fieldAt } from '../project/field-at'
import type { ProjectFile } from '../project/project'
import type { Warning } from '../stages/outcome'
import { rowName } from '../stages/table'
import { nameOf, titleOf } from './inputs'

/** The parts of a project that a path leads into. */
type Records = Pick<ProjectFile, 'sites' | 'assets' | 'activities'>

interface Told {
  readonly path: string
  readonly name: string
}

/** `Load of Final training run`: the field of an input or factor, and what it belongs to. */
export function causeLabel(project: Records, { path, name }: Told): string {
  // What several places share belongs to none of them.
  if (sharedBy.test(name)) return name
  const field = fieldAt(project, path)
  const of = ownerOf(project, path)
  if (field === undefined || of === undefined) return name
  return `${field.label} of ${of}${name.endsWith(standingIn) ? standingIn : ''}`
}

/** How the draws name a row of the catalog that several places read. */
const sharedBy = /, at \d+ places$/

/** How the draws name the part of a factor's uncertainty that comes from its being of another year or region. */
const standingIn = ', standing in'

/** `Final training run, row 2`: the site, hardware or activity that a path leads into; nothing for the project itself. */
function ownerOf({ sites, assets, activities }: Records, path: string): string | undefined {
  const [list, id, , index] = path.split('/')
  const is = (one: { readonly id: string }) => one.id === id
  const named = { sites, assets }[list ?? '']?.find(is)
  if (named) return nameOf(named)
  const activity = activities.find((one) => list === 'activities' && is(one))
  return activity && [titleOf(activity), index && rowName(Number(index))].filter(Boolean).join(', ')
}

/** `Final training run: …`: ten activities may rest on one default, so a warning says whose it is. */
export function warningWords(project: Records, { path, message }: Pick<Warning, 'path' | 'message'>): string {
  const owner = ownerOf(project, path)
  if (owner === undefined || message.startsWith(owner)) return message
  // Both may end and begin with the row.
  const [row = ''] = /^row \d+: /.exec(message) ?? []
  return row !== '' && `${owner}: `.endsWith(`, ${row}`)
    ? `${owner}: ${message.slice(row.length)}`
    : `${owner}: ${message}`
}
