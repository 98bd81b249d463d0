import { ecoLogits } from '../../peers/ecologits'
import { llmCarbonInference } from '../../peers/llmcarbon'
import type { Difference, PeerResult } from '../../peers/peer-result'
import { perQueryFigures } from '../../peers/per-query'
import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { significant } from '../../units/format'
import type { Electricity } from '../electricity'
import type { Load } from './load'
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

/** A result as energy at the server × PUE × grid + making; `words` say why each part differs. */
interface Chain {
  readonly itEnergyKWh: number
  readonly pue: number
  readonly embodiedKg: number
  readonly words: Readonly<Record<'energy' | 'PUE' | 'embodied', string>>
}

type Tool = Pick<PeerResult, 'name' | 'version' | 'citation' | 'source'>

/** Efficiency that its authors write where none is measured; the tool predicts none of inference. */
const llmCarbonEfficiency = 0.4

/** Other tools on the same service, over its whole life. Plain numbers; nothing goes back into the graph. */
export function servingPeers({ served, load, at }: Service, { climate, energy }: Own): readonly PeerResult[] {
  const pue = numberOf(at.pue)
  const gridKgPerKWh = numberOf(at.grid) / 1000
  const siteKWh = numberOf(energy)
  const climateKg = numberOf(climate)
  const ours: Chain = {
    itEnergyKWh: siteKWh / pue,
    pue,
    embodiedKg: climateKg - siteKWh * gridKgPerKWh,
    words: { energy: '', PUE: '', embodied: '' },
  }
  const compared = (tool: Tool, theirs: Chain): PeerResult => {
    const energyKWh = theirs.itEnergyKWh * theirs.pue
    const total = energyKWh * gridKgPerKWh + theirs.embodiedKg
    const ratio = climateKg > 0 ? total / climateKg : null
    const differences = ratio === null ? [] : differencesOf(theirs, ours, gridKgPerKWh)
    return { ...tool, climateKg: total, energyKWh, ratio, differences }
  }
  const { model } = served
  const requests = numberOf(load.requests)
  const [totalB, activeB] = [numberOf(model.total), numberOf(model.active)]
  const [input, output] = [numberOf(served.input), numberOf(served.output)]
  const batch = numberOf(served.batch)
  return [
    compared(
      ...ecoLogitsChain({ totalB, activeB, output, pue, requests, batch, devices: numberOf(served.devices) }),
    ),
    model.isMixture
      ? {
          ...llmCarbon,
          ...{ climateKg: null, energyKWh: null, ratio: null, differences: [] },
          missing: 'the parameters of the dense model that the mixture grew from',
        }
      : compared(llmCarbon, llmCarbonChain(served, (input + output) * requests, pue)),
    ...perQueryFigures.map(({ wattHours, words, ...tool }) =>
      compared(tool, {
        // Of what boundary nobody says: taken as it stands, without a PUE on top.
        itEnergyKWh: (wattHours * requests) / 1000,
        pue: 1,
        embodiedKg: 0,
        words: {
          energy: `${words}; here ${significant((ours.itEnergyKWh * 1000) / requests)} Wh at the server for ${significant(input)} tokens of prompt and ${significant(output)} of answer`,
          PUE: 'not said whether it is inside; taken as it stands',
          embodied: 'no making of hardware',
        },
      }),
    ),
  ]
}

interface EcoLogitsInputs {
  readonly totalB: number
  readonly activeB: number
  readonly output: number
  readonly pue: number
  readonly requests: number
  readonly batch: number
  readonly devices: number
}

function ecoLogitsChain(of: EcoLogitsInputs): readonly [Tool, Chain] {
  const { totalB, activeB, output, pue, requests, batch, devices } = of
  const one = ecoLogits({ totalB, activeB, outputTokens: output, pue })
  return [
    {
      name: 'EcoLogits, as published',
      version: '0.9, its own batch and GPUs',
      citation: 'ecologits2025',
      source: 'EcoLogits, methodology of LLM inference',
    },
    {
      itEnergyKWh: (one.energyKWh * requests) / pue,
      pue,
      embodiedKg: one.embodiedKg * requests,
      words: {
        energy: `the prompt is not read; 64 requests in work on ${one.gpus} GPU of 80 GB whatever is stated, here ${significant(batch)} on ${significant(devices)}; an exponential of the batch in place of memory and computing`,
        PUE: 'an input, the same as here',
        embodied: '164 kg a GPU and 5,700 kg a server over three years, by the latency over the batch',
      },
    },
  ]
}

const llmCarbon: Tool = {
  name: 'LLMCarbon, as released',
  version: 'code of May 2024, inference',
  citation: 'faiz2024',
  source: 'Faiz et al. 2024, arXiv 2309.14393',
}

function llmCarbonChain({ model, device, devices }: Served, tokens: number, pue: number): Chain {
  const found = llmCarbonInference({
    ...{ parameters: numberOf(model.total) * 1e9, tokens, devices: numberOf(devices) },
    ...{ peakTflops: numberOf(device.peak), efficiency: llmCarbonEfficiency },
    ...{ systemPowerW: numberOf(device.rated), pue, gridKgPerKWh: 0 },
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

/** Theirs over ours, part by part; the product is the ratio of the two results. */
function differencesOf(theirs: Chain, ours: Chain, gridKgPerKWh: number): readonly Difference[] {
  const made = ({ itEnergyKWh, pue, embodiedKg }: Chain) => {
    const use = itEnergyKWh * pue * gridKgPerKWh
    return use === 0 ? 1 : (use + embodiedKg) / use
  }
  return [
    { what: 'energy', factor: theirs.itEnergyKWh / ours.itEnergyKWh, words: theirs.words.energy },
    { what: 'PUE', factor: theirs.pue / ours.pue, words: theirs.words.PUE },
    { what: 'embodied', factor: made(theirs) / made(ours), words: theirs.words.embodied },
  ]
}
