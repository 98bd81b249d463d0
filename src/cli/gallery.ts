import { type GalleryEntry, galleryOf } from '../core/gallery/gallery'
import { type Answer, fine } from './answer'
import type { Host } from './host'

/** `gallery`: every published figure of the examples that come with the app, beside what is computed now. */
export async function galleryCommand({
  catalog,
  version,
}: Pick<Host, 'catalog' | 'version'>): Promise<Answer> {
  const { examples } = await import('../catalog/examples')
  const rows = galleryOf(examples, catalog, version).flatMap(rowsOf)
  return fine(`${JSON.stringify({ cradlebook: version, rows }, null, 2)}\n`)
}

/** One row a claim. An example without a published figure is there with its total. */
function rowsOf({ id: project, name, family, totals, claims }: GalleryEntry): readonly object[] {
  const of = { project, name, family }
  if (claims.length === 0) {
    const claim = { what: 'totals/climateKg', unit: 'kgCO2e', published: null, computed: totals.climateKg }
    return [{ ...of, ...claim, deviationPercent: null, within: null, basis: null }]
  }
  return claims.map(({ id: claim, ...numbers }) => ({ ...of, claim, ...numbers }))
}
