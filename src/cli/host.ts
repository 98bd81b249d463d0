import type { Catalog } from '../core/factors/catalog'
import type { Places } from '../core/travel/places'
import type { DrawPool } from '../pool/pool'
import type { ReportRun } from './launch-report'

/** What the command line takes from the machine, so that commands can be tested without one. */
export interface Host {
  readonly version: string
  /** The catalog of a version; the newest for none, or for one that the app does not have. */
  readonly catalog: (version?: string) => Catalog
  /** Airports and cities that the app ships; read when first asked for. */
  readonly places: () => Promise<Places>
  readonly stdin: AsyncIterable<Uint8Array>
  readonly launchReport: ReportRun
  readonly draws: DrawPool
  /** Told at once, while a command still runs. */
  readonly tell: (line: string) => void
}
