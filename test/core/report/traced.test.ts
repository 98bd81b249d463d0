import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { foundAt } from '../../../src/core/project/found'
import { pointerOfField } from '../../../src/core/project/pointer'
import type { ProjectFile } from '../../../src/core/project/project'
import { readProject } from '../../../src/core/project/read-project'
import { buildReport } from '../../../src/core/report/build'
import type { ReportDocument } from '../../../src/core/report/document'
import { rowInputs } from '../../../src/core/report/inputs'
import { evidences } from '../../../src/core/stages/method'
import { asset, fileOf, hardware, inference, site, training } from '../projects'
import { drawnView } from './drawn'
import { numbersSaid, numbersUnder, untraced } from './traced'
import { blocksOf, equationsOf, tableOf, words } from './words'

const folder = new URL('../../../resources/examples/', import.meta.url)
const examples = readdirSync(folder).map((name): [string, ProjectFile] => {
  const read = readProject(readFileSync(new URL(name, folder), 'utf8'))
  if (!read.ok) throw new Error(`${name} cannot be read`)
  return [name, read.value]
})
const made: [string, ProjectFile][] = [
  [
    'factors by default, by choice and by fallback',
    fileOf(
      [
        training({
          method: 'device-hours',
          deviceHours: 1234.5,
          devicePowerW: { factor: 'power.nvidia-t4.tdp' },
          loadPercent: 77,
        }),
        hardware({ deviceHours: 876 }),
        inference({ itEnergyKWh: 12.25, uptimeHours: 100, requests: 4321 }),
      ],
      { sites: [site({ pue: undefined, gridGPerKWh: undefined, region: 'FR', year: 2012 })] },
    ),
  ],
  [
    'hardware by model and as a bound',
    fileOf(
      [
        training({ method: 'logged', devices: 8, hours: 100, meanPowerW: 400 }),
        hardware({ ofActivityId: 'run' }),
        hardware({ id: 'upper', assetId: 'upper', deviceHours: 800 }),
      ],
      {
        catalog: '2026.12',
        assets: [
          asset({ footprintKg: undefined, footprintBy: 'module', device: 'nvidia-h100-sxm5-80gb' }),
          asset({
            id: 'upper',
            name: 'Card, at most',
            footprintKg: undefined,
            footprintBy: 'upper',
            device: 'nvidia-l4',
            lifeCycle: 'end',
          }),
        ],
      },
    ),
  ],
]
const reportOf = (file: ProjectFile) =>
  buildReport(file, loadCatalog(file.catalog), { date: '2026-11-24', appVersion: '0' })

const reports = await Promise.all(
  [...examples, ...made].flatMap(([name, file]) => [
    Promise.resolve([name, file, reportOf(file)] as const),
    drawnReportOf(file).then((report) => [`${name}, with draws`, file, report] as const),
  ]),
)

async function drawnReportOf(file: ProjectFile) {
  const catalog = loadCatalog(file.catalog)
  const uncertainty = await drawnView(file, catalog)
  return buildReport(file, catalog, { date: '2026-11-24', appVersion: '0', uncertainty })
}

describe.each(reports)('%s', (_name, file, report) => {
  test('every number that the report says is an input, a factor, a result or a share of results', () => {
    expect(untraced(numbersSaid(report), knownTo(report))).toEqual([])
  })

  test('every result is a link to its equation', () => {
    const cells = ['results-table', 'rates-table', 'other-impacts-table'].flatMap((id) =>
      blocksOf(report).some((block) => block.block === 'table' && block.id === id)
        ? tableOf(report, id).parts.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
        : [],
    )
    const links = cells.flatMap((cell) =>
      JSON.stringify(cell).includes('"run":"link"') ? [JSON.stringify(cell)] : [],
    )
    expect(links.length).toBeGreaterThan(0)
    const equations = new Set(equationsOf(report).map(({ id }) => id))
    for (const link of links) expect(equations).toContain(/"to":"(equation-\d+)"/.exec(link)?.[1])
  })

  test('every equation ends in inputs of the project and in factors of the table', () => {
    const rows = tableRowIds(report)
    for (const { inputs, factors } of report.explanations) {
      for (const { path, value } of inputs) {
        const found = foundAt(file, pointerOfField(file, path).split('/').slice(1))
        expect([found, (found as { value?: number })?.value]).toContain(value)
      }
      for (const { id } of factors) expect(rows.factors).toContain(id)
    }
  })

  test('every factor cites a work of the list of references', () => {
    const references = new Set(report.references.map(({ text }) => text))
    for (const { factors } of report.explanations)
      for (const { reference } of factors) expect(references).toContain(reference)
  })
})

test('a number from nowhere is found out', () => {
  const [, file] = examples.find(([name]) => name.startsWith('bloom')) as [string, ProjectFile]
  const report = reportOf(file)
  const forged = JSON.parse(JSON.stringify(report).replace('"50.5"', '"51.9"')) as ReportDocument
  expect(untraced(numbersSaid(forged), knownTo(forged)).map(({ text }) => text)).toEqual(['51.9'])
})

const numbersIn = (name: string) => (name.match(/\d+/g) ?? []).map(Number)

/** Everything that a number of the report may be. */
function knownTo(report: ReportDocument): readonly number[] {
  const { assessment, project, explanations, uncertainty } = report
  const results = numbersUnder(assessment)
  const climates = [...JSON.stringify(assessment).matchAll(/"climateKg":([\d.e+-]+)/g)].map(([, text]) =>
    Number(text),
  )
  const total = assessment.totals.climateKg ?? 1
  const lines = assessment.activities
    .filter(({ boundary }) => boundary === 'inside')
    .flatMap((activity) => activity.lines)
  const ordered = lines.map(({ climateKg }) => climateKg ?? 0).toSorted((a, b) => b - a)
  const cumulated = ordered.map((_one, index) =>
    ordered.slice(0, index + 1).reduce((sum, one) => sum + one, 0),
  )
  const byEvidence = evidences.map((tier) =>
    lines
      .filter(({ evidence }) => evidence === tier)
      .reduce((sum, { climateKg }) => sum + (climateKg ?? 0), 0),
  )
  const dates = report.date.match(/\d+/g)?.map(Number) ?? []
  const factors = new Set(explanations.flatMap((one) => one.factors.map(({ id }) => id)))
  const entered = new Set(explanations.flatMap((one) => one.inputs.map(({ path }) => path)))
  const counts = Array.from({ length: 60 }, (_none, count) => count)
  return [
    ...results,
    ...numbersUnder(project),
    ...numbersUnder(explanations),
    ...numbersUnder(uncertainty),
    // Percentiles and the share of draws between them; numbers that are part of a factor's name, told in a sentence.
    ...(uncertainty ? [5, 90, 95, ...uncertainty.causes.flatMap(({ name }) => numbersIn(name))] : []),
    // How far the mean of the draws is from the point value.
    ...Object.values(uncertainty?.intervals ?? {}).map(({ mean, point }) => Math.abs(mean / point - 1)),
    ...byEvidence,
    ...[...climates, ...cumulated, ...byEvidence].map((part) => part / total),
    ...dates,
    Number(assessment.catalog),
    ...explanations.flatMap(({ factors }) => factors.map(({ cited }) => Number(/\d+$/.exec(cited)?.[0]))),
    // Rows of the activities' tables are numbered.
    ...project.activities.flatMap((activity) => rowInputs(activity).map((_row, index) => index + 1)),
    // The year of a factor set, in the words of a choice.
    ...project.activities.flatMap((one) => (one.stage === 'travel' ? [Number(one.factorYear ?? 2025)] : [])),
    ...counts.filter(
      (count) =>
        count <= Math.max(assessment.activities.length, explanations.length, factors.size, entered.size),
    ),
  ]
}

function tableRowIds(report: ReportDocument) {
  const rows = blocksOf(report).flatMap((block) =>
    block.block === 'table' && block.id === 'factor-table' ? block.parts.flatMap((part) => part.rows) : [],
  )
  return { factors: rows.map(({ note }) => words(note ?? '').split(' · ')[0]) }
}
