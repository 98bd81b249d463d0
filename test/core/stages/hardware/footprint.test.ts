import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import type { Asset } from '../../../../src/core/project/asset'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { footprintOf, knownFootprints } from '../../../../src/core/stages/hardware/footprint'
import { hardware as hardwareModel } from '../../../../src/core/stages/hardware/model'
import { ownAsset } from '../../../../src/core/stages/hardware/own-asset'
import { hostOf } from '../../../../src/core/stages/hardware/server'
import { areaCarbonOf } from '../../../../src/core/stages/hardware/silicon'
import { effectiveArea } from '../../../../src/core/stages/hardware/upper'
import type { Outcome } from '../../../../src/core/stages/outcome'
import { hardware } from '../../projects'
import { contextOf, deviation } from '../stage-context'

const context = () => ({ ...contextOf(), catalog: loadCatalog() })

/** Hardware that says nothing of a footprint. */
const bare = (given: Partial<Asset>): Asset => ({
  id: 'a',
  name: 'Unit',
  lifetimeYears: 5,
  utilisationPercent: 100,
  ...given,
})

function made<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return outcome.value
}

const carbonKg = (given: Partial<Asset>): number => numberOf(made(footprintOf(bare(given), context())).carbon)

const problems = (given: Partial<Asset>) => {
  const found = footprintOf(bare(given), context())
  return found.ok ? [] : found.error.map(({ path, message }) => `${path}: ${message}`)
}

// ACT, original code run: yield 0.875, abatement 97 %, 583 g/kWh (reference embodied.md, section 1).
test.each([
  [28, 1328.23],
  [14, 1556.69],
  [10, 1777.06],
  [8, 1807.04],
  [7, 2318.23],
  [5, 2778.0],
  [3, 3162.57],
])('H4: silicon at %d nm is %d g/cm², as ACT', (nodeNm, grams) => {
  const carbon = made(areaCarbonOf(ownAsset(bare({ nodeNm }), context())))
  expect(numberOf(carbon) * 1000).toBeCloseTo(grams, 2)
})

test('H5: a yield that falls with area makes a large die dearer, and a small one cheaper', () => {
  const by = (yieldBy: 'constant' | 'area', dieAreaCm2: number, dies?: number) =>
    numberOf(
      made(
        areaCarbonOf(ownAsset(bare({ nodeNm: 5, yieldBy, dieAreaCm2, ...(dies && { dies }) }), context())),
      ),
    )
  // exp(−√(0.1 × 8.14)) = 0.40567; exp(−√(0.1 × 0.1)) = 0.90484
  expect(by('area', 8.14)).toBeCloseTo((2.778 * 0.875) / 0.405_67, 3)
  expect(by('area', 0.1)).toBeCloseTo((2.778 * 0.875) / 0.904_837, 3)
  expect(by('area', 16.28, 2)).toBeCloseTo(by('area', 8.14), 9)
  expect(by('constant', 8.14)).toBeCloseTo(2.778, 9)
})

// Reference embodied.md, section 6: the calibration, two checks against declarations, and other predictions.
test.each([
  // device                    printed kg  digits
  ['nvidia-h100-sxm5-80gb', 164.0, 1],
  ['nvidia-b200', 295.5, 1],
  ['nvidia-a100-sxm4-40gb', 109.0, 1],
  ['nvidia-a100-sxm4-80gb', 147, 0],
  ['nvidia-h200-sxm-141gb', 221, 0],
  ['amd-mi300x', 320, 0],
  ['nvidia-v100-sxm2-32gb', 90, 0],
  ['nvidia-t4', 52, 0],
  ['nvidia-l4', 56, 0],
  ['nvidia-rtx-4090', 83, 0],
])('H6: %s by the module model is %d kg', (device, printedKg, digits) => {
  const step = 10 ** -digits
  expect(Math.abs(carbonKg({ footprintBy: 'module', device }) - printedKg)).toBeLessThanOrEqual(step)
})

test('H6: every term of the module can be stated, and then no device is needed', () => {
  const stated = {
    footprintBy: 'module',
    dieAreaCm2: 2,
    areaKgPerCm2: 3,
    memoryGB: 10,
    memoryKgPerGB: 0.5,
    ratedPowerW: 100,
    coolingKgPerW: 0.04,
    otherChipsKg: 5,
    boardsKg: 6,
    assemblyFactor: 1.1,
  } as const
  expect(carbonKg(stated)).toBeCloseTo(1.1 * (2 * 3 + 5 + 10 * 0.5 + 100 * 0.04 + 6), 9)
  expect(carbonKg({ ...stated, memoryType: 'none' })).toBeCloseTo(1.1 * (6 + 5 + 4 + 6), 9)
})

// BoaviztAPI 2.4.1 (reference embodied.md, section 3), mm².
test.each([
  [100, 158.9],
  [294, 622.6],
  [545, 1500.3],
  [608, 1771.3],
  [814, 2808.4],
  [826, 2876.3],
])('H7: a die of %d mm² takes %d mm² of wafer', (area, printed) => {
  const wafer = { diameter: 0.3, kerf: 0.0002, defects: 1000 }
  expect(effectiveArea(area * 1e-6, 1, wafer) * 1e6).toBeCloseTo(printed, 1)
  expect(effectiveArea(4 * area * 1e-6, 4, wafer) * 1e6).toBeCloseTo(4 * printed, 0)
})

// Totals with transport and end of life. Where BoaviztAPI counts other memory than the maker states, it is stated.
test.each([
  ['nvidia-gtx-1080-ti', {}, 89.1],
  ['nvidia-rtx-a4500', {}, 141.4],
  ['nvidia-titan-rtx', { memoryGB: 20 }, 159.6],
  ['nvidia-p100-pcie', { memoryGB: 16 }, 129.3],
  ['nvidia-l4', {}, 113.6],
  ['nvidia-a100-pcie-40gb', {}, 275.7],
  ['nvidia-a100-sxm4-40gb', {}, 273.4],
  ['nvidia-h100-sxm5-80gb', {}, 575.2],
])('H9: %s by BoaviztAPI’s formula', (device, given, printedKg) => {
  expect(carbonKg({ footprintBy: 'upper', device, lifeCycle: 'end', ...given })).toBeCloseTo(printedKg, 1)
})

test('H15: the boundary adds transport, end of life and a share of the host', () => {
  const upper = { footprintBy: 'upper', device: 'nvidia-h100-sxm5-80gb' } as const
  const gate = carbonKg(upper)
  const transport = carbonKg({ ...upper, lifeCycle: 'transport' })
  // 1.69 kg × (0.25955 + 19,000 × 1.33e-5 + 1,000 × 5.04e-5), and × 1.5062
  expect(transport - gate).toBeCloseTo(1.69 * 0.562_65, 6)
  expect(carbonKg({ ...upper, lifeCycle: 'end' }) - transport).toBeCloseTo(1.69 * 1.5062, 6)
  expect(carbonKg({ ...upper, host: 'with', hostKg: 5700, hostDevices: 8 }) - gate).toBeCloseTo(712.5, 6)
})

// LLMCarbon, data/hardware.csv: the die alone.
test.each([
  ['nvidia-v100-sxm2-32gb', 9.78],
  ['nvidia-h100-sxm5-80gb', 14.652],
  ['google-tpu-v3', 7],
])('H10: %s, silicon alone, as LLMCarbon', (device, printedKg) => {
  expect(carbonKg({ footprintBy: 'lower', device })).toBeCloseTo(printedKg, 9)
})

describe('H11 to H14: a server by its parts', () => {
  const server = {
    footprintBy: 'server',
    caseType: 'rack',
    cpus: 2,
    cpuDieCm2: 6,
    ramModules: 12,
    ramModuleGB: 32,
    ssds: 2,
    ssdGB: 1000,
    hdds: 4,
    powerSupplies: 2,
  } as const

  // By hand, from the equations of the reference's section 3.
  const cpus = 2 * (0.0197 * 600 + 9.14)
  const ram = 12 * ((32 / 1.25) * 2.2 + 5.22)
  const ssds = 2 * (1000 * 0.020_619 * 2.2 + 6.34)
  const rest = 4 * 31.11 + 66.1 + 2 * 2.99 * 24.3 + 6.68

  test('in a rack', () => expect(carbonKg(server)).toBeCloseTo(cpus + ram + ssds + rest + 150, 6))
  test('as a blade', () =>
    expect(carbonKg({ ...server, caseType: 'blade' })).toBeCloseTo(cpus + ram + ssds + rest + 30.9 + 55, 6))
  test('with accelerators', () =>
    expect(carbonKg({ ...server, modules: 8, device: 'nvidia-h100-sxm5-80gb' })).toBeCloseTo(
      carbonKg(server) + 8 * carbonKg({ footprintBy: 'module', device: 'nvidia-h100-sxm5-80gb' }),
      6,
    ))
  test('its metals and its primary energy', () => {
    const own = ownAsset(bare(server), context())
    const adpe =
      2 * (5.87e-9 * 600 + 2.04e-2) +
      12 * ((32 / 1.25) * 6.3e-5 + 1.69e-3) +
      2 * (1000 * 0.020_619 * 6.3e-5 + 5.63e-4) +
      (4 * 2.5e-4 + 3.69e-3 + 2 * 2.99 * 8.3e-3 + 1.41e-6 + 2.02e-2)
    expect(numberOf(made(hostOf(own, 'adpe')))).toBeCloseTo(adpe, 9)
    const energy =
      2 * (0.265 * 600 + 156) +
      12 * ((32 / 1.25) * 27.3 + 74) +
      2 * (1000 * 0.020_619 * 27.3 + 73.98) +
      (4 * 276 + 836 + 2 * 2.99 * 352 + 68.6 + 2200)
    expect(numberOf(made(hostOf(own, 'primaryEnergy')))).toBeCloseTo(energy, 6)
  })
  test('accelerators have no metals yet, so the server has none, which is not 0', () => {
    const found = made(footprintOf(bare({ ...server, modules: 8, device: 'nvidia-t4' }), context()))
    expect([found.adpe, found.primaryEnergy]).toEqual([undefined, undefined])
  })
})

test('an H100 beside its bounds: published, module model, upper, silicon only', () => {
  const named = { footprintKg: { factor: 'embodied.nvidia-hgx-h100-gpu.nvidia2025' } }
  const { all } = knownFootprints(bare(named), context())
  expect(
    all.map(({ label, isChosen, carbon }) => [label, isChosen, Number(numberOf(carbon).toFixed(1))]),
  ).toEqual([
    ['published', true, 164],
    ['module model', false, 164],
    ['upper bound (Boavizta)', false, 575.2],
    ['silicon only (LLMCarbon)', false, 14.7],
  ])
  const module = knownFootprints(bare({ footprintBy: 'module', device: 'nvidia-b200' }), context())
  expect(module.all.map(({ by, isChosen }) => [by, isChosen])).toEqual([
    ['published', false],
    ['module', true],
    ['lower', false],
  ])
})

test('an entry from before there was a choice is published, alone and unwarned', () => {
  const asked = context()
  const { all, problems: wrong } = knownFootprints(bare({ footprintKg: 100 }), asked)
  expect(all.map(({ by }) => by)).toEqual(['published'])
  expect([wrong, asked.warnings]).toEqual([[], []])
})

describe('bad input', () => {
  test.each<[string, Partial<Asset>, string]>([
    [
      'an unknown device',
      { footprintBy: 'module', device: 'nvidia-h100-sxm5-80bg' },
      'did you mean nvidia-h100-sxm5-80gb',
    ],
    ['no device', { footprintBy: 'module' }, 'or a device of the catalog that has it, found neither'],
    [
      'a process that nothing is known of',
      { footprintBy: 'module', device: 'nvidia-t4', nodeNm: 65 },
      'expected a process near one that the catalog knows (28, 20, 14, 10, 8, 7, 5, 3 nm)',
    ],
    [
      'a device without die area',
      { footprintBy: 'module', device: 'aws-inferentia2' },
      'the catalog has no die area of AWS Inferentia2',
    ],
    [
      'memory of no known type',
      { footprintBy: 'module', device: 'qualcomm-snapdragon-8-gen-3', ratedPowerW: 5 },
      'assets/a/memoryType: expected type of memory',
    ],
    ['a server without parts', { footprintBy: 'server', caseType: 'rack' }, 'expected parts of the server'],
    [
      'a server without case',
      { footprintBy: 'server', cpus: 1, cpuDieCm2: 6 },
      'assets/a/caseType: expected a case',
    ],
    ['CPUs without die area', { footprintBy: 'server', caseType: 'none', cpus: 1 }, 'assets/a/cpuDieCm2'],
    [
      'transport of a unit of no known mass',
      { footprintBy: 'module', device: 'amd-mi300x', lifeCycle: 'transport' },
      'assets/a/unitMassKg: expected mass of one unit',
    ],
    ['a share of no host', { footprintBy: 'module', device: 'nvidia-t4', host: 'with' }, 'assets/a/hostKg'],
    [
      'a bound of parts that nobody lists',
      { footprintBy: 'upper', device: 'amd-mi300x' },
      'assets/a/boardCm2',
    ],
  ])('%s', (_case, given, words) => {
    expect(problems(given).join('\n')).toContain(words)
  })

  test('a catalog of before says when its rows came', () => {
    const old = { ...contextOf(), catalog: loadCatalog('2026.11') }
    const found = footprintOf(bare({ footprintBy: 'module', dieAreaCm2: 1, nodeNm: 7 }), old)
    expect(found.ok ? '' : found.error.map(({ message }) => message).join()).toContain('2026.12')
  })
})

// The stated ± 35 % of the model against what was not used to fit it.
test.each([
  ['nvidia-b200', 284.25],
  ['nvidia-a100-sxm4-40gb', 127.6],
])('%s: the model is near the declared %d kg', (device, printedKg) => {
  expect(deviation(carbonKg({ footprintBy: 'module', device }), printedKg)).toBeLessThan(0.35)
})

// llmcarbon-cases.csv, emb-XLM-V100 and emb-XLM-CPU: code re-run of LLMCarbon's embodied.py, tCO2e.
test.each<[string, number, Partial<Asset>, number]>([
  ['512 V100', 512, { device: 'nvidia-v100-sxm2-32gb' }, 0.055_972_68],
  ['64 CPUs of 1.47 cm² at 16 nm', 64, { dieAreaCm2: 1.47, nodeNm: 16 }, 0.001_051_634],
])('XLM, 20.4 days of %s, as LLMCarbon shares it out over five years', (_case, devices, given, tonnes) => {
  const assets = [bare({ footprintBy: 'lower', ...given })]
  const asked = { ...contextOf({ assets }), catalog: loadCatalog() }
  const result = made(hardwareModel(hardware({ assetId: 'a', devices, hours: 20.4 * 24 }), asked))
  const [line] = result.lines
  expect(deviation(line && numberOf(line.climate), tonnes * 1000)).toBeLessThan(1e-6)
  expect([line?.evidence, line?.label]).toEqual(['predicted', 'Unit, dies alone, without host'])
})
