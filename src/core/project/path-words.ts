import { stageNames } from '../stages/stages'
import { assetFields } from './asset-fields'
import type { FieldSpec } from './field'
import { activityField } from './field-at'
import { siteFields } from './site-fields'

const lists: Readonly<
  Record<string, { readonly of: string; readonly fields: Readonly<Record<string, FieldSpec>> }>
> = {
  sites: { of: 'a site', fields: siteFields },
  assets: { of: 'hardware', fields: assetFields },
}

/** `PUE of a site`, for a field of a project that is not at hand: its path says no more. */
export function pathWords(path: string): string {
  const [name = '', , ...keys] = path.split('/')
  if (name === 'activities') {
    const found = stageNames.map((stage) => activityField(stage, keys)).findLast((one) => one !== undefined)
    if (found === undefined) return path
    return [`${found.field.label} of an activity`, found.row].filter(Boolean).join(', ')
  }
  const list = lists[name]
  const field = list?.fields[keys[0] ?? '']
  return list && field ? `${field.label} of ${list.of}` : path
}
