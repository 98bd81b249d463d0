import { loadCatalog } from '../catalog/bundled'
import { catalogOf } from '../core/factors/own-catalog'
import type { CatalogOf } from './plan-source'

/** The one place where threads that draw find the catalog of a project. */
export const projectCatalog: CatalogOf = (file) => catalogOf(file, loadCatalog).catalog
