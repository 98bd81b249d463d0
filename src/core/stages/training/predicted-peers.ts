import type { PeerResult } from '../../peers/peer-result'
import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import type { Line } from '../line'
import { besideLine, silent } from './peers'
import type { Prediction } from './predicted'
import { choiceOf, type Reader } from './reader'

/**
 * Other tools on a predicted run. LLMCarbon takes efficiency as an input, so it is given the one that our prediction
 * reaches: what is left between the two are the operations. After a measurement, ours is the measured line.
 */
export function predictedPeers(
  reader: Reader,
  { size, tokens, operations, deviceHours, devices, device, peak }: Prediction,
  line: Line,
  use: Quantity<'device-hours'>,
  making?: Line,
): readonly PeerResult[] | undefined {
  const hoursOnDevices = numberOf(use)
  const energyKWh = line.itEnergy && numberOf(line.itEnergy)
  const peakTflops = numberOf(peak)
  if (energyKWh === undefined || hoursOnDevices === 0) return undefined
  const rated = reader.context.catalog.rows.find(
    ({ family, subject, id }) => family === 'device-power' && subject === device && id.endsWith('.tdp'),
  )
  const run = {
    parameters: billions(size.total),
    activeParameters: billions(size.active),
    isMixtureOfExperts: isMixture(reader),
    tokens: billions(tokens),
    device,
    deviceHours: hoursOnDevices,
    systemPowerW: (energyKWh * 1000) / hoursOnDevices,
    peakTflops,
    efficiency: numberOf(operations) / (numberOf(deviceHours) * 3600 * peakTflops * 1e12),
    ...(devices && { devices: numberOf(devices) }),
    ...(rated && { ratedPowerW: rated.value }),
  }
  return besideLine(silent(reader), line, run, making)
}

const billions = (quantity: Quantity<'parameters' | 'tokens'>): number => numberOf(quantity) * 1e9

/** By its experts, or by parameters that a token passes. An encoder-decoder is dense. */
function isMixture(reader: Reader): boolean {
  const { experts, activeParametersB } = reader.activity
  return (choiceOf(reader, 'sizeBy') === 'architecture' ? experts : activeParametersB) !== undefined
}
