import type { Catalog } from '../../factors/catalog'
import type { PeerResult } from '../../peers/peer-result'
import { numberOf } from '../../quantity/evaluate'
import { ok } from '../../result'
import type { StageContext } from '../context'
import type { Outcome, Warning } from '../outcome'
import { type Instead, type InsteadOptions, insteadOf, usualInstead } from './instead'
import { travel } from './model'
import { type Route, type RowCarbon, routesOf } from './routes'
import type { TravelActivity } from './schema'

/** A list of trips on its own, without a project around it: plain numbers. */
export interface AssessedTrips {
  readonly climateKg: number
  /** The same with the multiplier at 1 (nothing but CO2, CH4 and N2O) and at the end of its range. */
  readonly climateLowKg: number
  readonly climateHighKg: number
  readonly lines: readonly { readonly label: string; readonly climateKg: number }[]
  readonly methods: readonly PeerResult[]
  readonly instead: readonly Instead[]
  readonly rows: readonly RowCarbon[]
  readonly routes: readonly Route[]
  readonly warnings: readonly Warning[]
}

export function assessTrips(
  activity: TravelActivity,
  catalog: Catalog,
  options: Partial<InsteadOptions> = {},
): Outcome<AssessedTrips> {
  const warnings: Warning[] = []
  const said = new Set<string>()
  const context: StageContext = {
    ...{ catalog, sites: new Map(), assets: new Map(), activities: new Map() },
    warn: (warning) => {
      const key = `${warning.path} ${warning.message}`
      if (said.size < said.add(key).size) warnings.push(warning)
    },
  }
  const result = travel(activity, context)
  if (!result.ok) return result
  const lines = result.value.lines.map(({ label, climate }) => ({ label, climateKg: numberOf(climate) }))
  const total = (of: TravelActivity): number => {
    const other = travel(of, { ...context, warn: () => undefined })
    return other.ok ? other.value.lines.reduce((kg, { climate }) => kg + numberOf(climate), 0) : Number.NaN
  }
  const { high } = catalog.byId.get('flight-multiplier.central') ?? {}
  const { rows, routes } = routesOf(activity, context)
  return ok({
    climateKg: lines.reduce((kg, line) => kg + line.climateKg, 0),
    climateLowKg: total({ ...activity, multiplier: 1 }),
    climateHighKg: total({ ...activity, ...(high !== undefined && { multiplier: high }) }),
    lines,
    methods: result.value.peers ?? [],
    instead: insteadOf(activity, context, { ...usualInstead, ...options }),
    ...{ rows, routes, warnings },
  })
}
