import { describe, expect, test } from 'vitest'
import { fileOf, site, training } from '../core/projects'
import { deviation } from '../core/stages/stage-context'
import { cradlebook, example, scratchFolder, withBundledCatalog } from './command-line'
import { uncertainFile } from './uncertain-files'

const { write } = scratchFolder()
const file = write('run.json', uncertainFile)
const output = async (...args: readonly string[]) => (await cradlebook(['uncertainty', ...args])).output

describe('a run with a lognormal energy of 1000 kWh, GSD 1.5, and a PUE of 1.2 ± 5 %', async () => {
  const found = JSON.parse(await output(file, '--draws', '65536'))

  test('says how it was drawn', () => {
    expect(found).toMatchObject({ seed: 1, draws: 65_536, converged: true, lastChange: null })
  })

  test('the energy at the server is the lognormal itself', () => {
    const { point, mean, p5, p50, p95 } = found.activities[0].itEnergyKWh
    const sigma = Math.log(1.5)
    expect(point).toBe(1000)
    expect(deviation(mean, 1000 * Math.exp(sigma ** 2 / 2))).toBeLessThan(0.001)
    expect(deviation(p5, 1000 * Math.exp(-1.644854 * sigma))).toBeLessThan(0.001)
    expect(deviation(p50, 1000)).toBeLessThan(0.001)
    expect(deviation(p95, 1000 * Math.exp(1.644854 * sigma))).toBeLessThan(0.001)
  })

  test('has the shape of what assess prints, a distribution for each number', async () => {
    const assessed = JSON.parse((await cradlebook(['assess', file])).output)
    const points = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(points)
      if (typeof value !== 'object' || value === null) return value
      if ('p50' in value && 'point' in value) return value.point
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, points(entry)]))
    }
    const { totals, outside, stages, activities, warnings } = points(found) as typeof assessed
    expect(assessed).toMatchObject({ totals, outside, stages, warnings })
    expect(activities.length).toBe(3)
    for (const [index, activity] of activities.entries()) {
      expect(assessed.activities[index]).toMatchObject(activity)
    }
    expect(found.activities[2].rates[1]).toMatchObject({ unit: 'kWh-site/h' })
    expect(found.totals.climateKg).toHaveProperty('p95')
  })

  test('what is not modelled is null', () => {
    expect(found.activities[1]).toMatchObject({ id: 'cards', itEnergyKWh: null, siteEnergyKWh: null })
  })

  test('causes have their place in the file, the largest share first', () => {
    const [first] = found.causes
    expect(first).toMatchObject({ path: '/activities/0/itEnergyKWh', unit: 'kWh-it', value: 1000 })
    expect(found.causes.map(({ path }: { path: string }) => path)).toContain('/sites/1/pue')
    const shares = found.causes.map(({ share }: { share: number }) => share)
    expect(shares).toStrictEqual(shares.toSorted((a: number, b: number) => b - a))
    expect(found.measureNext[0]).toMatchObject({ path: '/activities/0/itEnergyKWh' })
    expect(found.exact).toContainEqual({ path: '/activities/2/requests', name: 'Requests' })
  })
})

test('the same file, seed and catalog give the same bytes; another seed gives others', async () => {
  expect(await output(file)).toBe(await output(file))
  expect(await output(file, '--seed', '1')).toBe(await output(file))
  expect(await output(file, '--seed', '2')).not.toBe(await output(file))
})

test('draws are as many as it takes where none are stated', async () => {
  const { draws, converged, lastChange } = JSON.parse(await output(file))
  expect(converged).toBe(true)
  expect(lastChange).toBeLessThan(0.005)
  expect(Math.log2(draws) % 1).toBe(0)
})

test('a project without results has no numbers to draw', async () => {
  const found = JSON.parse(await output(write('nothing.json', fileOf([]))))
  expect(found).toMatchObject({ drawn: 0, totals: { climateKg: null }, activities: [], causes: [] })
})

test('the example: the total with its interval', async () => {
  const answer = await cradlebook(['uncertainty', example], withBundledCatalog)
  const { totals } = JSON.parse(answer.output)
  expect(answer).toMatchObject({ exitCode: 0, messages: [] })
  expect(totals.climateKg.p5).toBeLessThan(50_500)
  expect(totals.climateKg.p95).toBeGreaterThan(50_500)
})

describe('bad input: exit code 2, one line each', () => {
  const draws = 'expected a number of draws from 64 to 1,000,000'
  const seed = 'expected a seed, a whole number from 0 to 4,294,967,295'

  test.each<[readonly string[], readonly string[]]>([
    [['--draws', '1000000000'], [`--draws: ${draws}, found 1000000000`]],
    [['--draws', '63'], [`--draws: ${draws}, found 63`]],
    [['--draws', '64.5'], [`--draws: ${draws}, found 64.5`]],
    [['--draws', '-64'], [`--draws: ${draws}, found -64`]],
    [['--draws', '1e3'], [`--draws: ${draws}, found "1e3"`]],
    [['--draws='], [`--draws: ${draws}, found an empty text`]],
    [['--seed', '4294967296'], [`--seed: ${seed}, found 4294967296`]],
    [['--seed', '-1'], [`--seed: ${seed}, found -1`]],
    [
      ['--draws', 'many', '--seed', 'x'],
      [`--draws: ${draws}, found "many"`, `--seed: ${seed}, found "x"`],
    ],
  ])('%j', async (options, messages) => {
    expect(await cradlebook(['uncertainty', file, ...options])).toStrictEqual({
      exitCode: 2,
      output: '',
      messages,
    })
  })

  const energy = (spread: unknown) =>
    write(
      'spread.json',
      fileOf([training({ itEnergyKWh: { value: 10, spread } as never })], { sites: [site({ pue: 1 })] }),
    )

  test.each([
    ['a spread of 1', { kind: 'lognormal', gsd: 1 }],
    ['low above high', { kind: 'uniform', low: 12, high: 9 }],
    ['a mode outside its range', { kind: 'triangular', low: 11, high: 12 }],
  ])('%s, with its place in the file', async (_case, spread) => {
    const bad = energy(spread)
    const { exitCode, output: found, messages } = await cradlebook(['uncertainty', bad])
    expect({ exitCode, found }).toStrictEqual({ exitCode: 2, found: '' })
    expect(messages.length).toBe(1)
    expect(messages[0]).toMatch(/^[^:]+spread\.json: \/activities\/0\/itEnergyKWh/)
    expect(messages[0]).toMatch(/expected .+, found /)
  })
})
