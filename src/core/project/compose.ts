import type { Asset } from './asset'
import { formatVersion, type Project, type ProjectFile } from './project'
import type { Site } from './site'

/** A project with the sites and assets that it refers to, in its own order. */
export function composeFile(
  project: Project,
  sites: ReadonlyMap<string, Site>,
  assets: ReadonlyMap<string, Asset>,
): ProjectFile {
  const { siteIds, assetIds, ...rest } = project
  return {
    format: 'cradlebook-project',
    formatVersion,
    ...rest,
    sites: siteIds.flatMap((id) => sites.get(id) ?? []),
    assets: assetIds.flatMap((id) => assets.get(id) ?? []),
  }
}

/** The reverse: what the project keeps, and what belongs to the workspace. */
export function decomposeFile(file: ProjectFile): {
  readonly project: Project
  readonly sites: readonly Site[]
  readonly assets: readonly Asset[]
} {
  const { format: _format, formatVersion: _version, sites, assets, ...rest } = file
  const siteIds = sites.map(({ id }) => id)
  const assetIds = assets.map(({ id }) => id)
  return { project: { ...rest, siteIds, assetIds }, sites, assets }
}
