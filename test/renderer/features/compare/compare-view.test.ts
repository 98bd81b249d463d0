import { expect, test } from 'vitest'
import { assess } from '../../../../src/core/assess/assess'
import { comparisonPlan, runComparison } from '../../../../src/core/uncertainty/compare'
import { answerTask } from '../../../../src/core/uncertainty/task'
import { causeRows, comparedRows, drawWords } from '../../../../src/renderer/features/compare/compare-view'
import { fileOf, hardware, site, training } from '../../../core/projects'
import { smallCatalog } from '../../../core/small-catalog'

const energy = (value: number, gsd: number) => ({ value, spread: { kind: 'lognormal', gsd } as const })
const a = fileOf([training({ itEnergyKWh: energy(1000, 1.2) }), hardware({ deviceHours: 8760 })], { id: 'a' })
const b = fileOf(
  [
    training({ itEnergyKWh: energy(900, 1.2) }),
    training({ id: 'second', title: 'Second run', itEnergyKWh: energy(50, 2) }),
  ],
  { id: 'b', sites: [site()] },
)

async function compared(draws?: number) {
  const planned = comparisonPlan(assess(a, smallCatalog), assess(b, smallCatalog), { seed: 1 })
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  const { plan } = planned.value
  const result = await runComparison(planned.value, {
    draw: (task) => answerTask(plan, task),
    ...(draws !== undefined && { draws }),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

test('stages in order, the total last; what one project lacks is null', async () => {
  const rows = comparedRows(await compared(256))
  expect(rows.map(({ label }) => label)).toStrictEqual(['Hardware', 'Training', 'Total'])
  expect(rows[0]?.b).toBeNull()
  expect(rows[2]?.difference.point).toBeCloseTo((rows[2]?.a?.point ?? 0) - (rows[2]?.b?.point ?? 0), 9)
})

test('a cause leads to its field in every project that has it', async () => {
  const rows = causeRows(await compared(256), a, b)
  const second = rows.find(({ label }) => label.includes('Second run'))
  expect(second?.places).toStrictEqual([{ side: 'B', id: 'b', path: 'activities/second/itEnergyKWh' }])
  const run = rows.find(({ key }) => key.startsWith('activities/run/itEnergyKWh'))
  expect(run?.places.map(({ side }) => side)).toStrictEqual(['A', 'B'])
})

test('how many draws, of how much, and whether they settled', async () => {
  const view = await compared()
  const [inputs, draws] = drawWords({ ...view, drawn: 9, shared: 6, draws: 4096, lastChange: 0.001 })
  expect(inputs).toMatch(/^9 inputs and factors are drawn, 6 of them shared by A and B: /)
  expect(draws).toBe(
    '4,096 draws, seed 1. Stable: the last doubling moved the 95th percentile of the difference by 0.1 %.',
  )
  expect(drawWords({ ...view, drawn: 0, shared: 0 })[0]).toBe(
    'No input or factor of either has a spread: nothing was drawn.',
  )
  expect(drawWords({ ...view, converged: false, lastChange: 0.02 })[1]).toContain('Not stable yet: ')
})
