import { type Chain, meanPowerW, peerMethods } from './peer-methods'
import {
  type Difference,
  differenceParts,
  type OwnResult,
  type PeerResult,
  type PeerRun,
} from './peer-result'

/** Every tool on the same run, each with what makes it differ from ours. Comparison only: no result of this app. */
export function peersOf(run: PeerRun, ours: OwnResult): readonly PeerResult[] {
  return peerMethods.map(({ chain, ...tool }): PeerResult => {
    const reckoned = chain(run, ours)
    if ('missing' in reckoned) {
      const { missing } = reckoned
      return { ...tool, climateKg: null, energyKWh: null, ratio: null, missing, differences: [] }
    }
    const { climateKg, energyKWh } = reckoned.found
    const ratio = ours.climateKg === 0 ? null : climateKg / ours.climateKg
    const differences = ratio === null ? [] : differencesOf(reckoned.found, ours)
    return { ...tool, climateKg, energyKWh, ratio, differences }
  })
}

/**
 * Theirs over ours, taken apart in the order of `differenceParts`. Both are device-hours × W × PUE × g/kWh; what each
 * has beyond that is embodied carbon, and what theirs loses on the way to the screen is rounding. The product is the
 * ratio of the two results.
 */
function differencesOf(theirs: Chain, ours: OwnResult): readonly Difference[] {
  const ourUseKg = electricityKg({ ...ours, powerW: meanPowerW(ours) })
  const theirUseKg = electricityKg(theirs)
  // Where nothing was used there is nothing to take apart: the first factor that is 0 says why.
  const beyondUse = theirUseKg === 0 ? 1 : (theirUseKg + theirs.embodiedKg) / theirUseKg
  const unroundedKg = theirUseKg + theirs.embodiedKg
  const factors = {
    energy: theirs.deviceHours / ours.deviceHours,
    'power basis': theirs.powerW / meanPowerW(ours),
    PUE: theirs.pue / ours.pue,
    grid: theirs.gridGPerKWh / ours.gridGPerKWh,
    embodied: beyondUse / (ours.climateKg / ourUseKg),
    rounding: unroundedKg === 0 ? 1 : theirs.climateKg / unroundedKg,
  }
  return differenceParts.map((what) => ({ what, factor: factors[what], words: theirs.words[what] }))
}

/** kgCO2e of electricity. */
const electricityKg = (of: Pick<Chain, 'deviceHours' | 'powerW' | 'pue' | 'gridGPerKWh'>): number =>
  (of.deviceHours * of.powerW * of.pue * of.gridGPerKWh) / 1e6
