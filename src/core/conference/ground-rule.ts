import type { Catalog } from '../factors/catalog'
import { err, ok, type Result } from '../result'
import { plainNumber } from '../units/format'
import type { Method } from './method-names'

/** Up to where one does not fly. */
export interface GroundRule {
  /** Nearer than this one goes by train. */
  readonly groundBelowKm: number
  /** Nearer than this no journey is counted. */
  readonly localBelowKm: number
  /** Rows of the catalog that it rests on. */
  readonly rows: readonly string[]
}

/** What is stated of it. */
interface Stated {
  readonly method: Method
  readonly groundBelowKm?: number | undefined
  readonly localBelowKm?: number | undefined
}

/** A study whose arithmetic is a method has its own rule; for the others stands that of AGU 2019. */
const ownRules = {
  klower: { ground: 'ground-limit.klower2020' },
  'klower-egu': { ground: 'ground-limit.klower2019' },
  myclimate: { local: 'ground-limit.skiles2022' },
  sigplan: {},
} as const satisfies Partial<Record<Method, { readonly ground?: string; readonly local?: string }>>
const usualRule = { ground: 'ground-limit.klower2020' } as const

const usualOf = (method: Method): { readonly ground?: string; readonly local?: string } =>
  method in ownRules ? ownRules[method as keyof typeof ownRules] : usualRule

/** The one rule of page, command line and project: what is stated, else the method's own. */
export function groundRule(stated: Stated, catalog: Catalog): Result<GroundRule, string> {
  const { method } = stated
  if (isFixed(method) && (stated.groundBelowKm !== undefined || stated.localBelowKm !== undefined)) {
    return err(`${method} says itself what is travelled on the ground: leave ground and local distances out`)
  }
  const usual = usualOf(method)
  const km = (id: string | undefined): number => (id === undefined ? 0 : kmOf(catalog, id))
  const isOwn = stated.groundBelowKm === undefined
  return ok({
    groundBelowKm: stated.groundBelowKm ?? km(usual.ground),
    localBelowKm: stated.localBelowKm ?? (isOwn ? km(usual.local) : 0),
    rows: isOwn
      ? [usual.ground, stated.localBelowKm === undefined ? usual.local : undefined].filter(
          (id) => id !== undefined,
        )
      : [],
  })
}

/** True where the distances are part of the method's arithmetic. */
export const isFixed = (method: Method): boolean => method === 'klower' || method === 'klower-egu'

/** `on the ground below 400 km, by plane from there` */
export function groundWords({ groundBelowKm, localBelowKm }: Omit<GroundRule, 'rows'>): string {
  const ground =
    groundBelowKm > localBelowKm
      ? `on the ground below ${plainNumber(groundBelowKm)} km, by plane from there`
      : 'everybody flies'
  return localBelowKm > 0 ? `no journey is counted below ${plainNumber(localBelowKm)} km; ${ground}` : ground
}

function kmOf(catalog: Catalog, id: string): number {
  const row = catalog.byId.get(id)
  if (row === undefined) throw new Error(`the catalog has no row ${id}`)
  return row.value
}
