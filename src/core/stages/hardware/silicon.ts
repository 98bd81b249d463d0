import { used } from '../../factors/catalog'
import type { Factor } from '../../factors/factor'
import { numberOf } from '../../quantity/evaluate'
import { call, define, factor, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber } from '../../units/format'
import { warned } from '../context'
import { type Outcome, problem, together } from '../outcome'
import { constant, type OwnAsset, ofDevice, stated } from './own-asset'

/** A name of a process stands for its neighbours up to this ratio: 4 nm for 5 nm, but not 40 nm for 28 nm. */
const nearestRatio = 1.3

/**
 * H4: carbon of an area of working die, kgCO2e/cm²: electricity of the fab, its gases and its materials, over the
 * yield. resources/methodology/hardware.md
 */
export const carbonPerArea = (
  grid: Quantity<'grid-intensity'>,
  energy: Quantity<'fab-energy'>,
  gases: Quantity<'area-carbon'>,
  materials: Quantity<'area-carbon'>,
  dieYield: Quantity<'share'>,
): Quantity<'area-carbon'> =>
  define(
    'area-carbon',
    { symbol: 'CPA', name: 'Carbon per area of die', equation: 'H4' },
    quotient(sum(product(grid, energy), gases, materials), dieYield),
  )

/** H5: share of dies that work, from the area of one, by defects on the wafer. resources/methodology/hardware.md */
export const yieldByArea = (
  defects: Quantity<'defect-density'>,
  area: Quantity<'device-area'>,
  dies: Quantity<'ratio'> | undefined,
): Quantity<'share'> =>
  define(
    'share',
    { symbol: 'Y', name: 'Yield by area', equation: 'H5' },
    call({
      name: 'yieldByArea',
      explanation:
        'exp(−√(defects × area of one die)): the larger a die, the more of them have a defect. Areas in m².',
      arguments: { defects, area, ...(dies && { dies }) },
      dimensions: {},
      run: ({ defects: density, area: whole, dies: count = 1 }) =>
        Math.exp(-Math.sqrt(((density as number) * (whole as number)) / count)),
    }),
  )

/** The carbon per area that an asset states, else that of its process. */
export function areaCarbonOf(own: OwnAsset): Outcome<Quantity<'area-carbon'>> {
  const override = stated(own, 'areaKgPerCm2')
  if (!override.ok || override.value !== undefined) return override as Outcome<Quantity<'area-carbon'>>
  const node = nodeOf(own, 'fab-energy', 'fab-energy.act-')
  if (!node.ok) return node
  const at = `${own.at}/nodeNm`
  const parts = together({
    grid: constant(own, 'grid-intensity', 'g_fab', at, 'fab-grid.act-taiwan'),
    gases: constant(own, 'area-carbon', 'GPA', at, `fab-gas.act-${node.value.nm}nm`),
    materials: constant(own, 'area-carbon', 'MPA', at, 'fab-materials.act'),
    dieYield: yieldOf(own),
  })
  if (!parts.ok) return parts
  const { grid, gases, materials, dieYield } = parts.value
  const { row, match, asked } = node.value
  const use = used(own.context.catalog, row, match, asked)
  const energy = warned(own.context, factor('fab-energy', { symbol: 'EPA', path: at, use }))
  return ok(carbonPerArea(grid, energy, gases, materials, dieYield))
}

function yieldOf(own: OwnAsset): Outcome<Quantity<'share'>> {
  const path = `${own.at}/yieldBy`
  if (own.asset.yieldBy !== 'area') return constant(own, 'share', 'Y', path, 'fab-yield.act')
  const parts = together({
    defects: constant(own, 'defect-density', 'D_0', path, 'fab-defects.boavizta'),
    area: ofDevice(own, 'dieAreaCm2'),
    dies: stated(own, 'dies'),
  })
  return parts.ok ? ok(yieldByArea(parts.value.defects, parts.value.area, parts.value.dies)) : parts
}

/** The process that stands for an asset's: its own or the nearest that rows are known of. */
interface NodeRow {
  readonly row: Factor
  readonly nm: number
  readonly match: 'model' | 'default'
  readonly asked: string
}

/** Rows are called `fab-energy.act-7nm`: what `prefix` leaves of the id begins with the process. */
export function nodeOf(own: OwnAsset, family: Factor['family'], prefix: string): Outcome<NodeRow> {
  const node = ofDevice(own, 'nodeNm')
  if (!node.ok) return node
  const nm = Number(numberOf(node.value).toPrecision(6))
  const known = own.context.catalog.rows.flatMap((row) => {
    if (row.family !== family || !row.id.startsWith(prefix)) return []
    return [{ row, nm: Number.parseFloat(row.id.slice(prefix.length)) }]
  })
  const apart = (other: number) => Math.max(other / nm, nm / other)
  const [nearest] = known.toSorted((a, b) => apart(a.nm) - apart(b.nm))
  if (nearest === undefined || apart(nearest.nm) > nearestRatio) {
    const list = known.map((one) => one.nm).toSorted((a, b) => b - a)
    return problem(
      `${own.at}/nodeNm`,
      `expected a process near one that the catalog knows (${list.map(plainNumber).join(', ')} nm), or the carbon per area of die, found ${plainNumber(nm)} nm`,
    )
  }
  const match = nearest.nm === nm ? 'model' : 'default'
  return ok({ ...nearest, match, asked: `a ${plainNumber(nm)} nm process` })
}
