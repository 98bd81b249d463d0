import type { Difference, PeerResult } from '../../peers/peer-result'
import { perQueryFigures } from '../../peers/per-query'
import { significant } from '../../units/format'

/** A result as energy at the server × PUE × grid + making; `words` say why each part differs. */
export interface Chain {
  readonly itEnergyKWh: number
  readonly pue: number
  readonly embodiedKg: number
  readonly words: Readonly<Record<'energy' | 'PUE' | 'embodied', string>>
}

/** Our own result, which the tools are compared with. */
export interface OwnChain extends Omit<Chain, 'words'> {
  /** Of the energy, where parts around the processor and losses are told apart from it. */
  readonly processorKWh?: number
  readonly climateKg: number
  readonly gridKgPerKWh: number
}

export type Tool = Pick<PeerResult, 'name' | 'version' | 'citation' | 'source'>

export function peerResult(tool: Tool, theirs: Chain, ours: OwnChain): PeerResult {
  const energyKWh = theirs.itEnergyKWh * theirs.pue
  const climateKg = energyKWh * ours.gridKgPerKWh + theirs.embodiedKg
  const ratio = ours.climateKg > 0 ? climateKg / ours.climateKg : null
  const differences = ratio === null ? [] : differencesOf(theirs, ours)
  return { ...tool, climateKg, energyKWh, ratio, differences }
}

export const cannotRun = (tool: Tool, missing: string): PeerResult => ({
  ...tool,
  ...{ climateKg: null, energyKWh: null, ratio: null, differences: [], missing },
})

interface Asked {
  readonly requests: number
  /** Tokens of a request. */
  readonly input: number
  readonly output: number
}

/** Folklore of watt-hours a query, on as many requests. */
export const perQueryPeers = (ours: OwnChain, { requests, input, output }: Asked): readonly PeerResult[] =>
  perQueryFigures.map(({ wattHours, words, ...tool }) =>
    peerResult(
      tool,
      {
        // Of what boundary nobody says: taken as it stands, without a PUE on top.
        itEnergyKWh: (wattHours * requests) / 1000,
        pue: 1,
        embodiedKg: 0,
        words: {
          energy: `${words}; here ${significant(((ours.processorKWh ?? ours.itEnergyKWh) * 1000) / requests)} Wh at the ${ours.processorKWh === undefined ? 'server' : 'processor'} for ${significant(input)} tokens of prompt and ${significant(output)} of answer`,
          PUE: 'not said whether it is inside; taken as it stands',
          embodied: 'no making of hardware',
        },
      },
      ours,
    ),
  )

/** Theirs over ours, part by part; the product is the ratio of the two results. */
function differencesOf(theirs: Chain, ours: OwnChain): readonly Difference[] {
  const { gridKgPerKWh, processorKWh } = ours
  const made = ({ itEnergyKWh, pue, embodiedKg }: Omit<Chain, 'words'>) => {
    const use = itEnergyKWh * pue * gridKgPerKWh
    return use === 0 ? 1 : (use + embodiedKg) / use
  }
  const around: readonly Difference[] =
    processorKWh === undefined
      ? []
      : [
          {
            what: 'surroundings',
            factor: processorKWh / ours.itEnergyKWh,
            words: 'no display, memory, radio, processor beside it and no losses of charger and battery',
          },
        ]
  return [
    {
      what: 'energy',
      factor: theirs.itEnergyKWh / (processorKWh ?? ours.itEnergyKWh),
      words: theirs.words.energy,
    },
    ...around,
    { what: 'PUE', factor: theirs.pue / ours.pue, words: theirs.words.PUE },
    { what: 'embodied', factor: made(theirs) / made(ours), words: theirs.words.embodied },
  ]
}
