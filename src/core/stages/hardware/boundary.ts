import type { Factor } from '../../factors/factor'
import type { Asset } from '../../project/asset'
import { define, type Expression, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, together } from '../outcome'
import { type Impact, impacts, partFactor, type UnitOf } from './impact'
import { needed, type OwnAsset, ofDevice } from './own-asset'

const lifeCycleWords = {
  gate: 'cradle-to-gate',
  transport: 'cradle-to-gate and transport',
  end: 'with transport and end of life',
} as const
const hostWords = { without: 'without host', with: 'host included' } as const

/**
 * What a footprint counts, in words: of a computed one as computed, of a published one as its row or its user says.
 * @param rowOf the catalog's row of an id
 */
export function boundaryWords(asset: Asset, rowOf: (id: string) => Factor | undefined): string {
  const { footprintBy = 'published', footprintKg, lifeCycle, host } = asset
  if (footprintBy === 'lower') return 'dies alone, without host'
  if (footprintBy === 'server') return 'cradle-to-gate, host included'
  if (footprintBy !== 'published') {
    return `${lifeCycleWords[lifeCycle ?? 'gate']}, ${hostWords[host ?? 'without']}`
  }
  if (lifeCycle === undefined && host === undefined) {
    const row =
      typeof footprintKg === 'object' && 'factor' in footprintKg ? rowOf(footprintKg.factor) : undefined
    return row?.basis ?? 'boundary not stated'
  }
  return [
    lifeCycle ? lifeCycleWords[lifeCycle] : 'life cycle not stated',
    host ? hostWords[host] : 'host not stated',
  ].join(', ')
}

/** True where somebody said how the footprint is known or what it counts: older files say neither. */
export const statesBoundary = ({ footprintBy, lifeCycle, host }: Asset): boolean =>
  (footprintBy !== undefined && footprintBy !== 'published') || lifeCycle !== undefined || host !== undefined

/**
 * H15: what the boundary adds to making one unit: transport and end of life by mass, and a share of the host. kgCO2e,
 * kgSbeq or MJ. resources/methodology/hardware.md
 */
export function withBoundary<I extends Impact>(
  own: OwnAsset,
  impact: I,
  made: Quantity<UnitOf<I>>,
): Outcome<Quantity<UnitOf<I>>> {
  const { lifeCycle = 'gate', host = 'without' } = own.asset
  const parts = together({
    transport: lifeCycle === 'gate' ? nothing : byMass(own, impact, 'gpu-transport.boavizta2026'),
    end: lifeCycle === 'end' ? byMass(own, impact, 'gpu-end-of-life.boavizta2026') : nothing,
    host: host === 'with' ? hostShare(own) : nothing,
  })
  if (!parts.ok) return parts
  const terms = [parts.value.transport, parts.value.end, parts.value.host].filter(
    (term) => term !== undefined,
  )
  if (terms.length === 0) return ok(made)
  const { of, symbol, unit } = impacts[impact]
  const words = `${lifeCycleWords[lifeCycle]}, ${hostWords[host]}`
  return ok(
    define(
      unit as UnitOf<I>,
      { symbol: `${symbol}_unit`, name: `${of} per unit, ${words}`, equation: 'H15' },
      sum(made, ...terms),
    ),
  )
}

const nothing: Outcome<Expression | undefined> = ok(undefined)

function byMass<I extends Impact>(own: OwnAsset, impact: I, part: string): Outcome<Expression> {
  const parts = together({ mass: ofDevice(own, 'unitMassKg'), each: partFactor(own, impact, 'mass', part) })
  return parts.ok ? ok(product(parts.value.mass, parts.value.each)) : parts
}

function hostShare(own: OwnAsset): Outcome<Expression> {
  const parts = together({ host: needed(own, 'hostKg'), devices: needed(own, 'hostDevices') })
  return parts.ok ? ok(quotient(parts.value.host, parts.value.devices)) : parts
}
