import type { OwnFactor } from '../factors/own-factor'
import type { Asset } from './asset'
import { formatVersion, type Project, type ProjectFile } from './project'
import type { Site } from './site'

/** What belongs to the workspace, by id. */
export interface Shared {
  readonly sites: ReadonlyMap<string, Site>
  readonly assets: ReadonlyMap<string, Asset>
  readonly factors: ReadonlyMap<string, OwnFactor>
}

/** A project with the sites, assets and own factors that it refers to, in its own order. */
export function composeFile(project: Project, shared: Shared): ProjectFile {
  const { siteIds, assetIds, factorIds, activities, ...rest } = project
  return {
    format: 'cradlebook-project',
    formatVersion,
    ...rest,
    sites: siteIds.flatMap((id) => shared.sites.get(id) ?? []),
    assets: assetIds.flatMap((id) => shared.assets.get(id) ?? []),
    ...(factorIds && { factors: factorIds.flatMap((id) => shared.factors.get(id) ?? []) }),
    activities,
  }
}

/** The reverse: what the project keeps, and what belongs to the workspace. */
export function decomposeFile(file: ProjectFile): {
  readonly project: Project
  readonly sites: readonly Site[]
  readonly assets: readonly Asset[]
  readonly factors: readonly OwnFactor[]
} {
  const { format: _format, formatVersion: _version, sites, assets, factors, ...rest } = file
  const project: Project = {
    ...rest,
    siteIds: idsOf(sites),
    assetIds: idsOf(assets),
    ...(factors && { factorIds: idsOf(factors) }),
  }
  return { project, sites, assets, factors: factors ?? [] }
}

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)
