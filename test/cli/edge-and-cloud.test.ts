import { expect, test } from 'vitest'
import { fileOf, inference, site } from '../core/projects'
import { cradlebook, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()
const board = inference({
  ...{ id: 'board', title: 'Board', method: 'edge', model: 'tinyllama-1.1b' },
  ...{ edgeDevice: 'rockchip-rk3588', inputTokens: 512, outputTokens: 200, ofActivityId: 'meter' },
  ...{ requestsPerDay: 10, lifeMonths: 36 },
})
/** 400 g/kWh × 1 kWh over 1,000 requests. */
const meter = inference({ id: 'meter', title: 'Meter', siteEnergyKWh: 1, requests: 1000 })
const file = write(
  'edge.json',
  JSON.stringify(fileOf([board, meter], { catalog: '2026.12', sites: [site({ gridGPerKWh: 400 })] })),
)
const json = async (...args: readonly string[]) => {
  const { output, messages } = await cradlebook(args, withBundledCatalog)
  if (messages.length > 0) throw new Error(JSON.stringify(messages))
  return JSON.parse(output)
}

test('assess says which is lower and where it turns; with --interval also P(edge < cloud)', async () => {
  const { edgeAndCloud: plain } = (await json('assess', file)).activities[0]
  expect(plain).toMatchObject({ cloudId: 'meter', isChosen: true, cloudGPerRequest: 0.4, isOneGrid: true })
  expect(plain.differenceGPerRequest).toBeCloseTo(plain.edgeGPerRequest - 0.4, 12)
  expect(plain.line.table).toHaveLength(11)
  const drawn = await json('assess', file, '--interval', '--draws', '1024', '--seed', '5')
  const { edgeAndCloud } = drawn.activities[0]
  expect(edgeAndCloud).toMatchObject(plain)
  // One grid, drawn once: a tenth of the energy is less in every draw.
  expect(edgeAndCloud.probabilityEdgeLower).toBe(1)
  const { p5, p95 } = edgeAndCloud.intervals.differenceGPerRequest
  expect(p5).toBeLessThan(plain.differenceGPerRequest)
  expect(p95).toBeLessThan(0)
})
