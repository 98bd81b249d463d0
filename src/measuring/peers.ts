import { ecoLogitsGpus, ecoLogitsGpuWh } from '../core/peers/ecologits'
import { asCloud, type Measurement } from './measurements'

const joulesPerWattHour = 3600

/** Peers on the same rows: energy of the devices for a token of output. */
export const peers: readonly (readonly [name: string, joules: (of: Measurement) => number])[] = [
  [
    'EcoLogits as published: its own batch of 64 and number of GPUs',
    ({ row: { model } }) =>
      ecoLogitsGpus(model.totalParameters / 1e9) *
      ecoLogitsGpuWh(model.activeParameters / 1e9, 64) *
      joulesPerWattHour,
  ],
  [
    'EcoLogits, default batch 64, measured number of GPUs',
    ({ row }) => row.devices * ecoLogitsGpuWh(row.model.activeParameters / 1e9, 64) * joulesPerWattHour,
  ],
  [
    'EcoLogits, measured batch and number of GPUs',
    ({ row }) =>
      row.devices * ecoLogitsGpuWh(row.model.activeParameters / 1e9, row.batch) * joulesPerWattHour,
  ],
  [
    'LLMCarbon, efficiency 0.4, rated power',
    (of) => {
      const { device } = asCloud(of).serving
      return (2 * of.row.model.activeParameters * device.ratedPowerW) / (device.peakPerS * 0.4)
    },
  ],
]
