import type { Asset } from '../../../core/project/asset'
import type { Activity } from '../../../core/project/project'
import type { Site } from '../../../core/project/site'
import type { StageName } from '../../../core/stages/stages'
import { newId } from '../../ui/new-id'

export const newSite = (year: number): Site => ({
  id: newId('site'),
  name: 'New site',
  region: 'world',
  year,
})

export const newAsset = (): Asset => ({ id: newId('asset'), name: 'New hardware' })

/** An empty activity. What the user knows chose its stage and method. */
export function newActivity(
  stage: StageName,
  method: string,
  title: string,
  at: { readonly siteId?: string | undefined; readonly assetId?: string | undefined },
): Activity {
  const place =
    stage === 'hardware' ? at.assetId && { assetId: at.assetId } : at.siteId && { siteId: at.siteId }
  if (stage === 'travel')
    return { id: newId('activity'), stage, method, title, boundary: 'inside' } as Activity
  return { id: newId('activity'), stage, method, title, boundary: 'inside', ...place } as Activity
}
