import type { Catalog } from '../../factors/catalog'
import type { PeerResult } from '../../peers/peer-result'
import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { chipOf, edgeSheet } from './edge-sheet'
import type { EdgeAsked } from './edge-step'
import type { Load } from './load'
import { cannotRun, type OwnChain, peerResult, perQueryPeers } from './peer-chain'
import { denseModel, ecoLogitsChain, ecoLogitsTool, llmCarbonChain, llmCarbonTool } from './serving-peers'
import type { Subject } from './subject'

interface Own {
  readonly climate: Quantity<'climate'>
  readonly energy: Quantity<'site-energy'>
  /** Of the processor, without the parts around it and losses. */
  readonly processor: readonly Quantity<'it-energy'>[]
  readonly grid: Quantity<'grid-intensity'>
}

/**
 * Other tools on the same requests, over the life of the service. None of them is made for a device at the edge: what
 * they cannot read stands in their reasons. Plain numbers; nothing goes back into the graph.
 */
export function edgePeers(
  { model, input, output }: EdgeAsked,
  { device, load, catalog }: { readonly device: Subject; readonly load: Load; readonly catalog: Catalog },
  { climate, energy, processor, grid }: Own,
): readonly PeerResult[] {
  const gridKgPerKWh = numberOf(grid) / 1000
  const itEnergyKWh = numberOf(energy)
  const climateKg = numberOf(climate)
  const ours: OwnChain = {
    ...{ itEnergyKWh, climateKg, gridKgPerKWh, pue: 1 },
    processorKWh: processor.reduce((sum, one) => sum + numberOf(one), 0),
    embodiedKg: climateKg - itEnergyKWh * gridKgPerKWh,
  }
  const requests = numberOf(load.requests)
  const [totalB, activeB] = [numberOf(model.total), numberOf(model.active)]
  const tokens = { input: numberOf(input), output: numberOf(output) }
  const sheet = edgeSheet(catalog, chipOf(device).subject)
  return [
    peerResult(
      ecoLogitsTool,
      ecoLogitsChain(
        { totalB, activeB, output: tokens.output, pue: 1, requests },
        `here one on ${device.label}`,
      ),
      ours,
    ),
    model.isMixture
      ? cannotRun(llmCarbonTool, denseModel)
      : sheet.peak === undefined || sheet.rated === undefined
        ? cannotRun(llmCarbonTool, `the peak and the rated power of ${device.label}`)
        : peerResult(
            llmCarbonTool,
            llmCarbonChain({
              ...{ totalB, devices: 1, pue: 1, tokens: (tokens.input + tokens.output) * requests },
              ...{ peakTflops: sheet.peak.value, ratedW: sheet.rated.value },
            }),
            ours,
          ),
    ...perQueryPeers(ours, { requests, ...tokens }),
  ]
}
