import { didYouMean } from '../nearest'
import { describeFound } from '../project/found'
import type { Catalog } from './catalog'
import type { Family } from './factor'

/** Sentences that were said already: to look through thousands of names takes a while. */
const said = new WeakMap<Catalog, Map<string, string>>()

/** What to say of a factor that the catalog does not have: where it is, or what it may have been meant to be. */
export function unknownFactor(catalog: Catalog, family: Family | undefined, id: string): string {
  return remembered(catalog, `factor ${family} ${id}`, () => {
    const found = describeFound(id)
    const elsewhere = catalog.otherVersions?.get(id)
    if (elsewhere) {
      const { since, until, name } = elsewhere
      const when =
        since !== undefined && since > catalog.version
          ? `came with catalog ${since}`
          : `left the catalog with ${until}`
      return `expected a factor of catalog ${catalog.version}, found ${found}: ${name} ${when}`
    }
    const ids = catalog.rows.filter((row) => row.family === family).map((row) => row.id)
    return `expected a factor of the catalog, found ${found}${didYouMean(id, ids)}`
  })
}

/** The same of a region. */
export function unknownRegion(catalog: Catalog, region: string): string {
  return remembered(catalog, `region ${region}`, () => {
    const known = new Set(catalog.rows.filter((row) => row.family === 'grid').map((row) => row.region))
    const expected =
      'expected a country or grid zone of the catalog, such as FR or US-MIDW-MISO, or a grid intensity'
    return `${expected}, found ${describeFound(region)}${didYouMean(region, [...known])}`
  })
}

function remembered(catalog: Catalog, key: string, sentence: () => string): string {
  const sentences = said.get(catalog) ?? new Map<string, string>()
  said.set(catalog, sentences)
  const known = sentences.get(key) ?? sentence()
  sentences.set(key, known)
  return known
}
