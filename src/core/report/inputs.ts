import type { FactorUse } from '../factors/factor'
import { assetFields, sharedFields } from '../project/asset-fields'
import { type Amount, type FieldSpec, unitOf } from '../project/field'
import { type FootprintWay, footprintWays } from '../project/footprint-ways'
import type { Activity, ProjectFile } from '../project/project'
import { siteFields } from '../project/site-fields'
import { asked, fieldsAsked } from '../stages/asked'
import type { Method, Stage } from '../stages/method'
import { stages } from '../stages/stages'
import { amountColumns, rowField, rowName } from '../stages/table'
import type { UnitName } from '../units/unit'
import { lowerFirst } from '../words'
import type { Gathered } from './gather'

/** A number of the project as its author gave it, or left out. */
export interface ProjectInput {
  readonly path: string
  readonly label: string
  readonly symbol: string
  readonly unit: UnitName
  /** Name of the site, hardware or activity that it belongs to. */
  readonly of: string
  readonly amount: Amount | undefined
}

export const nameOf = ({ name, id }: { readonly name: string; readonly id: string }): string =>
  name.trim() || id
export const titleOf = ({ title, id }: { readonly title: string; readonly id: string }): string =>
  title.trim() || id

export const siteInputs = (site: ProjectFile['sites'][number]) =>
  inputsOf(`sites/${site.id}`, siteFields, site, nameOf(site))

export const assetInputs = (asset: ProjectFile['assets'][number]) =>
  inputsOf(`assets/${asset.id}`, fieldsOfAsset(asset), asset, nameOf(asset))

/** Fields that the way reads by which the footprint is known, and how it is shared out. */
function fieldsOfAsset({ footprintBy = 'published' }: ProjectFile['assets'][number]) {
  const { required, optional }: FootprintWay = footprintWays[footprintBy]
  const isOther = (name: string) => name !== 'footprintKg' && !(name in sharedFields)
  const read = new Set<string>([...required, ...optional].filter(isOther))
  const { footprintKg } = assetFields
  const others = Object.entries<FieldSpec>(assetFields).filter(([name]) => read.has(name))
  return {
    ...(footprintBy === 'published' && { footprintKg }),
    ...sharedFields,
    ...Object.fromEntries(others),
  }
}

/** Inputs that the activity's method reads; what another method once asked for is kept, but not reported. */
export function activityInputs(activity: Activity): readonly ProjectInput[] {
  const read = new Set(fieldsAsked(asked(stages[activity.stage], methodOf(activity), activity)))
  return inputsOf(
    `activities/${activity.id}`,
    stages[activity.stage].fields,
    activity,
    titleOf(activity),
  ).filter(({ path }) => read.has(path.split('/').at(-1) ?? ''))
}

/** Numbers of the rows of the table that the activity's method reads, row by row. */
export function rowInputs(activity: Activity): readonly (readonly ProjectInput[])[] {
  const stage: Stage = stages[activity.stage]
  const { table = '' } = asked(stage, methodOf(activity), activity)
  const spec = stage.tables?.[table]
  const rows = (activity as unknown as Readonly<Record<string, readonly object[] | undefined>>)[table]
  if (spec === undefined || rows === undefined) return []
  return rows.map((row, index) => {
    const fields = Object.fromEntries(
      amountColumns(spec).map(({ key, field }) => [key, rowField(field, index)]),
    )
    const of = `${titleOf(activity)}, ${rowName(index)}`
    return inputsOf(`activities/${activity.id}/${table}/${index}`, fields, row, of)
  })
}

export const methodOf = ({ stage, method }: Pick<Activity, 'stage' | 'method'>): Method =>
  (stages[stage].methods as Readonly<Record<string, Method>>)[method] as Method

function inputsOf(
  at: string,
  fields: Readonly<Record<string, FieldSpec>>,
  record: object,
  of: string,
): readonly ProjectInput[] {
  return Object.entries(fields).map(([name, field]) => ({
    path: `${at}/${name}`,
    label: field.label,
    symbol: field.symbol,
    unit: unitOf(field),
    of,
    amount: (record as Readonly<Record<string, Amount | undefined>>)[name],
  }))
}

/** `Mean power per device, Dynamic power`: an input where it stands alone. */
export const inputName = ({ label, of }: Pick<ProjectInput, 'label' | 'of'>): string =>
  `${lowerFirst(label)} (${of})`

export const sourceOf = (amount: Amount | undefined): string | undefined =>
  typeof amount === 'object' && 'source' in amount ? amount.source?.trim() || undefined : undefined

export const noteOf = (amount: Amount | undefined): string | undefined =>
  typeof amount === 'object' ? amount.note?.trim() || undefined : undefined

/** The factor that answers at a field: the one that a result rests on, else the one that the field names. */
export function factorAt(
  { factors, catalog }: Gathered,
  { path, unit, amount }: ProjectInput,
): UsedFactor | undefined {
  const used = factors.get(path)?.find((factor) => factor.unit === unit)
  const row = used && catalog.byId.get(used.id)
  if (used && row) return { row, match: used.match, ...(used.asked !== undefined && { asked: used.asked }) }
  const chosen =
    typeof amount === 'object' && 'factor' in amount ? catalog.byId.get(amount.factor) : undefined
  return chosen && { row: chosen, match: 'chosen' }
}

export type UsedFactor = Omit<FactorUse, 'citation'>
