import { type CheckState, checkStates, isDoubtful } from '../factors/factor'
import { evidenceMeaning, evidences } from '../stages/method'
import { upperFirst } from '../words'
import { projectInputs } from './bibliography'
import { warningWords } from './cause-label'
import { claimsTable } from './claims'
import { climateColumn, shareColumn } from './column'
import type { Block, Section, Table, Text } from './document'
import { checkWords, type FactorList } from './factor-table'
import { shareOf } from './figure-rows'
import type { Gathered } from './gather'
import { sourceOf } from './inputs'
import { counted, doubt, flat, given, listed, paragraph } from './text'

/** What the numbers rest on, what is doubtful about them, and what they do not say. */
export function qualitySection(gathered: Gathered, factors: FactorList): Section {
  const blocks: readonly (Block | undefined)[] = [
    evidenceTable(gathered),
    paragraph(sourced(gathered)),
    doubtfulFactors(factors),
    claimsTable(gathered),
    ...warnings(gathered),
    paragraph(
      ...(gathered.uncertainty ? [] : ['No uncertainty interval is given. ']),
      'Results are location-based; offsets and market instruments are not counted.',
    ),
  ]
  return {
    id: 'quality',
    heading: `${gathered.uncertainty || gathered.notDrawn ? 6 : 5} Data quality and limits`,
    blocks: blocks.filter((block) => block !== undefined),
  }
}

function evidenceTable({ view }: Gathered): Table | undefined {
  const lines = view.activities.filter(({ boundary }) => boundary === 'inside').flatMap(({ lines }) => lines)
  const total = view.totals.climateKg
  if (total === null) return undefined
  const carbon = climateColumn([total])
  const shares = shareColumn()
  const tiers = evidences.flatMap((evidence) => {
    const members = lines.filter((line) => line.evidence === evidence)
    const climateKg = members.reduce((sum, line) => sum + (line.climateKg ?? 0), 0)
    return members.length === 0 ? [] : [{ evidence, count: members.length, climateKg }]
  })
  return {
    block: 'table',
    id: 'evidence-table',
    caption: 'Evidence behind the total, best first.',
    columns: [
      { title: 'Evidence', align: 'left' },
      { title: 'What it means', align: 'left' },
      { title: 'Lines', align: 'right' },
      { title: 'Carbon', unit: carbon.unit, align: 'right' },
      { title: 'Share', unit: '%', align: 'right' },
    ],
    parts: [
      {
        ruled: false,
        rows: tiers.map(({ evidence, count, climateKg }) => ({
          kind: 'plain',
          cells: [
            evidence,
            evidenceMeaning[evidence],
            String(count),
            carbon.text(climateKg),
            shares.text(shareOf(climateKg, total)),
          ],
        })),
      },
    ],
  }
}

function sourced(gathered: Gathered): Text {
  const entered = projectInputs(gathered).filter(({ path }) => gathered.inputPaths.has(path))
  const without = entered.filter(({ amount }) => sourceOf(amount) === undefined).length
  if (entered.length === 0) return 'No result rests on an entered number.'
  if (without === 0)
    return `The results rest on ${counted(entered.length, 'entered number')}, each with its source stated.`
  return `The results rest on ${counted(entered.length, 'entered number')}; ${without} of them ${without === 1 ? 'has' : 'have'} no source stated.`
}

function doubtfulFactors({ factors, mark }: FactorList): Block | undefined {
  if (factors.length === 0) return undefined
  const doubtful = factors.filter(isDoubtful)
  const checks = checkedWords(factors)
  if (doubtful.length === 0) return paragraph(checks, ' None stands in for another.')
  const named = doubtful.map((factor) =>
    flat([
      given(factor.name),
      ' (',
      mark(factor.id),
      `: ${factor.matchWords}, ${checkWords[factor.checked]})`,
    ]),
  )
  return paragraph(
    checks,
    ' ',
    doubt,
    ' marks the numbers that rest on a factor taken in place of another, or not checked: ',
    listed(named),
    '.',
  )
}

function checkedWords(factors: FactorList['factors']): string {
  const counts = checkStates.flatMap((state) => {
    const count = factors.filter(({ checked }) => checked === state).length
    return count === 0 ? [] : [`${count} ${checkedMeaning[state]}`]
  })
  return `Factors used: ${factors.length}, of which ${counts.join(', ')}.`
}

const checkedMeaning: Readonly<Record<CheckState, string>> = {
  checked: 'read at the source',
  secondary: 'second-hand (found through another work)',
  unverified: 'unchecked (remembered)',
}

function warnings({ view, file }: Gathered): readonly Block[] {
  if (view.warnings.length === 0) return []
  return [
    { block: 'heading', id: 'warnings', text: 'Warnings' },
    {
      block: 'list',
      items: view.warnings.map((warning) => [given(upperFirst(warningWords(file, warning)))]),
    },
  ]
}
