import type { PeerResult } from '../peers/peer-result'
import type { Kind } from '../quantity/kind'
import type { Quantity } from '../quantity/quantity'
import type { Day } from './inference/day'
import type { Ageing } from './inference/edge-ageing'
import type { EdgeAndCloud } from './inference/edge-and-cloud'
import type { Parity } from './inference/parity'
import type { Evidence } from './method'

/** One row of a result. Absent energy means that none is modelled, which is not 0 kWh. */
export interface Line {
  readonly label: string
  readonly climate: Quantity<'climate'>
  readonly itEnergy?: Quantity<'it-energy'>
  readonly siteEnergy?: Quantity<'site-energy'>
  /** Metals and minerals used up, and energy taken from nature, where a source gives them. */
  readonly adpe?: Quantity<'adpe'>
  readonly primaryEnergy?: Quantity<'primary-energy'>
  /** Water consumed for its electricity: where the work ran, and where the power was made. Never withdrawal. */
  readonly waterOnSite?: Quantity<'water'>
  readonly waterOffSite?: Quantity<'water'>
  readonly evidence: Evidence
}

/** A result divided by what it served: per request, per uptime hour. */
export interface Rate {
  readonly label: string
  readonly quantity: Quantity<Kind>
}

/**
 * Prediction and measurement of one activity side by side, whichever of them its lines rest on. At least one is there.
 * docs/adr/0007
 */
export interface Tiers {
  readonly predicted?: Line
  readonly measured?: Line
  readonly measuredOverPredicted?: Quantity<'ratio'>
}

/** What a stage's model returns. */
export interface StageResult {
  readonly lines: readonly Line[]
  readonly rates: readonly Rate[]
  /** What other tools say of the same inputs; beside the result, never in it. */
  readonly peers?: readonly PeerResult[]
  readonly tiers?: Tiers
  /** When inference passes the training that it came after. */
  readonly parity?: Parity
  /** Devices that are held for the course of a day. */
  readonly day?: Day
  /** A request at the edge beside one in the cloud. */
  readonly edgeAndCloud?: EdgeAndCloud
  /** What a smaller unit or a longer life of a chip at the edge would save. */
  readonly ageing?: Ageing
  /** Hours of use summed over devices, where the method knows them: hardware can take its use from there. */
  readonly deviceUse?: Quantity<'device-hours'>
}
