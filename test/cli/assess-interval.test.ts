import { expect, test } from 'vitest'
import { usage } from '../../src/cli/usage'
import { fileOf, training } from '../core/projects'
import { cradlebook, scratchFolder } from './command-line'
import { uncertainFile } from './uncertain-files'

const { write } = scratchFolder()
const file = write('run.json', uncertainFile)
const json = async (...args: readonly string[]) => JSON.parse((await cradlebook(args)).output)

test('every climate figure has the interval that uncertainty has, and everything else is as without', async () => {
  const plain = await json('assess', file)
  const withIntervals = await json('assess', file, '--interval', '--draws', '1024', '--seed', '5')
  const drawn = await json('uncertainty', file, '--draws', '1024', '--seed', '5')
  const ends = ({ p5, p95 }: { readonly p5: number; readonly p95: number }) => ({ p5, p95 })

  expect(withIntervals.totals.interval).toStrictEqual(ends(drawn.totals.climateKg))
  expect(withIntervals.outside.interval).toStrictEqual(ends(drawn.outside.climateKg))
  expect(withIntervals.stages[0].interval).toStrictEqual(ends(drawn.stages[0].climateKg))
  const [activity, drawnActivity] = [withIntervals.activities[2], drawn.activities[2]]
  expect(activity.interval).toStrictEqual(ends(drawnActivity.climateKg))
  expect(activity.lines[0].interval).toStrictEqual(ends(drawnActivity.lines[0].climateKg))
  const rates = activity.rates.map(({ unit, interval }: { unit: string; interval?: unknown }) => [
    unit,
    interval,
  ])
  expect(rates).toStrictEqual([
    ['kgCO2e/h', ends(drawnActivity.rates[0].value)],
    ['kWh-site/h', undefined],
    ['gCO2e/request', ends(drawnActivity.rates[2].value)],
    ['Wh-site/request', undefined],
    ['kgCO2e/month', ends(drawnActivity.rates[4].value)],
    ['kWh-site/month', undefined],
  ])

  const without = JSON.parse(
    JSON.stringify(withIntervals, (key, value) => (key === 'interval' ? undefined : value)),
  )
  expect(without).toStrictEqual(plain)
})

test('the interval holds the figure', async () => {
  const { climateKg, interval } = (await json('assess', file, '--interval')).totals
  expect(interval.p5).toBeLessThan(climateKg)
  expect(interval.p95).toBeGreaterThan(climateKg)
})

test('what is not modelled has no interval: null', async () => {
  const { totals, outside } = await json('assess', write('none.json', fileOf([])), '--interval')
  expect([totals.interval, outside.interval]).toStrictEqual([null, null])
})

test('a figure that is exact is an interval of no width', async () => {
  const exact = write(
    'exact.json',
    fileOf([training({ itEnergyKWh: { value: 10, spread: { kind: 'fixed' } } })]),
  )
  const { lines } = (await json('assess', exact, '--interval')).activities[0]
  expect(lines[0].interval.p5).toBeLessThanOrEqual(lines[0].climateKg)
})

test.each([['draws'], ['seed']])('--%s without --interval is bad usage', async (option) => {
  expect(await cradlebook(['assess', file, `--${option}`, '100'])).toStrictEqual({
    exitCode: 2,
    output: '',
    messages: [
      `cradlebook: assess: expected --interval with --${option}, found --${option} alone`,
      '',
      usage.trimEnd(),
    ],
  })
})

test('a number of draws out of range is one line', async () => {
  expect((await cradlebook(['assess', file, '--interval', '--draws', '1'])).messages).toStrictEqual([
    '--draws: expected a number of draws from 64 to 1,000,000, found 1',
  ])
})
