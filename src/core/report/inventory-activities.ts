import type { Activity } from '../project/project'
import { asked, choicesAsked, chosenIn } from '../stages/asked'
import type { Stage } from '../stages/method'
import { optionsOf } from '../stages/options'
import { stages } from '../stages/stages'
import { countsMaking } from '../stages/training/making'
import { units } from '../units/unit'
import { lowerFirst } from '../words'
import type { Block, Row, Text } from './document'
import { type InventoryContext, noteText, remarks, sourceCell, valueCell } from './input-cells'
import { activityInputs, methodOf, nameOf, type ProjectInput, titleOf } from './inputs'
import { flat, given, quiet, strong, symbol } from './text'

/** Every activity with the inputs that its method read. */
export function activityTable(context: InventoryContext): Block {
  const { activities } = context.gathered.file
  return {
    block: 'table',
    id: 'activities',
    caption: 'Activities, with the inputs that each result rests on.',
    columns: [
      { title: 'Activity and inputs', align: 'left' },
      { title: 'Symbol', align: 'left' },
      { title: 'Value', align: 'right' },
      { title: 'Unit', align: 'left' },
      { title: 'Source', align: 'left' },
    ],
    parts: activities.map((activity, index) => ({
      ruled: false,
      rows: [
        headingRow(activity, index + 1, context),
        ...choiceRows(activity, context),
        ...inputRows(activity, context),
      ],
    })),
  }
}

function headingRow(activity: Activity, number: number, context: InventoryContext): Row {
  const { label, evidence: usual } = methodOf(activity)
  const seen = context.gathered.view.activities.find(({ id }) => id === activity.id)?.evidence
  const evidence = seen ?? usual
  const about = [
    stages[activity.stage].label,
    label,
    `evidence: ${evidence}`,
    ...(activity.boundary === 'outside' ? ['outside the boundary'] : []),
  ].join(' · ')
  const note = activity.note?.trim()
  return {
    kind: 'group',
    cells: [flat([`${number} `, strong([given(titleOf(activity))])])],
    note: [quiet(flat([about, placeOf(activity, context), note ? flat(['. ', noteText([note])]) : '']))],
  }
}

function placeOf(activity: Activity, { gathered: { file } }: InventoryContext): Text {
  const name = (
    records: readonly { readonly id: string; readonly name: string }[],
    id: string | undefined,
  ) => {
    const record = records.find((candidate) => candidate.id === id)
    return record ? given(nameOf(record)) : 'not stated'
  }
  if (activity.stage === 'hardware') {
    const hardware = flat([' · hardware: ', name(file.assets, activity.assetId)])
    const used = file.activities.find(({ id }) => id === activity.ofActivityId)
    return used ? flat([hardware, ' · use of: ', given(titleOf(used))]) : hardware
  }
  if (activity.stage === 'travel') {
    const isAt = activity.method === 'conference' && activity.venue?.trim()
    return isAt ? flat([' · venue: ', given(isAt)]) : ''
  }
  const at = flat([' · site: ', name(file.sites, activity.siteId)])
  const site =
    activity.stage === 'training' && countsMaking(activity)
      ? flat([at, ' · hardware: ', name(file.assets, activity.assetId)])
      : at
  const { ofActivity, ofActivityUnchosen } = methodOf(activity)
  const otherId = 'ofActivityId' in activity ? activity.ofActivityId : undefined
  if (ofActivity === undefined || (ofActivityUnchosen !== undefined && otherId === undefined)) return site
  const other = file.activities.find(({ id }) => id === otherId)
  return flat([site, ` · ${lowerFirst(ofActivity)}: `, other ? given(titleOf(other)) : 'not stated'])
}

/** What was chosen in words, and what stands because nobody chose. */
function choiceRows(activity: Activity, { gathered: { catalog } }: InventoryContext): readonly Row[] {
  const stage: Stage = stages[activity.stage]
  const specs = stage.choices ?? {}
  return choicesAsked(asked(stage, methodOf(activity), activity)).flatMap((name): Row[] => {
    const spec = specs[name]
    const value = chosenIn(specs, activity, name)
    if (spec === undefined || value === undefined) return []
    const options = optionsOf(spec, catalog.rows)
    const label = options.find((option) => option.value === value)?.label
    return [{ kind: 'plain', cells: [spec.label, '', label ?? [given(value)], '', ''] }]
  })
}

function inputRows(activity: Activity, context: InventoryContext): readonly Row[] {
  const { gathered } = context
  const inputs = activityInputs(activity)
  const complete = (gathered.view.activities.find(({ id }) => id === activity.id)?.lines.length ?? 0) > 0
  const used = inputs.filter(({ path }) => gathered.inputPaths.has(path) || gathered.factors.has(path))
  const shown = complete ? used : inputs.filter(({ amount }) => amount !== undefined)
  return shown.map((input) => inputRow(input, context))
}

function inputRow(input: ProjectInput, context: InventoryContext): Row {
  const notes = remarks(input)
  return {
    kind: 'plain',
    cells: [
      input.label,
      [symbol(input.symbol)],
      valueCell(input, context),
      units[input.unit].symbol,
      sourceCell(input, context),
    ],
    ...(notes.length > 0 && { note: [quiet(noteText(notes))] }),
  }
}
