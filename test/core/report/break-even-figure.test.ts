import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { assess } from '../../../src/core/assess/assess'
import type { EdgeAndCloudView } from '../../../src/core/assess/edge-and-cloud-view'
import { answerWords, breakEvenWords, doubtWords } from '../../../src/core/assess/edge-and-cloud-words'
import { view } from '../../../src/core/assess/view'
import { breakEvenFigure } from '../../../src/core/report/break-even-figure'
import { buildReport } from '../../../src/core/report/build'
import { figureTokens } from '../../../src/core/report/palette'
import type { InferenceActivity } from '../../../src/core/stages/inference/schema'
import { fileOf, inference, site } from '../projects'

const catalog = loadCatalog('2026.12')

function fileWith(given: Partial<InferenceActivity> = {}) {
  const board = inference({
    ...{ id: 'board', title: 'Board', method: 'edge', model: 'tinyllama-1.1b', ofActivityId: 'meter' },
    ...{ edgeDevice: 'rockchip-rk3588', inputTokens: 512, outputTokens: 200, siteId: 'home' },
    ...{ requestsPerDay: 10, lifeMonths: 36, embodied: 'device-seconds', dutyPercent: 10, lifetimeYears: 5 },
    ...given,
  })
  const meter = inference({ id: 'meter', title: 'Meter', siteEnergyKWh: 0.05, requests: 1000 })
  const sites = [site({ gridGPerKWh: 400 }), site({ id: 'home', name: 'Home', gridGPerKWh: 100 })]
  return fileOf([board, meter], { sites })
}
function compared(given?: Partial<InferenceActivity>): EdgeAndCloudView {
  const [activity] = view(assess(fileWith(given), catalog), '').activities
  if (activity?.edgeAndCloud === undefined) throw new Error(JSON.stringify(activity?.problems))
  return activity.edgeAndCloud
}

describe('the drawing', () => {
  const found = compared()
  const figure = breakEvenFigure(found, { width: 500, tokens: figureTokens.light })
  const { plot } = figure

  test('today stands at the user’s grid and the stated use, on a logarithm of hours', () => {
    const [today, alone] = figure.marks
    expect(today?.x).toBeCloseTo(plot.left + (plot.right - plot.left) * 0.1, 6)
    expect(alone?.x).toBe(today?.x)
    const { from, to } = found.line.useHPerDay
    const height = (hours: number) => Math.log(hours / from) / Math.log(to / from)
    expect(today?.y).toBeCloseTo(plot.bottom - height(2.4) * (plot.bottom - plot.top), 6)
    expect(alone?.y).toBeCloseTo(plot.bottom - height(found.requestsUseHPerDay) * (plot.bottom - plot.top), 6)
  })

  test('line, area and marks stay inside the axes, and both axes have ticks', () => {
    for (const { x, y } of [...figure.line, ...figure.edgeLower, ...figure.marks]) {
      expect(x).toBeGreaterThanOrEqual(plot.left - 1e-6)
      expect(x).toBeLessThanOrEqual(plot.right + 1e-6)
      expect(y).toBeGreaterThanOrEqual(plot.top - 1e-6)
      expect(y).toBeLessThanOrEqual(plot.bottom + 1e-6)
    }
    expect(figure.gridTicks.map(({ label }) => label)).toEqual(['0', '200', '400', '600', '800', '1,000'])
    expect(figure.useTicks.at(-1)?.label).toBe('24')
    const [first] = figure.requestTicks
    const requests = Number(first?.label.replace(',', ''))
    const hours = (requests * found.secondsPerRequest) / 3600
    const { from, to } = found.line.useHPerDay
    const part = Math.log(hours / from) / Math.log(to / from)
    expect(first?.at).toBeCloseTo(plot.bottom - part * (plot.bottom - plot.top), 6)
  })

  test('the words say the same as the picture', () => {
    expect(figure.summary).toContain(answerWords(found))
    for (const words of breakEvenWords(found)) expect(figure.summary).toContain(words)
  })
})

test('an upright line has the words of both sides beside it', () => {
  const found = compared({ embodied: 'elsewhere' })
  const { line, edgeLabel, cloudLabel } = breakEvenFigure(found, { width: 500, tokens: figureTokens.light })
  const [at] = line
  expect(line).toHaveLength(2)
  const even = found.breakEvenGridGPerKWh ?? 0
  expect(even).toBeLessThan(found.line.gridGPerKWh.to)
  expect((at?.x ?? 0) - (edgeLabel?.x ?? 0)).toBeGreaterThan(30)
  expect((cloudLabel?.x ?? 0) - (at?.x ?? 0)).toBeGreaterThan(30)
})

describe('in words', () => {
  test('which is lower, under which grid and use', () => {
    const found = compared()
    expect(answerWords(found)).toMatch(/^A request is lower (at the edge|in the cloud)/)
    const [grid, use] = breakEvenWords(found)
    expect(grid).toMatch(/^With the chip at work 2\.4 h of the day as stated, the edge is lower on /)
    expect(use).toMatch(/^On today’s grid (the edge is lower where the chip works more than|no use)/)
  })

  test('without making, use changes nothing', () => {
    const [, use] = breakEvenWords(compared({ embodied: 'elsewhere' }))
    expect(use).toBe('The making of the chip is not counted here, so its use changes nothing of this.')
  })

  test('a grid that cannot be is said to be none', () => {
    const found = { ...compared(), breakEvenGridGPerKWh: 5050, edgeIsLower: 'above' } as const
    expect(breakEvenWords(found)[0]).toMatch(
      /the edge is lower on no grid that there is \(above 5,050 g\/kWh\)/,
    )
  })

  test('other requests and an unchosen service are doubts', () => {
    const found = { ...compared(), isChosen: false, otherRequests: ['model: a at the edge, b in the cloud'] }
    expect(doubtWords(found)).toEqual([
      'The two are not counted alike. The making of the devices is counted at the edge and not in the cloud.',
      'The two do not answer the same requests. Model: a at the edge, b in the cloud.',
      'None of the project’s services was chosen: “Meter” is the first that is predicted.',
    ])
  })
})

test('the report has the comparison, its figure, and what a longer life would save', () => {
  const { sections, labels } = buildReport(fileWith(), catalog, { date: '2026-11-26', appVersion: '0' })
  const results = sections.find(({ id }) => id === 'results')
  expect(results?.blocks).toContainEqual(
    expect.objectContaining({ block: 'figure', drawing: 'break-even', of: 'board' }),
  )
  expect(labels['break-even-board']).toMatch(/^Figure \d+$/)
  const table = results?.blocks.find(
    (block) => block.block === 'table' && block.id === 'edge-and-cloud-table',
  )
  expect(JSON.stringify(table)).toContain('0.0200')
  expect(JSON.stringify(results)).toContain('A life of 6.0 instead of 5.0 years would save')
})
