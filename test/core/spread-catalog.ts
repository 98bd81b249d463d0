import { buildCatalog, type Catalog } from '../../src/core/factors/catalog'
import { rowsOf } from '../catalog/catalog-files'
import { smallCatalog } from './small-catalog'

/** The small catalog with the spreads that are shipped. */
export const spreadCatalog: Catalog = buildCatalog(
  smallCatalog.version,
  [...smallCatalog.rows, ...rowsOf('spread.json').map((row) => ({ ...row, citation: 'tester-2024' }))],
  [...smallCatalog.citations.values()],
)
