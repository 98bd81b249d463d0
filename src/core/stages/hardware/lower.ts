import { used } from '../../factors/catalog'
import { define, factor, product, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { warned } from '../context'
import { type Outcome, together } from '../outcome'
import { type OwnAsset, ofDevice, stated } from './own-asset'
import { nodeOf } from './silicon'

/**
 * H10: a lower bound of making one device, kgCO2e: its dies alone, as LLMCarbon counts them.
 * resources/methodology/hardware.md
 */
export const siliconAlone = (
  area: Quantity<'device-area'>,
  areaCarbon: Quantity<'area-carbon'>,
): Quantity<'device-footprint'> =>
  define(
    'device-footprint',
    { symbol: 'C_die', name: 'Embodied carbon of the dies alone, lower bound', equation: 'H10' },
    product(area, areaCarbon),
  )

export function lowerOf(own: OwnAsset): Outcome<Quantity<'device-footprint'>> {
  const parts = together({ area: ofDevice(own, 'dieAreaCm2'), areaCarbon: llmCarbonArea(own) })
  return parts.ok ? ok(siliconAlone(parts.value.area, parts.value.areaCarbon)) : parts
}

function llmCarbonArea(own: OwnAsset): Outcome<Quantity<'area-carbon'>> {
  const override = stated(own, 'areaKgPerCm2')
  if (!override.ok || override.value !== undefined) return override as Outcome<Quantity<'area-carbon'>>
  const node = nodeOf(own, 'area-embodied', 'silicon.llmcarbon-')
  if (!node.ok) return node
  const { row, match, asked } = node.value
  const use = used(own.context.catalog, row, match, asked)
  return ok(
    warned(own.context, factor('area-carbon', { symbol: 'CPA', path: `${own.at}/areaKgPerCm2`, use })),
  )
}
