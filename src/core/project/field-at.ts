import type { Stage } from '../stages/method'
import { type StageName, stages } from '../stages/stages'
import { rowName } from '../stages/table'
import { assetFields } from './asset-fields'
import type { FieldSpec } from './field'
import type { ProjectFile } from './project'
import { siteFields } from './site-fields'

/** The field of a form by its path, such as `activities/a1/hours` or `activities/a1/rows/13/hours`. */
export function fieldAt(
  { activities }: Pick<ProjectFile, 'activities'>,
  path: string,
): FieldSpec | undefined {
  const [list, id, ...keys] = path.split('/')
  const fieldOf = (fields: Readonly<Record<string, FieldSpec>>) => fields[keys[0] ?? '']
  if (list === 'sites') return fieldOf(siteFields)
  if (list === 'assets') return fieldOf(assetFields)
  const activity = activities.find((one) => list === 'activities' && one.id === id)
  return activity && activityField(activity.stage, keys)?.field
}

/** A field of an activity, and the row of a table that it stands in. */
export interface ActivityField {
  readonly field: FieldSpec
  /** `row 14`; absent where it stands in no table. */
  readonly row?: string
}

/** The field at the end of an activity's path: `hours`, or `rows`, `13`, `hours`. */
export function activityField(stage: StageName, keys: readonly string[]): ActivityField | undefined {
  const { fields, tables }: Stage = stages[stage]
  const [key = '', index, inRow] = keys
  if (index === undefined) {
    const field = fields[key]
    return field && { field }
  }
  const column = tables?.[key]?.columns.find((one) => one.type === 'amount' && one.key === inRow)
  return column?.type === 'amount' ? { field: column.field, row: rowName(Number(index)) } : undefined
}
