import { expect, test } from 'vitest'
import { packText } from '../../src/core/factors/factor-pack'
import { ownFactor } from '../core/own-factor'
import { fileOf, inference, site, training } from '../core/projects'
import { cradlebook, example, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()

test('the example is valid', async () => {
  expect(await cradlebook(['validate', example], withBundledCatalog)).toStrictEqual({
    exitCode: 0,
    output: `${example}: valid, 5 activities, total 50.5 tCO2e\n`,
    messages: [],
  })
})

test.each([
  ['one activity', [training({ itEnergyKWh: 1000 })], 'valid, 1 activity, total 100 kgCO2e'],
  ['a total of nothing', [training({ itEnergyKWh: 0 })], 'valid, 1 activity, total 0 kgCO2e'],
  ['no activity', [], 'valid, 0 activities, no total yet'],
  [
    'everything outside the boundary',
    [inference({ itEnergyKWh: 1, boundary: 'outside' })],
    'valid, 1 activity, no total yet',
  ],
])('%s', async (_case, activities, line) => {
  const file = write('file.json', fileOf(activities))
  expect(await cradlebook(['validate', file])).toMatchObject({ exitCode: 0, output: `${file}: ${line}\n` })
})

test('a doubt fails nothing and is told on stderr', async () => {
  const file = write(
    'doubt.json',
    fileOf([training({ itEnergyKWh: 1000, siteEnergyKWh: 900 })], {
      sites: [site({ pue: undefined })],
      catalog: 'x\ny',
    }),
  )
  expect(await cradlebook(['validate', file])).toStrictEqual({
    exitCode: 0,
    output: `${file}: valid, 1 activity, total 90.0 kgCO2e\n`,
    messages: [
      `${file}: /catalog: warning: the project pins catalog x\\u000ay; this app has test-1 and used that`,
      `${file}: /activities/0/siteEnergyKWh: warning: the two readings imply a PUE of 0.900, outside 1 to 3: check that they belong to the same window`,
    ],
  })
})

test('a pack of factors is checked as one', async () => {
  const file = write('roof.cradle-factors.json', packText('Roofs', [ownFactor()]))
  expect(await cradlebook(['validate', file])).toStrictEqual({
    exitCode: 0,
    output: `${file}: valid, factor pack “Roofs”, 1 factor\n`,
    messages: [],
  })
  const wrong = write('wrong.json', packText('Roofs', [ownFactor({ low: 40, high: 20 })]))
  expect(await cradlebook(['validate', wrong])).toMatchObject({
    exitCode: 2,
    output: '',
    messages: [`${wrong}: /factors/0/low: expected at most the high end 20, found 40`],
  })
})
