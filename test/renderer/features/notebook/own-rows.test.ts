import { expect, test } from 'vitest'
import type { OwnFactor } from '../../../../src/core/factors/own-factor'
import type { Patch } from '../../../../src/core/project/patch'
import type { ProjectFile } from '../../../../src/core/project/project'
import { withOwnRows } from '../../../../src/renderer/features/notebook/own-rows'

const rowOf = (id: string) => ({ id }) as OwnFactor
const project = { sites: [{ id: 's1', pue: { factor: 'own.pdu' } }] } as unknown as ProjectFile
const picked: Patch = { op: 'replace', path: ['sites', 0, 'pue'], value: { factor: 'own.pdu' } }
const own = [rowOf('own.pdu'), rowOf('own.roof')]

test('an edit that names an own row takes the row in, as part of the same change', () => {
  const [next, patches] = withOwnRows(project, [picked], own)
  expect(next.factors).toStrictEqual([rowOf('own.pdu')])
  expect(patches).toHaveLength(2)
  expect(patches[0]).toBe(picked)
})

test('a row that the project holds is not taken in twice', () => {
  const holding = { ...project, factors: [rowOf('own.pdu')] }
  expect(withOwnRows(holding, [picked], own)).toStrictEqual([holding, [picked]])
})

test('a site that comes with an own row brings it', () => {
  const added: Patch = {
    op: 'add',
    path: ['sites', 1],
    value: { id: 's2', gridGPerKWh: { factor: 'own.roof' } },
  }
  expect(withOwnRows(project, [added], own)[0].factors).toStrictEqual([rowOf('own.roof')])
})

test('any other edit stays as it is', () => {
  const typed: Patch = { op: 'replace', path: ['sites', 0, 'name'], value: 'Lab' }
  const [next, patches] = withOwnRows(project, [typed], own)
  expect(next).toBe(project)
  expect(patches).toStrictEqual([typed])
})
