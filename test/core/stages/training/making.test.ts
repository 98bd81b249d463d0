import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { assess, type Kept } from '../../../../src/core/assess/assess'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { experimentation, fileOf, hardware, asset as ofAsset, site, training } from '../../projects'
import { numbersOf } from '../stage-context'

const catalog = loadCatalog('2026.12')

/** 100 kg over a year of use: 8,760 device-hours are 100 kg. */
const card = ofAsset({ footprintKg: 100, lifetimeYears: 1, utilisationPercent: 100 })

const predicted = training({
  ...{ method: 'predicted', device: 'nvidia-a100-sxm4-80gb', precision: 'bf16', parametersB: 1 },
  // 6e20 operations at 156 TFLOP/s: 1,068.376 hours, each 0.5 kW at 100 g/kWh.
  ...{ tokensB: 100, mfuPercent: 50, systemPowerW: 500, assetId: 'card' },
})
const hours = 6e20 / 156e12 / 3600

function assessed(run = predicted, more: readonly Parameters<typeof fileOf>[0][number][] = [], given = {}) {
  const file = { ...fileOf([run, ...more], { sites: [site()], assets: [card], ...given }) }
  return assess(file, catalog)
}
const linesOf = (run = predicted) =>
  assessed(run).activities[0]?.lines.map((line) => [line.label, numbersOf(line).climateKg, line.evidence])

describe('the making of the hardware as a line of the run', () => {
  test.each([
    ['of predicted device-hours', predicted, (hours / 8760) * 100],
    ['of measured ones, once they are known', { ...predicted, deviceHours: 876 }, 10],
    [
      'of predicted ones beside a meter that knows no hours',
      { ...predicted, itEnergyKWh: 10 },
      (hours / 8760) * 100,
    ],
    ['of devices in units', { ...predicted, deviceHours: 876, devicesPerUnit: 8 }, 1.25],
    [
      'of logged devices × hours',
      training({ method: 'logged', devices: 8, hours: 1095, meanPowerW: 400, assetId: 'card' }),
      100,
    ],
    [
      'of device-hours',
      training({
        ...{ method: 'device-hours', deviceHours: 4380, devicePowerW: 400, loadPercent: 100 },
        assetId: 'card',
      }),
      50,
    ],
  ] as const)('%s', (_case, run, kg) => {
    const [electricity, making] = linesOf(run) ?? []
    expect(electricity?.[0]).toBe('Electricity')
    expect(making?.[0]).toBe('Making of Card')
    expect(making?.[1]).toBeCloseTo(kg, 6)
    expect(making?.[2]).toBe('published')
  })

  test('adds to the total, and leaves the prediction beside a measurement as it was', () => {
    const { totals, activities } = assessed({ ...predicted, deviceHours: 876 })
    expect(numberOf(totals.climate as never)).toBeCloseTo(876 * 0.5 * 0.1 + 10, 6)
    expect(numberOf(activities[0]?.tiers?.measuredOverPredicted as never)).toBeCloseTo(876 / hours, 9)
  })

  test('nothing where no hardware is named, or the method knows no hours', () => {
    expect(linesOf({ ...predicted, assetId: undefined })).toHaveLength(1)
    expect(linesOf(training({ itEnergyKWh: 10, assetId: 'card' }))).toHaveLength(1)
  })

  test('other tools compare with the whole of it', () => {
    const own = (run: typeof predicted) => {
      const peer = assessed(run).activities[0]?.peers?.find(({ name }) => name.startsWith('mlco2'))
      return (peer?.climateKg ?? 0) / (peer?.ratio ?? 0)
    }
    expect(own(predicted) - own({ ...predicted, assetId: undefined })).toBeCloseTo((hours / 8760) * 100, 6)
  })
})

describe('what it lacks is told with what the run lacks', () => {
  const problemsOf = (run: typeof predicted, given = {}) =>
    assessed(run, [], given).activities[0]?.problems.map(({ path, message }) => [path, message])

  test.each([
    ['hardware that is not there', { ...predicted, assetId: 'gone' }, {}, ['activities/run/assetId']],
    [
      'a lifetime',
      predicted,
      { assets: [ofAsset({ lifetimeYears: undefined })] },
      ['assets/card/lifetimeYears'],
    ],
    [
      'hours of a run that a meter alone knows',
      { ...predicted, parametersB: undefined, itEnergyKWh: 10 },
      {},
      ['activities/run/deviceHours'],
    ],
    [
      'both, each once',
      { ...predicted, tokensB: undefined },
      { assets: [ofAsset({ footprintKg: undefined })] },
      ['activities/run/tokensB', 'assets/card/footprintKg'],
    ],
  ] as const)('%s', (_case, run, given, paths) => {
    expect(problemsOf(run, given)?.map(([path]) => path)).toStrictEqual(paths)
  })
})

describe('a hardware activity of the same run', () => {
  const share = hardware({ ofActivityId: 'run' })
  const codes = (run: typeof predicted, of = share) =>
    assessed(run, [of]).warnings.flatMap(({ code, path }) => (code === 'counted-twice' ? [path] : []))

  test('takes the hours of a predicted run', () => {
    const { activities, warnings } = assessed({ ...predicted, assetId: undefined }, [share])
    expect(activities[1]?.lines.map((line) => numbersOf(line).climateKg)[0]).toBeCloseTo(
      (hours / 8760) * 100,
      6,
    )
    expect(warnings.map(({ code }) => code)).not.toContain('counted-twice')
  })

  test('counts twice where the run counts the making itself, and says so', () => {
    expect(codes(predicted)).toStrictEqual(['activities/cards/ofActivityId'])
  })

  test('does not where one of them is outside the boundary', () => {
    expect(codes(predicted, { ...share, boundary: 'outside' })).toStrictEqual([])
  })

  test('is told anew when the hardware of the run changes', () => {
    const kept: Kept = new Map()
    const file = (lifetimeYears: number | undefined) =>
      fileOf([predicted, share], {
        sites: [site()],
        assets: [ofAsset({ id: 'own', name: 'Own', footprintKg: 1, lifetimeYears }), card],
      })
    const on = (lifetimeYears: number | undefined) => {
      const at = file(lifetimeYears)
      const run = { ...predicted, assetId: 'own' }
      return assess({ ...at, activities: [run, share] }, catalog, kept).activities.map(
        ({ problems }) => problems.length,
      )
    }
    expect(on(1)).toStrictEqual([0, 0])
    expect(on(undefined)).toStrictEqual([1, 1])
    expect(on(1)).toStrictEqual([0, 0])
  })
})

test('experiments compare their electricity with the electricity of the run', () => {
  const trials = experimentation({ rows: [{ itEnergyKWh: 10 }] })
  const run = { ...predicted, deviceHours: 876 }
  const [, own] = assessed(run, [trials]).activities
  const shares = own?.rates.map(({ label, quantity }) => [label, numberOf(quantity)])
  expect(shares?.[0]?.[1]).toBeCloseTo((100 * 10) / 438, 9)
  expect(shares?.[1]?.[1]).toBeCloseTo((100 * 10) / 438, 9)
})
