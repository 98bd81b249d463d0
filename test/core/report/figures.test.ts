import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { view } from '../../../src/core/assess/view'
import type { Activity } from '../../../src/core/project/project'
import { figureLabel } from '../../../src/core/report/figure-rows'
import { figureTokens } from '../../../src/core/report/palette'
import { stageBar } from '../../../src/core/report/stage-bar'
import { stageSankey } from '../../../src/core/report/stage-sankey'
import { bloom, fileOf, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const tokens = figureTokens.print
const viewOf = (file = bloom) => view(assess(file, smallCatalog), '0')
const many = (count: number): Activity[] =>
  Array.from({ length: count }, (_run, index) => training({ id: `r${index}`, itEnergyKWh: index + 1 }))

interface Drawn {
  readonly series: {
    readonly data: readonly { readonly name: string; readonly label: { formatter(): string } }[]
    readonly links: readonly { readonly source: string; readonly target: string; readonly value: number }[]
  }
}
const drawn = (file = bloom, width = 656) => {
  const model = stageSankey(viewOf(file), { width, tokens })
  return { model, series: (model.option as unknown as Drawn).series }
}

describe('the bar chart of stages', () => {
  test('is sorted, starts at zero and names value and share', () => {
    const { rows } = stageBar(viewOf(), { width: 400, tokens })
    expect(rows.map(({ label, value, percent }) => [label, value, percent])).toEqual([
      ['Training', '39.3 t', '77.8 %'],
      ['Hardware', '11.2 t', '22.2 %'],
    ])
    const [first, second] = rows
    expect((second?.barWidth ?? 0) / (first?.barWidth ?? 1)).toBeCloseTo(
      (second?.climateKg ?? 0) / (first?.climateKg ?? 1),
      12,
    )
  })

  test('fits its width and says in words what it draws', () => {
    const { rows, zeroX, summary } = stageBar(viewOf(), { width: 372, tokens: figureTokens.light })
    expect(zeroX + (rows[0]?.barWidth ?? 0)).toBeLessThan(372)
    expect(summary).toBe(
      'Share of each life-cycle stage, 50.5 t CO2e in total: Training 39.3 t (77.8 %); Hardware 11.2 t (22.2 %).',
    )
  })

  test('of nothing is empty', () => {
    expect(stageBar(viewOf(fileOf([])), { width: 372, tokens }).rows).toEqual([])
  })
})

describe('the flow of carbon', () => {
  test('keeps its sums: lines make stages, stages make the total', () => {
    const { series } = drawn()
    const into = (target: string) =>
      series.links.filter((link) => link.target === target).reduce((sum, { value }) => sum + value, 0)
    const [total] = [viewOf().totals.climateKg ?? 0]
    expect(into('total')).toBeCloseTo(total, 6)
    expect(into('training') + into('hardware')).toBeCloseTo(total, 6)
  })

  test('labels carry their values, and nodes lead to numbers', () => {
    const { series, model } = drawn()
    expect(series.data[0]?.label.formatter()).toBe('Dynamic  24.7 t')
    expect(model.paths.get('activities/dynamic/climateKg')).toBe('activities/dynamic/climateKg')
    expect(model.paths.get('total')).toBe('totals/climateKg')
  })

  test('draws many small lines as one, without losing any', () => {
    const { series, model } = drawn(fileOf(many(200)))
    const lines = series.links.filter(({ target }) => target === 'training')
    expect(lines).toHaveLength(13)
    expect(lines.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(20_100 / 10, 6)
    expect(series.data.some(({ label }) => label.formatter().startsWith('188 smaller lines'))).toBe(true)
    expect(model.paths.get('stages/training/climateKg#rest')).toBe('stages/training/climateKg')
  })

  test('of nothing has no node to click', () => {
    expect(drawn(fileOf([])).model.paths.size).toBe(0)
  })
})

test.each([
  ['plain', 10, 'plain'],
  ['a  line\nand another', 30, 'a line and another'],
  ['\u202eevil\u202c {b}', 30, 'evil {b}'],
  ['x'.repeat(50), 10, `${'x'.repeat(9)}…`],
  ['تدريب', 10, '\u2068تدريب\u2069'],
])('a label for a figure: %j', (text, length, shown) => {
  expect(figureLabel(text, length)).toBe(shown)
})
