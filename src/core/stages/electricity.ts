import { used } from '../factors/catalog'
import { defaultRow } from '../factors/default-row'
import { gridIntensity, isGridRegion } from '../factors/grid'
import { gridWater } from '../factors/grid-water'
import { unknownRegion } from '../factors/unknown-factor'
import { describeFound } from '../project/found'
import type { Site } from '../project/site'
import { siteFields } from '../project/site-fields'
import { define, factor, product, type Quantity, quotient } from '../quantity/quantity'
import { ok } from '../result'
import { given, type StageContext, warned } from './context'
import { limitsOf } from './field-spread'
import type { Line } from './line'
import type { Evidence } from './method'
import { mismatchOf } from './mismatch'
import { type Outcome, problem, together } from './outcome'
import { offSite, onSite } from './water'

/** What a site makes of energy that was read at both meters: carbon, and water as far as it is known. */
export interface Supply {
  readonly grid: Quantity<'grid-intensity'>
  readonly wue?: Quantity<'wue'> | undefined
  readonly waterIntensity?: Quantity<'water-intensity'> | undefined
}

/** The same with the overhead. */
export interface Electricity extends Supply {
  readonly pue: Quantity<'pue'>
}

/** Catalog row that answers where a site states no PUE. */
const defaultPue = 'pue.uptime-2024'

/** E1: energy at the facility's meter, from energy at the server. resources/methodology/electricity.md */
export const atSite = (energy: Quantity<'it-energy'>, pue: Quantity<'pue'>): Quantity<'site-energy'> =>
  define('site-energy', { symbol: 'E_site', name: 'Facility energy', equation: 'E1' }, product(energy, pue))

/** E2: energy at the server, from energy at the facility's meter. resources/methodology/electricity.md */
export const atServer = (energy: Quantity<'site-energy'>, pue: Quantity<'pue'>): Quantity<'it-energy'> =>
  define('it-energy', { symbol: 'E_IT', name: 'Server energy', equation: 'E2' }, quotient(energy, pue))

/** E3: carbon of electricity, location-based. resources/methodology/electricity.md */
export const emitted = (
  energy: Quantity<'site-energy'>,
  grid: Quantity<'grid-intensity'>,
): Quantity<'climate'> =>
  define('climate', { symbol: 'C_use', name: 'Use-phase carbon', equation: 'E3' }, product(energy, grid))

/** What the site that an activity names makes of energy. */
export function electricityAt(
  context: StageContext,
  siteId: string | undefined,
  path: string,
): Outcome<Electricity> {
  const site = siteOf(context, siteId, path)
  return site.ok ? together({ pue: pueOf(context, site.value), ...supplyOf(context, site.value) }) : site
}

/** The same without the PUE, for readings that need none: a default that nothing uses is not warned about. */
export function supplyAt(context: StageContext, siteId: string | undefined, path: string): Outcome<Supply> {
  const site = siteOf(context, siteId, path)
  return site.ok ? together(supplyOf(context, site.value)) : site
}

const supplyOf = (context: StageContext, site: Site) => ({
  grid: gridOf(context, site),
  wue: wueOf(context, site),
  waterIntensity: waterIntensityOf(context, site),
})

function siteOf(context: StageContext, siteId: string | undefined, path: string): Outcome<Site> {
  if (siteId === undefined) return problem(path, 'expected a site, found nothing')
  const site = context.sites.get(siteId)
  return site ? ok(site) : problem(path, `expected a site of the project, found ${describeFound(siteId)}`)
}

/** A line of electricity, from energy at the server. */
export const lineFromServer = (
  label: string,
  energy: Quantity<'it-energy'>,
  at: Electricity,
  evidence: Evidence,
): Line => lineOf(label, { itEnergy: energy, siteEnergy: atSite(energy, at.pue) }, at, evidence)

/** A line of electricity, from energy at the facility's meter. */
export const lineFromMeter = (
  label: string,
  energy: Quantity<'site-energy'>,
  at: Electricity,
  evidence: Evidence,
): Line => lineOf(label, { itEnergy: atServer(energy, at.pue), siteEnergy: energy }, at, evidence)

/** A line of electricity, from energy at both. */
export function lineOf(
  label: string,
  energy: { readonly itEnergy: Quantity<'it-energy'>; readonly siteEnergy: Quantity<'site-energy'> },
  { grid, wue, waterIntensity }: Supply,
  evidence: Evidence,
): Line {
  const { itEnergy, siteEnergy } = energy
  return {
    ...{ label, itEnergy, siteEnergy, climate: emitted(siteEnergy, grid) },
    ...(wue && { waterOnSite: onSite(itEnergy, wue) }),
    ...(waterIntensity && { waterOffSite: offSite(siteEnergy, waterIntensity) }),
    evidence,
  }
}

function pueOf(context: StageContext, site: Site): Outcome<Quantity<'pue'>> {
  const path = `sites/${site.id}/pue`
  if (site.pue !== undefined) return given(context, siteFields.pue, path, site.pue)
  const row = defaultRow(context.catalog, defaultPue)
  if (row === undefined) return problem(path, 'expected a PUE: the catalog has no default')
  const use = used(context.catalog, row, 'default', `the PUE of ${site.name || site.id}, which is not stated`)
  return ok(warned(context, factor('pue', { symbol: 'PUE', path, use, limits: limitsOf(siteFields.pue) })))
}

function gridOf(context: StageContext, site: Site): Outcome<Quantity<'grid-intensity'>> {
  const path = `sites/${site.id}/gridGPerKWh`
  if (site.gridGPerKWh !== undefined) return given(context, siteFields.gridGPerKWh, path, site.gridGPerKWh)
  if (!isGridRegion(context.catalog, site.region)) {
    return problem(`sites/${site.id}/region`, unknownRegion(context.catalog, site.region))
  }
  const use = gridIntensity(context.catalog, site.region, site.year)
  if (use === undefined) return problem(path, 'expected a grid intensity: the catalog has none')
  const mismatch = mismatchOf(context.catalog, use, site.year)
  return ok(warned(context, factor('grid-intensity', { symbol: 'g_grid', path, use, mismatch })))
}

/** Nobody's WUE stands in for another's: sites differ by a hundred times, and a home has none. */
function wueOf(context: StageContext, { id, wueLPerKWh }: Site): Outcome<Quantity<'wue'> | undefined> {
  if (wueLPerKWh === undefined) return ok(undefined)
  return given(context, siteFields.wueLPerKWh, `sites/${id}/wueLPerKWh`, wueLPerKWh)
}

/** Nothing where the catalog has none of the region. A row of another year shows the hollow dot and is no warning. */
function waterIntensityOf(
  context: StageContext,
  { id, region, year, waterLPerKWh }: Site,
): Outcome<Quantity<'water-intensity'> | undefined> {
  const path = `sites/${id}/waterLPerKWh`
  const { catalog } = context
  if (waterLPerKWh !== undefined) return given(context, siteFields.waterLPerKWh, path, waterLPerKWh)
  const use = gridWater(catalog, region, year)
  if (use === undefined) return ok(undefined)
  const mismatch = mismatchOf(catalog, use, year)
  return ok(factor('water-intensity', { symbol: 'w_grid', path, use, mismatch }))
}
