import { used } from '../../factors/catalog'
import type { Family } from '../../factors/factor'
import { rowOfSubject, subjectLabel } from '../../factors/subject-rows'
import { unknownFactor } from '../../factors/unknown-factor'
import { didYouMean } from '../../nearest'
import type { Asset } from '../../project/asset'
import { assetFields } from '../../project/asset-fields'
import { expected, type FieldSpec } from '../../project/field'
import type { AssetField } from '../../project/footprint-ways'
import { describeFound } from '../../project/found'
import type { Kind } from '../../quantity/kind'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { lowerFirst } from '../../words'
import { answeredBy, given, type StageContext, warned } from '../context'
import { type Outcome, problem } from '../outcome'

/** An entry of the inventory, and what it may look up. */
export interface OwnAsset {
  readonly asset: Asset
  /** `assets/a1` */
  readonly at: string
  readonly context: StageContext
}

export const ownAsset = (asset: Asset, context: StageContext): OwnAsset => ({
  asset,
  at: `assets/${asset.id}`,
  context,
})

type FieldKind<F extends AssetField> = (typeof assetFields)[F]['kind']

/** A field's number; `undefined` where it is empty. */
export function stated<F extends AssetField>(
  { asset, at, context }: OwnAsset,
  name: F,
): Outcome<Quantity<FieldKind<F>> | undefined> {
  const amount = asset[name]
  if (amount === undefined) return ok(undefined)
  return given<FieldKind<F>>(context, fieldOf(name), `${at}/${name}`, amount)
}

/** A field's number; where it is empty a problem says so. */
export function needed<F extends AssetField>(
  { asset, at, context }: OwnAsset,
  name: F,
): Outcome<Quantity<FieldKind<F>>> {
  return given<FieldKind<F>>(context, fieldOf(name), `${at}/${name}`, asset[name])
}

/** A field's number; where it is empty, the row of the chosen device; else a problem that names both ways out. */
export function ofDevice<F extends AssetField>(own: OwnAsset, name: F): Outcome<Quantity<FieldKind<F>>> {
  const { asset, at, context } = own
  if (asset[name] !== undefined) return needed(own, name)
  const path = `${at}/${name}`
  const field = fieldOf(name)
  if (asset.device === undefined) {
    return problem(path, `${expected(field)}, or a device of the catalog that has it, found neither`)
  }
  const row = field.family && rowOfSubject(context.catalog.rows, field.family, asset.device)
  if (row === undefined) {
    const label = subjectLabel(context.catalog.rows, asset.device)
    if (label === undefined) return unknownDevice(own, asset.device)
    return problem(path, `${expected(field)}: the catalog has no ${lowerFirst(field.label)} of ${label}`)
  }
  return ok(answeredBy(context, field, path, { row, match: 'chosen' }) as Quantity<FieldKind<F>>)
}

/** A field's number; where it is empty, a constant of the model. */
export function orConstant<F extends AssetField>(
  own: OwnAsset,
  name: F,
  id: string,
): Outcome<Quantity<FieldKind<F>>> {
  if (own.asset[name] !== undefined) return needed(own, name)
  const { kind, symbol } = fieldOf(name)
  return constant(own, kind as FieldKind<F>, symbol, `${own.at}/${name}`, id)
}

/** A row that is part of a model. Nobody stated it, so a note of what was never checked is still said. */
export function constant<K extends Kind>(
  { context }: OwnAsset,
  kind: K,
  symbol: string,
  path: string,
  id: string,
): Outcome<Quantity<K>> {
  const row = context.catalog.byId.get(id)
  if (row === undefined) return problem(path, unknownFactor(context.catalog, familyOf(id), id))
  return ok(warned(context, factor(kind, { symbol, path, use: used(context.catalog, row, 'model') })))
}

function unknownDevice({ at, context }: OwnAsset, device: string): Outcome<never> {
  const known = new Set(context.catalog.rows.flatMap(({ subject }) => subject ?? []))
  const found = describeFound(device)
  return problem(
    `${at}/device`,
    `expected a device of the catalog, found ${found}${didYouMean(device, [...known])}`,
  )
}

const fieldOf = <F extends AssetField>(name: F): FieldSpec<FieldKind<F>> =>
  assetFields[name] as unknown as FieldSpec<FieldKind<F>>

const familyOf = (id: string): Family | undefined =>
  id.startsWith('component') ? 'component-embodied' : undefined
