import { ecoLogits } from '../../peers/ecologits'
import { llmCarbonInference } from '../../peers/llmcarbon'
import type { PeerResult } from '../../peers/peer-result'
import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { significant } from '../../units/format'
import type { Electricity } from '../electricity'
import type { Load } from './load'
import { type Chain, cannotRun, type OwnChain, peerResult, perQueryPeers, type Tool } from './peer-chain'
import type { Served } from './serving-values'

interface Service {
  readonly served: Served
  readonly load: Load
  readonly at: Electricity
}
interface Own {
  readonly climate: Quantity<'climate'>
  readonly energy: Quantity<'site-energy'>
}

/** Efficiency that its authors write where none is measured; the tool predicts none of inference. */
const llmCarbonEfficiency = 0.4

/** Other tools on the same service, over its whole life. Plain numbers; nothing goes back into the graph. */
export function servingPeers({ served, load, at }: Service, { climate, energy }: Own): readonly PeerResult[] {
  const pue = numberOf(at.pue)
  const gridKgPerKWh = numberOf(at.grid) / 1000
  const siteKWh = numberOf(energy)
  const climateKg = numberOf(climate)
  const ours: OwnChain = {
    itEnergyKWh: siteKWh / pue,
    embodiedKg: climateKg - siteKWh * gridKgPerKWh,
    ...{ pue, climateKg, gridKgPerKWh },
  }
  const { model, device } = served
  const requests = numberOf(load.requests)
  const [totalB, activeB] = [numberOf(model.total), numberOf(model.active)]
  const [input, output] = [numberOf(served.input), numberOf(served.output)]
  const devices = numberOf(served.devices)
  return [
    peerResult(
      ecoLogitsTool,
      ecoLogitsChain(
        { totalB, activeB, output, pue, requests },
        `here ${significant(numberOf(served.batch))} on ${significant(devices)}`,
      ),
      ours,
    ),
    model.isMixture
      ? cannotRun(llmCarbonTool, denseModel)
      : peerResult(
          llmCarbonTool,
          llmCarbonChain({
            ...{ totalB, devices, pue, tokens: (input + output) * requests },
            ...{ peakTflops: numberOf(device.peak), ratedW: numberOf(device.rated) },
          }),
          ours,
        ),
    ...perQueryPeers(ours, { requests, input, output }),
  ]
}

interface EcoLogitsInputs {
  readonly totalB: number
  readonly activeB: number
  readonly output: number
  readonly pue: number
  readonly requests: number
}

export const ecoLogitsTool: Tool = {
  name: 'EcoLogits, as published',
  version: '0.9, its own batch and GPUs',
  citation: 'ecologits2025',
  source: 'EcoLogits, methodology of LLM inference',
}

/** @param here what is stated in place of its own batch and GPUs */
export function ecoLogitsChain(
  { totalB, activeB, output, pue, requests }: EcoLogitsInputs,
  here: string,
): Chain {
  const one = ecoLogits({ totalB, activeB, outputTokens: output, pue })
  return {
    itEnergyKWh: (one.energyKWh * requests) / pue,
    pue,
    embodiedKg: one.embodiedKg * requests,
    words: {
      energy: `the prompt is not read; 64 requests in work on ${one.gpus} GPU of 80 GB whatever is stated, ${here}; an exponential of the batch in place of memory and computing`,
      PUE: 'an input, the same as here',
      embodied: '164 kg a GPU and 5,700 kg a server over three years, by the latency over the batch',
    },
  }
}

export const llmCarbonTool: Tool = {
  name: 'LLMCarbon, as released',
  version: 'code of May 2024, inference',
  citation: 'faiz2024',
  source: 'Faiz et al. 2024, arXiv 2309.14393',
}

export const denseModel = 'the parameters of the dense model that the mixture grew from'

interface LlmCarbonInputs {
  readonly totalB: number
  readonly tokens: number
  readonly devices: number
  readonly peakTflops: number
  readonly ratedW: number
  readonly pue: number
}

export function llmCarbonChain({ totalB, tokens, devices, peakTflops, ratedW, pue }: LlmCarbonInputs): Chain {
  const found = llmCarbonInference({
    ...{ parameters: totalB * 1e9, tokens, devices, peakTflops, efficiency: llmCarbonEfficiency },
    ...{ systemPowerW: ratedW, pue, gridKgPerKWh: 0 },
  })
  return {
    itEnergyKWh: (found.energyMWh * 1000) / pue,
    pue,
    embodiedKg: 0,
    words: {
      energy: `2 operations a parameter and token at ${llmCarbonEfficiency * 100} % of the peak and the rated power: no memory, no batch, no difference between prompt and answer, no host`,
      PUE: 'an input, the same as here',
      embodied: 'left out of its inference',
    },
  }
}
