import { expect, test } from 'vitest'
import type { ProjectFile } from '../../../src/core/project/project'
import { referenceProblems } from '../../../src/core/project/references'
import { ownFactor } from '../own-factor'
import { asset, bloom, fileOf, hardware, inference, site, training } from '../projects'

test('a sound file has no problem', () => {
  expect(referenceProblems(bloom)).toStrictEqual([])
})

test('an empty file has no problem', () => {
  expect(referenceProblems(fileOf([], { sites: [], assets: [] }))).toStrictEqual([])
})

test('a reference may be missing: the notebook is incomplete, not broken', () => {
  const open = [
    hardware({ assetId: undefined }),
    training({ siteId: undefined, method: 'overhead-share' }),
    inference({ siteId: undefined }),
  ]
  expect(referenceProblems(fileOf(open))).toStrictEqual([])
})

test.each<[string, ProjectFile, string, string]>([
  [
    'hardware of no inventory entry',
    fileOf([hardware({ assetId: 'gone' })]),
    '/activities/0/assetId',
    'expected the id of an asset of this file, found "gone"',
  ],
  [
    'training on no inventory entry',
    fileOf([training({ assetId: 'gone' })]),
    '/activities/0/assetId',
    'expected the id of an asset of this file, found "gone"',
  ],
  [
    'training at no site',
    fileOf([training({ siteId: 'gone' })]),
    '/activities/0/siteId',
    'expected the id of a site of this file, found "gone"',
  ],
  [
    'inference at no site',
    fileOf([training(), inference({ siteId: 'card' })]),
    '/activities/1/siteId',
    'expected the id of a site of this file, found "card"',
  ],
  [
    'a share of no activity',
    fileOf([training({ method: 'overhead-share', ofActivityId: 'hall' })]),
    '/activities/0/ofActivityId',
    'expected the id of an activity of this file, found "hall"',
  ],
  [
    'an own factor that the file does not hold',
    fileOf([], { sites: [site({ pue: { factor: 'own.gone' } })], factors: [ownFactor()] }),
    '/sites/0/pue/factor',
    'expected the id of an own factor of this file, found "own.gone"',
  ],
  [
    'an own factor twice',
    fileOf([], { factors: [ownFactor(), ownFactor({ value: 2 })] }),
    '/factors/1/id',
    'expected an id of its own, found own.roof a second time',
  ],
  [
    'an own factor in a foreign unit',
    fileOf([], { factors: [ownFactor({ unit: 'pue' })] }),
    '/factors/0/unit',
    'expected gCO2e/kWh (gCO2e/kWh) for grid, found pue',
  ],
  [
    'a site twice',
    fileOf([], { sites: [site(), site()] }),
    '/sites/1/id',
    'expected an id of its own, found hall a second time',
  ],
  [
    'an asset twice',
    fileOf([], { assets: [asset(), asset({ id: 'b' }), asset()] }),
    '/assets/2/id',
    'expected an id of its own, found card a second time',
  ],
  [
    'an activity twice',
    fileOf([training({ id: 'a' }), hardware({ id: 'a' })]),
    '/activities/1/id',
    'expected an id of its own, found a a second time',
  ],
])('%s', (_case, file, pointer, message) => {
  expect(referenceProblems(file)).toStrictEqual([{ pointer, message }])
})

test('every problem is told', () => {
  const file = fileOf([training({ siteId: 'x', ofActivityId: 'y' }), training({ siteId: 'z' })])
  expect(referenceProblems(file).map(({ pointer }) => pointer)).toStrictEqual([
    '/activities/1/id',
    '/activities/0/siteId',
    '/activities/0/ofActivityId',
    '/activities/1/siteId',
  ])
})
