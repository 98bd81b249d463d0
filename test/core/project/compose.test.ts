import { expect, test } from 'vitest'
import { composeFile, decomposeFile } from '../../../src/core/project/compose'
import { Project, ProjectFile } from '../../../src/core/project/project'
import { ownFactor } from '../own-factor'
import { bloom, site } from '../projects'

const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]))

const shared = (file: ProjectFile) => {
  const { sites, assets, factors } = decomposeFile(file)
  return { sites: byId(sites), assets: byId(assets), factors: byId(factors) }
}
const composed = (file: ProjectFile) => composeFile(decomposeFile(file).project, shared(file))

test('a file taken apart and put together is the same file', () => {
  expect(composed(bloom)).toStrictEqual(bloom)
})

test('so is one with own factors', () => {
  const file = { ...bloom, factors: [ownFactor()] }
  expect(composed(file)).toStrictEqual(file)
  expect(decomposeFile(file).project.factorIds).toStrictEqual(['own.roof'])
  expect(Object.keys(decomposeFile(bloom).project)).not.toContain('factorIds')
})

test('both halves fit their schemas', () => {
  const file = { ...bloom, factors: [ownFactor()] }
  const { project } = decomposeFile(file)
  expect(Project.parse(project)).toStrictEqual(project)
  expect(ProjectFile.parse(composed(file))).toStrictEqual(composed(file))
})

test('a project keeps ids; sites and assets belong to the workspace', () => {
  const { project } = decomposeFile(bloom)
  expect(project).toMatchObject({ siteIds: ['idris', 'us'], assetIds: ['server', 'gpu'] })
  expect(Object.keys(project)).not.toContain('sites')
  expect(Object.keys(project)).not.toContain('format')
})

test("sites come in the project's own order, and only its own", () => {
  const { project } = decomposeFile(bloom)
  const workspace = { ...shared(bloom), sites: byId([site({ id: 'other' }), ...bloom.sites]) }
  const file = composeFile({ ...project, siteIds: ['us', 'idris'] }, workspace)
  expect(file.sites.map(({ id }) => id)).toStrictEqual(['us', 'idris'])
})
