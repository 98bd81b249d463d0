import { sharedFields } from '../project/asset-fields'
import { footprintWays } from '../project/footprint-ways'
import { significant } from '../units/format'
import { units } from '../units/unit'
import { lowerFirst } from '../words'
import { notModelled } from './column'
import type { Block, Column, Row, Section, Text } from './document'
import { type InventoryContext, noteText, remarks, sourceCell, sourcesCell, valueCell } from './input-cells'
import { assetInputs, nameOf, type ProjectInput, siteInputs } from './inputs'
import { activityTable } from './inventory-activities'
import { rowsTable } from './inventory-rows'
import { flat, given, paragraph, quiet } from './text'

/** Sites, hardware and activities with everything that was entered for them. */
export function inventorySection(context: InventoryContext): Section {
  const { file } = context.gathered
  const blocks: readonly (Block | undefined)[] = [
    file.sites.length > 0 ? siteTable(context) : undefined,
    file.assets.length > 0 ? assetTable(context) : undefined,
    file.activities.length > 0 ? activityTable(context) : undefined,
    ...file.activities.map((activity, index) => rowsTable(activity, index + 1, context)),
  ]
  const present = blocks.filter((block) => block !== undefined)
  return {
    id: 'inventory',
    heading: '2 Inventory',
    blocks: present.length > 0 ? [marks, ...present] : [empty],
  }
}

const empty = paragraph('The inventory is empty: no site, no hardware, no activity.')
const marks = paragraph('As sources, [1] points to a reference and B1 to a factor of Appendix B.')

/** Columns of a site's fields, each with its name among the sources. Water is left out where no site has it. */
const siteColumns: readonly (readonly [string, Column])[] = [
  ['PUE', { title: 'PUE', align: 'right' }],
  ['grid', { title: 'Grid intensity', unit: 'gCO2e/kWh', align: 'right' }],
  ['WUE', { title: 'WUE', unit: 'L/kWh', align: 'right' }],
  ['water', { title: 'Grid water', unit: 'L/kWh', align: 'right' }],
]

function siteTable(context: InventoryContext): Block {
  const sites = context.gathered.file.sites.map((site) => ({ site, inputs: siteInputs(site) }))
  const isUsed = (index: number) =>
    sites.some(({ inputs: { [index]: input } }) => input && valueCell(input, context) !== notModelled)
  const used = [...siteColumns.keys()].filter((index) => index < 2 || isUsed(index))
  const columns = siteColumns.filter((_, index) => used.includes(index))
  return {
    block: 'table',
    id: 'sites',
    caption: 'Sites: where electricity is drawn.',
    columns: [
      { title: 'Site', align: 'left' },
      { title: 'Region', align: 'left' },
      { title: 'Year', align: 'right' },
      ...columns.map(([, column]) => column),
      { title: 'Sources', align: 'left' },
    ],
    parts: [
      {
        ruled: false,
        rows: sites.map(({ site, inputs }) => {
          const region = site.region === 'world' ? 'World' : given(site.region)
          return recordRow(
            site,
            inputs.filter((_, index) => used.includes(index)),
            [[region], site.year === undefined ? '–' : String(site.year)],
            columns.map(([name]) => name),
            context,
          )
        }),
      },
    ],
  }
}

function assetTable(context: InventoryContext): Block {
  return {
    block: 'table',
    id: 'hardware',
    caption: 'Hardware: embodied carbon, shared out over lifetime and utilisation.',
    columns: [
      { title: 'Hardware', align: 'left' },
      { title: 'Embodied, per unit', unit: 'kgCO2e', align: 'right' },
      { title: 'Lifetime', unit: 'years', align: 'right' },
      { title: 'Utilisation', unit: '%', align: 'right' },
      { title: 'Sources', align: 'left' },
    ],
    parts: [
      {
        ruled: false,
        rows: context.gathered.file.assets.map((asset) => assetRow(asset, context)),
      },
    ],
  }
}

type Asset = InventoryContext['gathered']['file']['assets'][number]

/** What making one unit emits, as published or as computed; below it what the figure counts, and what it is made of. */
function assetRow(asset: Asset, context: InventoryContext): Row {
  const { view } = context.gathered
  const by = asset.footprintBy ?? 'published'
  const inputs = assetInputs(asset)
  const shared = inputs.filter(({ path }) => (path.split('/').at(-1) ?? '') in sharedFields)
  const rest = inputs.filter((input) => !shared.includes(input))
  const found = view.hardware.find(({ id }) => id === asset.id)
  const chosen = found?.footprints.find(({ isChosen }) => isChosen)
  const footprint = by === 'published' ? rest.slice(0, 1) : []
  const parts = by === 'published' ? rest.slice(1) : rest
  const computed = by === 'published' ? [] : [chosen ? significant(chosen.kg, 4) : notModelled]
  const counts = `Counts: ${found?.boundary ?? 'boundary not stated'}.`
  const way = by === 'published' ? '' : `By: ${footprintWays[by].short}.`
  const row = recordRow(
    { ...asset, note: [counts, way, asset.note?.trim()].filter(Boolean).join(' ') },
    [...footprint, ...shared],
    computed,
    by === 'published' ? ['embodied', 'lifetime', 'utilisation'] : ['lifetime', 'utilisation'],
    context,
  )
  const said = parts.flatMap((input) => partText(input, context))
  if (said.length === 0) return row
  const listed = said.flatMap((part, index) => flat([index > 0 ? '; ' : ' Parts: ', part]))
  return { ...row, note: [...(row.note ?? []), quiet(listed)] }
}

/** `die area 8.14 cm² (B3)`: a part that was stated, or that a factor of the device answered. */
function partText(input: ProjectInput, context: InventoryContext): readonly Text[] {
  const value = valueCell(input, context)
  if (value === notModelled) return []
  const source = sourceCell(input, context)
  const unit = units[input.unit].symbol
  return [
    flat([
      `${lowerFirst(input.label)} `,
      value,
      unit && ` ${unit}`,
      ...(source === '' ? [] : [' (', source, ')']),
    ]),
  ]
}

function recordRow(
  record: { readonly id: string; readonly name: string; readonly note?: string | undefined },
  inputs: readonly ProjectInput[],
  before: Row['cells'],
  columns: readonly string[],
  context: InventoryContext,
): Row {
  const notes = [record.note?.trim() ?? '', ...inputs.flatMap(labelledRemarks)].filter(Boolean)
  return {
    kind: 'plain',
    cells: [
      [given(nameOf(record))],
      ...before,
      ...inputs.map((input) => valueCell(input, context)),
      sourcesCell(inputs, columns, context),
    ],
    ...(notes.length > 0 && { note: [quiet(noteText(notes))] }),
  }
}

const labelledRemarks = (input: ProjectInput): readonly string[] =>
  remarks(input).map((remark) => `${input.label}: ${remark}`)
