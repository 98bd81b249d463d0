import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { buildReport } from '../../../src/core/report/build'
import { fileOf, site, training } from '../projects'

const catalog = loadCatalog('2026.12')

const run = training({
  method: 'predicted',
  device: 'nvidia-a100-sxm4-80gb',
  precision: 'bf16',
  parametersB: 1,
  tokensB: 100,
  mfuPercent: 50,
  systemPowerW: 500,
  work: 'fine-tuning',
})
const report = (given: object) =>
  JSON.stringify(
    buildReport(fileOf([{ ...run, ...given }], { catalog: catalog.version, sites: [site()] }), catalog, {
      date: '2026-01-01',
      appVersion: 'test',
    }),
  )

test('a prediction stands beside its measurement, with the ratio', () => {
  // 1,068 device-hours × 0.5 kW predicted, 450 kWh read: 53.4 and 45.0 kg at 100 g/kWh.
  const text = report({ itEnergyKWh: 450 })
  expect(text).toContain('Predictions beside measurements')
  expect(text).toContain('53.4')
  expect(text).toContain('0.842')
})

test('without a measurement there is no such table', () => {
  expect(report({})).not.toContain('Predictions beside measurements')
})

test('what was chosen in words is among the inputs, and what a choice leaves out is not', () => {
  const text = report({ layers: 96 })
  expect(text).toContain('Fine-tuning of all parameters')
  expect(text).toContain('NVIDIA A100 SXM4 80 GB')
  expect(text).not.toContain('"Layers"')
})

test('every row that a device stands for is among the factors', () => {
  const text = report({ systemPowerW: undefined, mfuPercent: undefined })
  for (const id of [
    'operations.forward.kaplan2020',
    'operations.activation-gradient.kaplan2020',
    'operations.weight-gradient.kaplan2020',
    'power.nvidia-a100-sxm4-80gb.tdp',
    'idle.nvidia-a100-sxm4-80gb',
    'training-load.dodge2022',
    'host-power-ratio.dodge2022',
    'mfu.default.nvidia-a100',
  ]) {
    expect(text).toContain(`${id} · `)
  }
})
