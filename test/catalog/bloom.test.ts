import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { assess } from '../../src/core/assess/assess'
import { explainedNumber } from '../../src/core/assess/explained'
import { type AssessmentView, view } from '../../src/core/assess/view'
import { readProject } from '../../src/core/project/read-project'

const file = new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url)
const read = readProject(readFileSync(file, 'utf8'))
if (!read.ok) throw new Error(read.error.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
const assessment = assess(read.value, loadCatalog(read.value.catalog))
const result = view(assessment, 'test')

const activity = (id: string) => {
  const found = result.activities.find((entry) => entry.id === id)
  if (found === undefined) throw new Error(`no activity ${id}`)
  return found
}
const rate = (label: string) => activity('api').rates.find((entry) => entry.label === label)?.value

/** Within 0.3 %: the paper prints two to five digits. */
const near = (published: number) => ({ low: published * 0.997, high: published * 1.003 })

// Luccioni, Viguier and Ligozat 2022, arXiv:2211.02001
test.each<[where: string, number: (view: AssessmentView) => number | null, published: number]>([
  ['section 4.1: servers, kg', () => activity('servers').climateKg, 7570],
  ['section 4.1: GPUs, kg', () => activity('gpus').climateKg, 3640],
  ['section 4.1: manufacturing, kg', ({ stages }) => stages[0]?.climateKg ?? null, 11_200],
  ['section 4.2: energy of the run, kWh', () => activity('final-training').itEnergyKWh, 433_196],
  ['section 4.2: the run, kg', () => activity('final-training').climateKg, 24_690],
  ['section 4.3: idle energy, kWh', () => activity('idle').itEnergyKWh, 256_646],
  ['section 4.3: idle, kg', () => activity('idle').climateKg, 14_600],
  ['abstract and Table 3: all processes, kg', ({ totals }) => totals.climateKg, 50_500],
  ['section 5: deployment, kg', () => activity('api').climateKg, 340],
])('BLOOM, %s', (_where, number, published) => {
  const { low, high } = near(published)
  expect(number(result)).toBeGreaterThanOrEqual(low)
  expect(number(result)).toBeLessThanOrEqual(high)
})

// The reference recomputation of the same inputs, to five digits.
test.each([
  ['servers', 7575.3],
  ['gpus', 3636.1],
  ['final-training', 24_692.2],
  ['idle', 14_628.8],
  ['api', 340.51],
])('BLOOM, %s recomputes to %d kg', (id, kilograms) => {
  expect(activity(id).climateKg).toBeCloseTo(kilograms, 0)
})

test('BLOOM: shares of the total are the printed 22.2, 48.9 and 28.9 % (Table 3)', () => {
  const total = result.totals.climateKg as number
  const share = (kilograms: number | null) => Number((((kilograms as number) / total) * 100).toFixed(1))
  expect(share(result.stages[0]?.climateKg ?? null)).toBeCloseTo(22.2, 1)
  expect(share(activity('final-training').climateKg)).toBeCloseTo(48.9, 1)
  expect(share(activity('idle').climateKg)).toBeCloseTo(28.9, 1)
})

test('BLOOM: the deployment is 864.25 kWh, 1.5 g and 3.7 Wh per request (section 5, repository of the study)', () => {
  expect(activity('api').siteEnergyKWh).toBeCloseTo(864.25, 2)
  expect(rate('Per request')?.toFixed(1)).toBe('1.5')
  expect(rate('Energy per request')?.toFixed(1)).toBe('3.7')
  expect(result.outside.climateKg).toBe(activity('api').climateKg)
})

test('BLOOM: the example assesses without a warning, from rows that were read somewhere', () => {
  expect(result.warnings).toEqual([])
  const lines = result.activities.flatMap(({ lines }) => lines)
  expect(lines.filter(({ doubtful }) => doubtful)).toEqual([])
})

test('BLOOM: every number that was entered says where it is from', () => {
  const inputs = result.activities.flatMap(
    ({ id }) => explainedNumber(assessment, `activities/${id}/climateKg`)?.inputs ?? [],
  )
  expect(inputs.length).toBe(10)
  expect(inputs.filter(({ source }) => source === undefined)).toEqual([])
})
