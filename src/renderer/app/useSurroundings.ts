import { useEffect, useMemo, useState } from 'react'
import type { Factor } from '../../core/factors/factor'
import type { OwnFactor } from '../../core/factors/own-factor'
import type { Region } from '../../core/factors/regions'
import type { Asset } from '../../core/project/asset'
import type { Site } from '../../core/project/site'
import type { Replies } from '../../preload/contract'
import { ask } from '../ui/desktop'
import { type FormCatalog, formCatalog } from './catalog-cache'

export interface Surroundings {
  /** The user's own rows first, then the catalog's. */
  readonly factors: readonly Factor[]
  readonly ownFactors: readonly OwnFactor[]
  readonly regions: readonly Region[]
  readonly sites: readonly Site[]
  readonly assets: readonly Asset[]
  readonly users: Replies['workspace:inventory']['users']
  readonly info: Replies['app:info'] | undefined
}

const noInventory: Replies['workspace:inventory'] = { sites: [], assets: [], ownFactors: [], users: {} }

/**
 * What a project's forms choose from: the catalog, the regions, and the workspace's sites, hardware and own factors.
 * @param wanted false as long as something more urgent is on its way: the catalog is thousands of rows
 * @param inUse changes when the project takes in or gives up a site or hardware: the inventory is read again then
 * @param settled waits until what was typed is kept, so that the inventory is today's
 */
export function useSurroundings(
  wanted: boolean,
  inUse: string,
  settled: () => Promise<boolean>,
): Surroundings {
  const [catalog, setCatalog] = useState<FormCatalog>()
  const [inventory, setInventory] = useState(noInventory)
  useEffect(() => {
    if (wanted) void formCatalog().then(setCatalog)
  }, [wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list in use is a reason to read again
  useEffect(() => {
    if (!wanted) return
    void settled().then(async () => setInventory(await ask['workspace:inventory']({})))
  }, [wanted, inUse, settled])
  const factors = useMemo(
    () => [...inventory.ownFactors.map(asRow), ...(catalog?.factors ?? [])],
    [inventory.ownFactors, catalog],
  )
  return { ...inventory, factors, regions: catalog?.regions ?? [], info: catalog?.info }
}

/** An own row beside those of the catalog: these name their work, it carries it. */
const asRow = ({ citation, ...row }: OwnFactor): Factor => ({ ...row, citation: citation.id })
