import type { Block, Row, Section } from './document'
import { type InventoryContext, noteText, remarks, sourcesCell, valueCell } from './input-cells'
import { assetInputs, nameOf, type ProjectInput, siteInputs } from './inputs'
import { activityTable } from './inventory-activities'
import { given, paragraph, quiet } from './text'

/** Sites, hardware and activities with everything that was entered for them. */
export function inventorySection(context: InventoryContext): Section {
  const { file } = context.gathered
  const blocks: readonly (Block | undefined)[] = [
    file.sites.length > 0 ? siteTable(context) : undefined,
    file.assets.length > 0 ? assetTable(context) : undefined,
    file.activities.length > 0 ? activityTable(context) : undefined,
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

function siteTable(context: InventoryContext): Block {
  return {
    block: 'table',
    id: 'sites',
    caption: 'Sites: where electricity is drawn.',
    columns: [
      { title: 'Site', align: 'left' },
      { title: 'Region', align: 'left' },
      { title: 'Year', align: 'right' },
      { title: 'PUE', align: 'right' },
      { title: 'Grid intensity', unit: 'gCO2e/kWh', align: 'right' },
      { title: 'Sources', align: 'left' },
    ],
    parts: [
      {
        ruled: false,
        rows: context.gathered.file.sites.map((site) => {
          const inputs = siteInputs(site)
          const region = site.region === 'world' ? 'World' : given(site.region)
          return recordRow(
            site,
            inputs,
            [[region], site.year === undefined ? '–' : String(site.year)],
            ['PUE', 'grid'],
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
        rows: context.gathered.file.assets.map((asset) =>
          recordRow(asset, assetInputs(asset), [], ['embodied', 'lifetime', 'utilisation'], context),
        ),
      },
    ],
  }
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
