import { useEffect, useState } from 'react'
import { type Factor, families } from '../../core/factors/factor'
import type { Region } from '../../core/factors/regions'
import type { Asset } from '../../core/project/asset'
import type { Site } from '../../core/project/site'
import type { Replies } from '../../preload/contract'
import { ask } from '../ui/desktop'

export interface Surroundings {
  readonly factors: readonly Factor[]
  readonly regions: readonly Region[]
  readonly sites: readonly Site[]
  readonly assets: readonly Asset[]
  readonly users: Replies['workspace:inventory']['users']
  readonly info: Replies['app:info'] | undefined
}

const nothing: Surroundings = { factors: [], regions: [], sites: [], assets: [], users: {}, info: undefined }

/**
 * What a project's forms choose from: the catalog, the regions, and the workspace's sites and hardware.
 * @param wanted false as long as something more urgent is on its way: the catalog is two thousand rows
 * @param inUse changes when the project takes in or gives up a site or hardware: the inventory is read again then
 * @param settled waits until what was typed is kept, so that the inventory is today's
 */
export function useSurroundings(
  wanted: boolean,
  inUse: string,
  settled: () => Promise<boolean>,
): Surroundings {
  const [catalog, setCatalog] = useState<Pick<Surroundings, 'factors' | 'regions' | 'info'>>(nothing)
  const [inventory, setInventory] = useState<Replies['workspace:inventory']>(nothing)
  useEffect(() => {
    if (!wanted) return
    const read = async () => {
      const [factors, regions, info] = await Promise.all([
        ask['factors:list']({ families: [...families] }),
        ask['regions:list']({}),
        ask['app:info']({}),
      ])
      setCatalog({ factors, regions, info })
    }
    void read()
  }, [wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list in use is a reason to read again
  useEffect(() => {
    if (!wanted) return
    void settled().then(async () => setInventory(await ask['workspace:inventory']({})))
  }, [wanted, inUse, settled])
  return { ...catalog, ...inventory }
}
