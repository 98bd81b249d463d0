import type { Coefficients } from './coefficients'
import type { Serving } from './serving'
import type { Step } from './step'
import { exchangeTime, overheadTime, promptOperations, reachedPerS } from './step-times'

/** What a request costs beyond the busy devices. */
export interface Surroundings {
  /** Of a server without its accelerators, W for each device that it has. */
  readonly hostPowerPerDeviceW: number
  /** Of a waiting device, W. */
  readonly idlePowerW: number
  /** Share of the time that the devices are busy, above 0 up to 1. */
  readonly utilisation: number
  readonly pue: number
}

export interface RequestEnergy {
  readonly devicesWh: number
  readonly hostWh: number
  readonly idleWh: number
  /** At the facility's meter: the sum, times PUE, once. */
  readonly siteWh: number
}

/** I20: energy of a request; host and idle devices by the seconds that the request holds them. resources/methodology/inference.md */
export function requestEnergy(
  serving: Pick<Serving, 'devices' | 'batch' | 'outputTokens'>,
  joulesPerToken: number,
  stepS: number,
  { hostPowerPerDeviceW, idlePowerW, utilisation, pue }: Surroundings,
): RequestEnergy {
  const { devices, batch, outputTokens } = serving
  const heldS = (stepS * outputTokens) / batch
  const waiting = 1 / utilisation - 1
  const wattHours = (joules: number) => joules / 3600
  const devicesWh = wattHours(joulesPerToken * outputTokens)
  const hostWh = wattHours((hostPowerPerDeviceW * devices * heldS) / utilisation)
  const idleWh = wattHours(idlePowerW * devices * heldS * waiting)
  return { devicesWh, hostWh, idleWh, siteWh: pue * (devicesWh + hostWh + idleWh) }
}

/** What is wrong with the surroundings; undefined where nothing is. */
export function surroundingsProblem({ utilisation, pue }: Surroundings): string | undefined {
  if (!(utilisation > 0 && utilisation <= 1))
    return `expected a utilisation above 0 and at most 1, found ${utilisation}`
  if (!(pue >= 1)) return `expected a PUE of at least 1, found ${pue}`
  return undefined
}

/** I21: seconds from a prompt's start to its first token, alone on the devices, with attention among its n tokens. resources/methodology/inference.md */
export function timeToFirstToken(serving: Serving, input: number, k: Coefficients): number {
  const alone = { ...serving, batch: 1 }
  const prompt = promptOperations(serving.model, input) / reachedPerS(serving, k)
  return prompt + overheadTime(alone, k) + exchangeTime(alone, input, k)
}

/** Tokens a second of the whole service, and of one request. */
export const tokensPerSecond = ({ stepS }: Pick<Step, 'stepS'>, batch: number) => ({
  service: batch / stepS,
  request: 1 / stepS,
})
