import { stages } from '../stages/stages'
import { assetFields } from './asset-fields'
import type { FieldSpec } from './field'
import type { ProjectFile } from './project'
import { siteFields } from './site-fields'

/** The field of a form by its path, such as `activities/a1/hours`. */
export function fieldAt(
  { activities }: Pick<ProjectFile, 'activities'>,
  path: string,
): FieldSpec | undefined {
  const [list, id, key = ''] = path.split('/')
  const fieldOf = (fields: Readonly<Record<string, FieldSpec>>) => fields[key]
  if (list === 'sites') return fieldOf(siteFields)
  if (list === 'assets') return fieldOf(assetFields)
  const activity = activities.find((one) => list === 'activities' && one.id === id)
  return activity && fieldOf(stages[activity.stage].fields)
}
