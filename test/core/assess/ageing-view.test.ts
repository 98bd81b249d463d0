import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { ageingWords } from '../../../src/core/assess/ageing-view'
import { assess } from '../../../src/core/assess/assess'
import { view } from '../../../src/core/assess/view'
import type { InferenceActivity } from '../../../src/core/stages/inference/schema'
import { fileOf, inference, site } from '../projects'

const catalog = loadCatalog('2026.12')

/** A die of 1 cm², of which the neural processor is 10 % and graphics 40 %. */
function activityWith(given: Partial<InferenceActivity> = {}) {
  const board = inference({
    ...{ id: 'board', method: 'edge', model: 'tinyllama-1.1b', edgeDevice: 'rockchip-rk3588' },
    ...{ inputTokens: 512, outputTokens: 200, requestsPerDay: 10, lifeMonths: 36 },
    ...{ embodied: 'device-seconds', dieAreaCm2: 1, dutyPercent: 10, lifetimeYears: 4 },
    ...{ cpuPercent: 20, gpuPercent: 40, npuPercent: 10, sramPercent: 10, ioPercent: 20 },
    ...given,
  })
  const [activity] = view(assess(fileOf([board], { sites: [site()] }), catalog), '').activities
  if (activity?.ageing === undefined) throw new Error(JSON.stringify(activity?.problems))
  return { ...activity, ageing: activity.ageing }
}

const kg = ({ lines }: ReturnType<typeof activityWith>, label: string) =>
  lines.find((line) => line.label === label)?.climateKg ?? 0
const rate = ({ rates }: ReturnType<typeof activityWith>, label: string) =>
  rates.find((one) => one.label.startsWith(label))?.value ?? 0

test('the unit that waits most, and what would be saved, by hand', () => {
  const activity = activityWith()
  const { ageing } = activity
  expect(ageing).toMatchObject({ bottleneck: 'Graphics', waits: 1, lifetimeYears: 4 })
  // Graphics are four times the neural processor, eight times half of it.
  expect(ageing.bottleneckKg / ageing.halfNpuKg).toBeCloseTo(8, 9)
  const requests = rate(activity, 'Requests over the life')
  const halfLine = (kg(activity, 'Making: neural processor') / 2 / requests) * 1000
  expect(ageing.halfNpuGPerRequest).toBeCloseTo(halfLine, 12)
  const made = activity.lines.filter(({ label }) => label.startsWith('Making'))
  const madeG = (made.reduce((sum, { climateKg }) => sum + (climateKg ?? 0), 0) / requests) * 1000
  expect(ageing.moreYearGPerRequest).toBeCloseTo(madeG / 5, 12)
  expect(ageing.moreYearShare).toBeCloseTo(0.2, 12)
  const longer = activityWith({ lifetimeYears: 5 })
  expect(rate(activity, 'Per request') - rate(longer, 'Per request')).toBeCloseTo(
    ageing.moreYearGPerRequest,
    12,
  )
})

test('a neural processor that waits saves nothing of a request', () => {
  const { ageing } = activityWith({ computeUnit: 'gpu' })
  expect(ageing.halfNpuGPerRequest).toBeNull()
  expect(ageing).toMatchObject({ bottleneck: 'Graphics', waits: 0.9 })
  const [first, second, third] = ageingWords(ageing)
  expect(first).toMatch(
    /^The bottleneck of the chip: graphics, [\d.]+ kg to make, waiting 90\.0 % of its life\.$/,
  )
  expect(second).toMatch(/^A life of 5\.0 instead of 4\.0 years would save .* 20\.0 % of the making in it\.$/)
  expect(third).toMatch(/and nothing of a request here, which does not use it\.$/)
})
