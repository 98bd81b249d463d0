import { stages } from '../stages/stages'
import { assetFields } from './asset-fields'
import type { FieldSpec } from './field'
import { siteFields } from './site-fields'

const lists: Readonly<
  Record<string, { readonly of: string; readonly fields: Readonly<Record<string, FieldSpec>> }>
> = {
  sites: { of: 'a site', fields: siteFields },
  assets: { of: 'hardware', fields: assetFields },
  activities: {
    of: 'an activity',
    fields: Object.assign({}, ...Object.values(stages).map((stage) => stage.fields)),
  },
}

/** `PUE of a site`, for a field of a project that is not at hand: its path says no more. */
export function pathWords(path: string): string {
  const [name = '', , key = ''] = path.split('/')
  const list = lists[name]
  const field = list?.fields[key]
  return list && field ? `${field.label} of ${list.of}` : path
}
