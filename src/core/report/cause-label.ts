import { assetFields } from '../project/asset-fields'
import type { FieldSpec } from '../project/field'
import type { ProjectFile } from '../project/project'
import { siteFields } from '../project/site-fields'
import { stages } from '../stages/stages'
import { nameOf, titleOf } from './inputs'

/** The parts of a project that a path leads into. */
type Records = Pick<ProjectFile, 'sites' | 'assets' | 'activities'>

interface Told {
  readonly path: string
  readonly name: string
}

/** `Load of Final training run`: the field of an input or factor, and what it belongs to. */
export function causeLabel(project: Records, { path, name }: Told): string {
  const { field, of } = placeOf(project, path)
  if (field === undefined || of === undefined) return name
  return `${field.label} of ${of}${name.endsWith(standingIn) ? standingIn : ''}`
}

/** How the draws name the part of a factor's uncertainty that comes from its being of another year or region. */
const standingIn = ', standing in'

function placeOf({ sites, assets, activities }: Records, path: string) {
  const [list, id, key = ''] = path.split('/')
  const fieldOf = (fields: Readonly<Record<string, FieldSpec>>) => fields[key]
  if (list === 'sites') {
    const site = sites.find((one) => one.id === id)
    return { field: fieldOf(siteFields), of: site && nameOf(site) }
  }
  if (list === 'assets') {
    const asset = assets.find((one) => one.id === id)
    return { field: fieldOf(assetFields), of: asset && nameOf(asset) }
  }
  const activity = activities.find((one) => list === 'activities' && one.id === id)
  return {
    field: activity && fieldOf(stages[activity.stage].fields),
    of: activity && titleOf(activity),
  }
}
