import { expect, test } from 'vitest'
import { composeFile, decomposeFile } from '../../../src/core/project/compose'
import { Project, ProjectFile } from '../../../src/core/project/project'
import { bloom, site } from '../projects'

const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]))

test('a file taken apart and put together is the same file', () => {
  const { project, sites, assets } = decomposeFile(bloom)
  expect(composeFile(project, byId(sites), byId(assets))).toStrictEqual(bloom)
})

test('both halves fit their schemas', () => {
  const { project, sites, assets } = decomposeFile(bloom)
  expect(Project.parse(project)).toStrictEqual(project)
  const composed = composeFile(project, byId(sites), byId(assets))
  expect(ProjectFile.parse(composed)).toStrictEqual(composed)
})

test('a project keeps ids; sites and assets belong to the workspace', () => {
  const { project } = decomposeFile(bloom)
  expect(project).toMatchObject({ siteIds: ['idris', 'us'], assetIds: ['server', 'gpu'] })
  expect(Object.keys(project)).not.toContain('sites')
  expect(Object.keys(project)).not.toContain('format')
})

test("sites come in the project's own order, and only its own", () => {
  const { project, assets } = decomposeFile(bloom)
  const workspace = byId([site({ id: 'other' }), ...bloom.sites])
  const composed = composeFile({ ...project, siteIds: ['us', 'idris'] }, workspace, byId(assets))
  expect(composed.sites.map(({ id }) => id)).toStrictEqual(['us', 'idris'])
})
