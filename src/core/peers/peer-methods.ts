import { significant } from '../units/format'
import { greenAlgorithms } from './green-algorithms'
import { llmCarbonTraining } from './llmcarbon'
import { llmCarbonServers } from './llmcarbon-server'
import { mlco2 } from './mlco2'
import { type Inputs, inputs } from './peer-inputs'
import type { DifferencePart, OwnResult, PeerRun } from './peer-result'
import { strubell, strubellGridGPerKWh, strubellPue } from './strubell'

/** A tool's result as a chain like ours: device-hours × W × PUE × g/kWh + embodied, and then what it shows. */
export interface Chain {
  readonly deviceHours: number
  /** Mean of one device over the run. */
  readonly powerW: number
  readonly pue: number
  readonly gridGPerKWh: number
  readonly embodiedKg: number
  /** What the tool shows, its rounding included. */
  readonly energyKWh: number
  readonly climateKg: number
  readonly words: Readonly<Record<DifferencePart, string>>
}

/** A tool that can be run beside ours. */
export interface PeerMethod {
  readonly name: string
  readonly version: string
  readonly citation: string
  readonly source: string
  readonly chain: (run: PeerRun, ours: OwnResult) => Inputs<Chain>
}

const notRounded = 'not rounded'
const noEmbodied = 'no making of hardware; here it is a stage of its own'
const gridIsInput = 'an input, the same as here'
const whole = (value: number): string => significant(value)

const llmCarbon: PeerMethod = {
  name: 'LLMCarbon, as released',
  version: 'code of May 2024',
  citation: 'faiz2024',
  source: 'Faiz et al. 2024, arXiv 2309.14393',
  chain: (run, ours) => {
    const size = run.isMixtureOfExperts ? 'baseParameters' : 'parameters'
    const needed = [size, 'tokens', 'devices', 'peakTflops', 'efficiency', ...atPlace] as const
    return inputs(run, needed, (given) => {
      const { devices } = given
      const result = llmCarbonTraining({
        ...given,
        parameters: given[size],
        gridKgPerKWh: given.gridGPerKWh / 1000,
      })
      const embodiedKg =
        run.device === undefined ? undefined : llmCarbonServers(run.device, devices, result.days)
      const deviceHours = result.days * 24 * devices
      return {
        deviceHours,
        powerW: given.systemPowerW,
        pue: given.pue,
        gridGPerKWh: given.gridGPerKWh,
        embodiedKg: embodiedKg ?? 0,
        energyKWh: result.energyMWh * 1000,
        climateKg: result.climateT * 1000 + (embodiedKg ?? 0),
        words: {
          energy: `6 operations per ${run.isMixtureOfExperts ? 'parameter of the dense base model' : 'parameter'} and token, at an efficiency that is an input: ${whole(deviceHours)} device-hours, here ${whole(ours.deviceHours)}`,
          'power basis': 'mean power of a device with its share of the host is an input, the same as here',
          PUE: 'an input, the same as here',
          grid: gridIsInput,
          embodied:
            embodiedKg === undefined
              ? 'left out: the tool knows no die of this device'
              : 'bare chips of devices and servers, in use all the time for five years; here making is a stage of its own',
          rounding: notRounded,
        },
      }
    })
  },
}

const mlco2Calculator: PeerMethod = {
  name: 'mlco2, as published',
  version: 'web calculator, revision d0d3ee5',
  citation: 'lacoste2019',
  source: 'Lacoste et al. 2019, arXiv 1910.09700',
  chain: (run, ours) =>
    inputs(
      run,
      ['deviceHours', 'ratedPowerW', 'gridGPerKWh'],
      ({ deviceHours, ratedPowerW, gridGPerKWh }) => {
        const result = mlco2({ ratedPowerW, hours: deviceHours, gridGPerKWh })
        return {
          deviceHours,
          powerW: ratedPowerW,
          pue: 1,
          gridGPerKWh,
          embodiedKg: 0,
          energyKWh: result.energyKWh,
          climateKg: result.climateKg,
          words: {
            energy: 'hours of one device are an input: its user multiplies them by the devices',
            'power basis': `rated power, ${significant(ratedPowerW)} W without a host; here ${significant(meanPowerW(ours))} W on average`,
            PUE: 'none',
            grid: 'the same as here; the tool itself lists older yearly figures of cloud regions',
            embodied: noEmbodied,
            rounding: `energy, intensity and result to two decimals: ${significant(gridGPerKWh)} g/kWh become ${result.intensityKgPerKWh.toFixed(2)} kg/kWh`,
          },
        }
      },
    ),
}

const strubell2019: PeerMethod = {
  name: 'Strubell et al. 2019',
  version: 'equations 1 and 2',
  citation: 'strubell2019',
  source: 'Strubell et al. 2019, ACL',
  chain: (run) =>
    inputs(run, ['deviceHours', 'systemPowerW'], ({ deviceHours, systemPowerW }) => {
      // Processors and memory are in the mean power already, as far as ours has them.
      const of = { hours: deviceHours, devices: 1, devicePowerW: systemPowerW, cpuPowerW: 0, memoryPowerW: 0 }
      const { energyKWh, climateKg } = strubell(of)
      return {
        deviceHours,
        powerW: systemPowerW,
        pue: strubellPue,
        gridGPerKWh: strubellGridGPerKWh,
        embodiedKg: 0,
        energyKWh,
        climateKg,
        words: {
          energy: 'hours are an input, the same as here',
          'power basis':
            'mean power of devices, processors and memory is measured; here the mean power of this activity stands for it',
          PUE: `${strubellPue} for every data centre`,
          grid: `${significant(strubellGridGPerKWh)} g/kWh, the United States’ average, for every place`,
          embodied: noEmbodied,
          rounding: notRounded,
        },
      }
    }),
}

const greenAlgorithms2021: PeerMethod = {
  name: 'Green Algorithms',
  version: 'calculator 3.0',
  citation: 'lannelongue2021',
  source: 'Lannelongue et al. 2021, Advanced Science',
  chain: (run, ours) =>
    inputs(run, ['deviceHours', 'ratedPowerW', 'memoryGBPerDevice', 'gridGPerKWh'], (given) => {
      const { deviceHours, ratedPowerW, memoryGBPerDevice: memoryGB, gridGPerKWh } = given
      const { load: usage, pueIsDefault } = run
      const result = greenAlgorithms({
        hours: deviceHours,
        cores: [{ count: 1, ratedPowerW, ...(usage !== undefined && { usage }) }],
        memoryGB,
        gridGPerKWh,
        ...(run.pue !== undefined && pueIsDefault !== true && { pue: run.pue }),
      })
      const { powerW, pue, energyKWh, climateKg } = result
      return {
        ...{ deviceHours, powerW, pue, gridGPerKWh, embodiedKg: 0, energyKWh, climateKg },
        words: {
          energy: 'hours are an input, the same as here',
          'power basis': `rated power at ${usage === undefined ? 'full use, its default,' : `${significant(usage * 100)} % use`} and 0.3725 W for each of ${significant(memoryGB)} GB of memory: ${significant(powerW)} W; here ${significant(meanPowerW(ours))} W on average`,
          PUE: pue === run.pue ? 'an input, the same as here' : `its default of ${pue}, for none is stated`,
          grid: gridIsInput,
          embodied: noEmbodied,
          rounding: notRounded,
        },
      }
    }),
}

const atPlace = ['systemPowerW', 'pue', 'gridGPerKWh'] as const

export const meanPowerW = ({ itEnergyKWh, deviceHours }: OwnResult): number =>
  (itEnergyKWh * 1000) / deviceHours

/** In the order in which they are shown. */
export const peerMethods: readonly PeerMethod[] = [
  llmCarbon,
  mlco2Calculator,
  strubell2019,
  greenAlgorithms2021,
]
