import { expect, test } from 'vitest'
import type { Factor } from '../../src/core/factors/factor'
import { rowFiles, rowsOf } from './catalog-files'

const rows = rowFiles.flatMap(rowsOf)
const byId = new Map(rows.map((row) => [row.id, row]))
const valueIn = (id: string): number | undefined => byId.get(id)?.value
const ofFamily = (family: Factor['family']) => rows.filter((row) => row.family === family)

const peaks = ofFamily('device-peak')
const subjects = (list: readonly Factor[]) => new Set(list.map(({ subject }) => subject))
const ratings = ofFamily('device-power').filter(({ id }) => id.endsWith('.tdp'))

test('at least seventy devices have a power rating and a peak', () => {
  const rated = subjects(ratings)
  expect([...subjects(peaks)].filter((subject) => rated.has(subject)).length).toBeGreaterThanOrEqual(70)
})

// Peaks that are often quoted with sparsity, which doubles them (1e12 operations a second, dense).
test.each([
  ['peak.nvidia-v100-sxm2-32gb.fp16', 125],
  ['peak.nvidia-t4.fp16', 65],
  ['peak.nvidia-a100-sxm4-80gb.bf16', 312],
  ['peak.nvidia-a100-sxm4-80gb.int8', 624],
  ['peak.nvidia-rtx-3090.fp16', 71],
  ['peak.nvidia-h100-sxm5-80gb.tf32', 494],
  ['peak.nvidia-h100-sxm5-80gb.fp16', 989],
  ['peak.nvidia-h100-sxm5-80gb.fp8', 1979],
  ['peak.nvidia-h100-pcie-80gb.fp16', 756],
  ['peak.nvidia-l4.int8', 242],
  ['peak.nvidia-l40s.fp16', 362],
  ['peak.nvidia-b200.bf16', 2250],
  ['peak.amd-mi300x.fp16', 1307],
  ['peak.google-tpu-v3.bf16', 123],
  ['peak.google-tpu-v5e.int8', 393],
  ['peak.google-tpu-v6e.bf16', 918],
  ['peak.aws-trainium2.fp8', 1299],
])('%s is %d, dense', (id, value) => {
  expect(valueIn(id)).toBe(value)
  expect(byId.get(id)?.basis).toMatch(/^dense /)
})

test('every peak says that it is dense, and in which precision', () => {
  const silent = peaks.filter(({ id, basis }) => {
    const precision = id.split('.').at(-1)?.toUpperCase() ?? ''
    return !basis.startsWith(`dense ${precision}`)
  })
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('a narrower number is never slower on the same device', () => {
  const order = ['fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'int8']
  const slower = [...subjects(peaks)].filter((subject) => {
    const ofSubject = order.flatMap((precision) => byId.get(`peak.${subject}.${precision}`) ?? [])
    const speeds = ofSubject.filter(({ basis }) => !basis.includes('dot products')).map(({ value }) => value)
    return speeds.some((speed, index) => speed < (speeds[index - 1] ?? 0))
  })
  expect(slower).toEqual([])
})

test('a rating lies above the idle power and below 3,000 W', () => {
  const wrong = ratings.filter(
    ({ subject, value }) => value > 3000 || value <= (valueIn(`idle.${subject}`) ?? 0),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('an instance draws more at a higher load, and a thread more than when idle', () => {
  const wrong = rows.filter(({ id, family, value }) => {
    const [stem, last] = [id.slice(0, id.lastIndexOf('.')), id.slice(id.lastIndexOf('.') + 1)]
    const below = { half: 'idle', full: family === 'instance-power' ? 'half' : 'idle' }[last]
    return /^(instance|cpu-thread)\./.test(id) && below && value <= (valueIn(`${stem}.${below}`) ?? value)
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

// Read in the cited tables.
test.each([
  ['cpu.amd-epyc-7742.tdp', 225],
  ['cpu.amd-epyc-9654.tdp', 360],
  ['cpu.intel-xeon-platinum-8480-plus.tdp', 350],
  ['cpu.intel-xeon-e5-2698-v4.tdp', 135],
  ['cpu-thread.aws.cascade-lake.idle', 0.69],
  ['cpu-thread.gcp.epyc-3rd-gen.full', 1.834],
  ['instance.aws.p4d-24xlarge.idle', 744.8],
  ['instance.aws.p4d-24xlarge.half', 3781.8],
  ['instance.aws.p4d-24xlarge.full', 5245],
  ['instance.aws.m5-large.full', 20],
  ['memory.nvidia-h200-sxm-141gb', 141],
  ['bandwidth.nvidia-h100-sxm5-80gb', 3350],
  ['die.nvidia-a100-sxm4-80gb', 8.26],
  ['node.google-tpu-v4', 7],
])('%s is %d', (id, value) => {
  expect(valueIn(id)).toBe(value)
})

test('rows of devices, processors and instances name their subject, and their name is unique', () => {
  const named = rows.filter(({ id }) =>
    /^(power|idle|peak|memory|bandwidth|die|node|cpu|cpu-thread|instance)\./.test(id),
  )
  const kept = named.filter(({ family }) => !family.startsWith('memory-'))
  expect(kept.filter(({ subject }) => subject === undefined).map(({ id }) => id)).toEqual([])
  const names = kept.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('exact ratings and sizes have no width, and modelled powers do', () => {
  const widths = (family: Factor['family']) => ofFamily(family).map(({ gsd }) => gsd)
  expect(new Set(widths('device-memory'))).toEqual(new Set([undefined]))
  expect(widths('device-idle-power')).not.toContain(undefined)
  expect(new Set(widths('instance-power'))).toEqual(new Set([1.25]))
})
