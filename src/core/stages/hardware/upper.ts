import { numberOf } from '../../quantity/evaluate'
import { call, define, product, type Quantity, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, together } from '../outcome'
import { type Impact, impacts, partFactor, type UnitOf } from './impact'
import { constant, type OwnAsset, ofDevice, stated } from './own-asset'

interface Wafer {
  readonly diameter: Quantity<'wafer-length'>
  readonly kerf: Quantity<'wafer-length'>
  readonly defects: Quantity<'defect-density'>
}

/**
 * Area of wafer that the working dies of a device take, m², when its area is spread over equal dies: the square of
 * one die with the cut, a wafer's area over the dies that fit, over the share that works.
 */
export function effectiveArea(
  area: number,
  dies: number,
  { diameter, kerf, defects }: { readonly diameter: number; readonly kerf: number; readonly defects: number },
): number {
  const cut = (Math.sqrt(area / dies) + kerf) ** 2
  const wafer = Math.PI * (diameter / 2) ** 2
  const fitting = wafer / cut - (Math.PI * diameter) / Math.sqrt(2 * cut)
  return (dies * wafer) / fitting / Math.exp(-Math.sqrt(defects * cut))
}

/** H7: effective area of dies: wafer edge, cuts and failing dies counted. resources/methodology/hardware.md */
export const effective = (
  area: Quantity<'device-area'>,
  dies: Quantity<'ratio'> | undefined,
  wafer: Wafer,
): Quantity<'device-area'> =>
  define(
    'device-area',
    { symbol: 'A_eff', name: 'Effective die area', equation: 'H7' },
    call({
      name: 'effectiveArea',
      explanation:
        'n × S ÷ N ÷ Y: the wafer’s area S over the dies N that fit between its edges and cuts, over the share Y = exp(−√(D_0 × w)) that works; w is the square of one die with its cut.',
      arguments: { area, ...(dies && { dies }), ...wafer },
      dimensions: area.node.dimensions,
      run: ({ area: whole, dies: count = 1, diameter, kerf, defects }) =>
        effectiveArea(whole as number, count, {
          diameter: diameter as number,
          kerf: kerf as number,
          defects: defects as number,
        }),
    }),
  )

/** Memory as planar dies: what a gigabyte takes, times the gigabytes. Part of H8. */
const memoryArea = (
  perGB: Quantity<'memory-area'>,
  size: Quantity<'device-memory'>,
): Quantity<'device-area'> =>
  define(
    'device-area',
    { symbol: 'A_mem', name: 'Area of memory dies', equation: 'H8' },
    product(perGB, size),
  )

interface UpperParts {
  readonly die: Quantity<'device-area'>
  readonly memory: Quantity<'device-area'> | undefined
  readonly board: Quantity<'device-area'>
  readonly casing: Quantity<'device-mass'>
  readonly heatSink: Quantity<'device-mass'>
}

/** The parts of a GPU, to be counted for any impact. */
export function upperPartsOf(own: OwnAsset): Outcome<UpperParts> {
  return together({
    die: effectiveDieOf(own),
    memory: effectiveMemoryOf(own),
    board: ofDevice(own, 'boardCm2'),
    casing: ofDevice(own, 'casingMassKg'),
    heatSink: ofDevice(own, 'heatSinkMassKg'),
  })
}

/**
 * H9: an upper bound of making one GPU: dies and memory by effective area, board by area, casing and heat sink by
 * mass. kgCO2e, kgSbeq or MJ. resources/methodology/hardware.md
 */
export function upperOf<I extends Impact>(
  own: OwnAsset,
  impact: I,
  { die, memory, board, casing, heatSink }: UpperParts,
): Outcome<Quantity<UnitOf<I>>> {
  const factors = together({
    die: partFactor(own, impact, 'area', 'gpu-die.boavizta2026'),
    memory: partFactor(own, impact, 'area', 'gpu-memory-die.boavizta2026'),
    board: partFactor(own, impact, 'area', 'gpu-board.boavizta2026'),
    casing: partFactor(own, impact, 'mass', 'gpu-casing.boavizta2026'),
    heatSink: partFactor(own, impact, 'mass', 'gpu-heat-sink.boavizta2026'),
  })
  if (!factors.ok) return factors
  const by = factors.value
  const { of, symbol, unit } = impacts[impact]
  return ok(
    define(
      unit as UnitOf<I>,
      { symbol: `${symbol}_upper`, name: `${of} of one GPU, upper bound, without host`, equation: 'H9' },
      sum(
        product(die, by.die),
        ...(memory ? [product(memory, by.memory)] : []),
        product(board, by.board),
        product(casing, by.casing),
        product(heatSink, by.heatSink),
      ),
    ),
  )
}

/** As stated or as the device's row says; without either, from the die area. */
function effectiveDieOf(own: OwnAsset): Outcome<Quantity<'device-area'>> {
  const isStated = own.asset.effectiveAreaCm2 !== undefined
  const overridden = own.asset.dieAreaCm2 !== undefined || own.asset.dies !== undefined
  const known = isStated || !overridden ? ofDevice(own, 'effectiveAreaCm2') : undefined
  if (known?.ok || (known && isStated)) return known
  const parts = together({
    area: ofDevice(own, 'dieAreaCm2'),
    dies: stated(own, 'dies'),
    wafer: waferOf(own, 'dieAreaCm2'),
  })
  return parts.ok ? ok(effective(parts.value.area, parts.value.dies, parts.value.wafer)) : parts
}

function effectiveMemoryOf(own: OwnAsset): Outcome<Quantity<'device-area'> | undefined> {
  const size = ofDevice(own, 'memoryGB')
  if (size.ok && numberOf(size.value) === 0) return ok(undefined)
  const parts = together({
    size,
    perGB: constant(
      own,
      'memory-area',
      'a_GB',
      `${own.at}/memoryDies`,
      'memory-area.gpu-memory.boavizta2026',
    ),
    pieces: ofDevice(own, 'memoryDies'),
    wafer: waferOf(own, 'memoryDies'),
  })
  if (!parts.ok) return parts
  const { perGB, pieces, wafer } = parts.value
  return ok(effective(memoryArea(perGB, parts.value.size), pieces, wafer))
}

function waferOf(own: OwnAsset, field: string): Outcome<Wafer> {
  const at = `${own.at}/${field}`
  return together({
    diameter: constant(own, 'wafer-length', 'd_wafer', at, 'wafer.diameter'),
    kerf: constant(own, 'wafer-length', 'kerf', at, 'wafer.kerf'),
    defects: constant(own, 'defect-density', 'D_0', at, 'fab-defects.boavizta'),
  })
}
