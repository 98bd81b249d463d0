import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { readProject } from '../../../src/core/project/read-project'
import { buildReport } from '../../../src/core/report/build'
import type { ReportDocument } from '../../../src/core/report/document'
import { figureTokens } from '../../../src/core/report/palette'
import { stageBar } from '../../../src/core/report/stage-bar'
import { drawnView } from './drawn'
import { blocksOf, rowsOf, words } from './words'

const example = new URL('../../../resources/examples/bloom-176b.cradle.json', import.meta.url)
const read = readProject(readFileSync(example, 'utf8'))
if (!read.ok) throw new Error('the example cannot be read')
const file = read.value
const catalog = loadCatalog('2026.11')

let report: ReportDocument
beforeAll(async () => {
  const uncertainty = await drawnView(file, catalog)
  report = buildReport(file, catalog, { date: '2026-11-24', appVersion: '0.1.0', uncertainty })
})

/** The two ends of `37 – 72`. */
const ends = (text: string | undefined) => (text ?? '').split(' – ').map(Number) as [number, number]

describe('the report of BLOOM with draws', () => {
  test('says in its abstract how far off the total may be', () => {
    expect(words(report.abstract[0]?.text ?? '')).toMatch(
      /^50\.5 tCO2e \(90 % interval 38 to 73 tCO2e\) for one/,
    )
  })

  test('gives every carbon figure of the results table its interval, around its value', () => {
    const rows = rowsOf(report, 'results-table').filter((row) => row.length > 1)
    expect(rows).toHaveLength(8)
    for (const row of rows) {
      const [carbon, interval] = row.slice(-3)
      const [low, high] = ends(interval)
      expect(low, row.join()).toBeLessThan(Number(carbon))
      expect(high, row.join()).toBeGreaterThan(Number(carbon))
    }
  })

  test('gives rates their intervals in the unit of the rate', () => {
    const [perHour, , perRequest] = rowsOf(report, 'rates-table')
    expect(perHour?.slice(1)).toEqual(['Per uptime hour', '0.827', '0.61 – 1.12', 'kgCO2e/h'])
    expect(perRequest?.slice(1)).toEqual(['Per request', '1.48', '1.09 – 2.00', 'gCO2e'])
  })

  test('has a section on uncertainty with its tornado, whose causes are named by field and record', () => {
    const ids = blocksOf(report).flatMap((block) => ('id' in block ? [block.id] : []))
    expect(ids).toEqual(expect.arrayContaining(['uncertainty-table', 'causes-table', 'tornado']))
    expect(rowsOf(report, 'causes-table')[0]?.[0]).toBe('Grid carbon intensity of Jean Zay (IDRIS, Orsay)')
    // A longer lifetime is a smaller total: the ends come in the order of the total.
    for (const row of rowsOf(report, 'causes-table')) expect(row.at(-1)).toMatch(/^[\d.]+ – [\d.]+$/)
    const shares = rowsOf(report, 'causes-table').map((row) => Number(row[5]))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(report.sections.map(({ heading }) => heading)).toContain('6 Data quality and limits')
  })

  test('draws the interval of each stage as a whisker around the end of its bar', () => {
    const intervals = report.uncertainty?.intervals ?? {}
    const { rows, zeroX } = stageBar(report.assessment, { width: 520, tokens: figureTokens.print, intervals })
    expect(rows).toHaveLength(2)
    for (const { whisker, barWidth, endX } of rows) {
      expect(whisker?.lowX).toBeLessThan(zeroX + barWidth)
      expect(whisker?.highX).toBeGreaterThan(zeroX + barWidth)
      expect(endX).toBe(whisker?.highX)
    }
  })
})
