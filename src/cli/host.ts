import type { Catalog } from '../core/factors/catalog'
import type { ReportRun } from './launch-report'

/** What the command line takes from the machine, so that commands can be tested without one. */
export interface Host {
  readonly version: string
  readonly catalog: () => Catalog
  readonly stdin: AsyncIterable<Uint8Array>
  readonly launchReport: ReportRun
  /** Told at once, while a command still runs. */
  readonly tell: (line: string) => void
}
