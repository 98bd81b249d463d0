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
  readonly info: Replies['app:info'] | undefined
}

const nothing: Surroundings = { factors: [], regions: [], sites: [], assets: [], info: undefined }

/**
 * What a project's forms choose from: the catalog, the regions, and the workspace's sites and hardware.
 * @param wanted false as long as something more urgent is on its way: the catalog is two thousand rows
 */
export function useSurroundings(wanted: boolean): Surroundings {
  const [surroundings, setSurroundings] = useState(nothing)
  useEffect(() => {
    if (!wanted) return
    const read = async () => {
      const [factors, regions, inventory, info] = await Promise.all([
        ask['factors:list']({ families: [...families] }),
        ask['regions:list']({}),
        ask['workspace:inventory']({}),
        ask['app:info']({}),
      ])
      setSurroundings({ factors, regions, ...inventory, info })
    }
    void read()
  }, [wanted])
  return surroundings
}
