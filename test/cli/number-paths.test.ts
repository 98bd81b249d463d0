import { expect, test } from 'vitest'
import { numberPaths } from '../../src/cli/number-paths'
import { quantityAt } from '../../src/core/assess/address'
import { assess } from '../../src/core/assess/assess'
import { view } from '../../src/core/assess/view'
import { bloom } from '../core/projects'
import { smallCatalog } from '../core/small-catalog'

const assessment = assess(bloom, smallCatalog)
const shown = view(assessment, '1')
const paths = numberPaths(shown)

/** Every number and null of the view, by walking it. */
function places(value: unknown, at: readonly string[] = []): readonly string[] {
  if (typeof value === 'number' || value === null) return [at.join('/')]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))
}

test('every number of the view has a path, but those of other tools, which are not ours', () => {
  const ours = (path: string) => path !== 'project/revision' && !/^activities\/\d+\/peers\//.test(path)
  const byIndex = new Set(places(shown).filter(ours))
  const indexOf = new Map(shown.activities.map(({ id }, index) => [id, index]))
  const stageOf = new Map(shown.stages.map(({ stage }, index) => [stage as string, index]))
  const known = paths.map(({ path }) => {
    const [list = '', name = '', ...rest] = path.split('/')
    if (list === 'activities') return [list, indexOf.get(name), ...rest].join('/')
    if (list === 'hardware') {
      const index = shown.hardware.findIndex(({ id }) => id === name)
      const [, by] = rest
      const place = shown.hardware[index]?.footprints.findIndex((footprint) => footprint.by === by)
      return [list, index, ...(rest[0] === 'footprints' ? ['footprints', place, 'kg'] : rest)].join('/')
    }
    return list === 'stages' ? [list, stageOf.get(name), ...rest].join('/') : path
  })
  expect(new Set(known)).toStrictEqual(byIndex)
})

test('a path leads to a quantity exactly where something is modelled', () => {
  for (const { path, isModelled } of paths) {
    expect([path, quantityAt(assessment, path) !== undefined]).toStrictEqual([path, isModelled])
  }
})
