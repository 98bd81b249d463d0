import type { InferenceFit } from '../core/inference/fit-data'
import { coefficientVariance, kindOf } from '../core/inference/predict-cloud'
import type { Serving } from '../core/inference/serving'
import { stepOf } from '../core/inference/step'
import { inputTokens } from '../core/inference/step-bytes'
import { groupsBy } from './groups'
import { leftOut } from './left-out'
import { asCloud, type Measurement } from './measurements'
import { byFit, type OutRow } from './out-row'
import { addedSpread, student95 } from './spread'
import type { Stated } from './strength'

type UnseenDevice = InferenceFit['cloud']['unseenDevice']

type Basis = Pick<InferenceFit['cloud'], 'coefficients' | 'centre' | 'covariance' | 'spread'>

/**
 * H100 from B200 and the reverse: what must be added to the interval of the whole fit, as if it had seen the device, so
 * that nine of ten rows of the device left out lie inside.
 */
export function relatedSpread(
  bench: readonly Measurement[],
  stated: Stated,
  { coefficients, covariance, spread }: Basis,
): UnseenDevice['related'] {
  const out = leftOut(bench, stated, ({ row }) => row.hardware.subject, 2)
  const items = out.map(({ item, predicted }) => {
    const { serving } = asCloud(item)
    const { joulesPerToken } = stepOf(serving, inputTokens(serving, coefficients) as number, coefficients)
    const { residual, widening } = spread.kinds[kindOf(serving)]
    return {
      log: Math.log(predicted / item.joulesPerToken),
      variance:
        coefficientVariance(serving, joulesPerToken, coefficients, covariance) +
        residual ** 2 +
        (spread.tasks[serving.task ?? ''] ?? 0) ** 2,
      widening,
    }
  })
  return { residual: addedSpread(items) }
}

/** Rows of devices of other generations or makers than those of the fit, in a steady state. */
export const unseenDevices = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurements.filter((of) => /^chuyishang/.test(of.source))

/** How many imagined devices of factor 1 speak against the few that were measured. */
const imaginedDevices = 1
/** Degrees of freedom beyond the devices themselves: the imagined one, and the scatter within each. */
const freedomBeside = 2

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * A row with the logarithm of predicted over measured, before any factor, and the variance of all but the device. What
 * an unstated prompt adds is counted as the device's: on the safe side where it is stated.
 */
interface UnseenRow {
  readonly of: Measurement
  readonly device: string
  readonly log: number
  readonly variance: number
  readonly widening: number
}

/** @param chat mean prompt of chat, tokens: a row without a length is taken as that, as a prediction does */
function unseenRow(
  of: Measurement,
  { coefficients, centre, covariance, spread }: Basis,
  chat: number,
): UnseenRow {
  const { task: _none, ...rest } = asCloud(of).serving
  const serving: Serving = {
    ...rest,
    inputTokens: rest.inputTokens ?? chat,
  }
  const { joulesPerToken } = stepOf(serving, serving.inputTokens as number, coefficients)
  const { residual, widening } = spread.kinds[kindOf(serving)]
  return {
    of,
    device: of.row.hardware.subject,
    log: Math.log(joulesPerToken / centre / of.joulesPerToken),
    variance: coefficientVariance(serving, joulesPerToken, coefficients, covariance) + residual ** 2,
    widening,
  }
}

/** Mean of the logarithms by device, drawn to 0. */
const meanLog = (rows: readonly UnseenRow[]): number => {
  const means = [...groupsBy(rows, ({ device }) => device).values()].map((own) =>
    mean(own.map(({ log }) => log)),
  )
  return means.reduce((sum, log) => sum + log, 0) / (means.length + imaginedDevices)
}

/** Each row less the mean of the other devices. */
const lessOthers = (rows: readonly UnseenRow[]): readonly UnseenRow[] =>
  rows.map((one) => ({
    ...one,
    log: one.log - meanLog(rows.filter(({ device }) => device !== one.device)),
  }))

/** Wider for being of so few devices. */
const widened = (spread: number, devices: number): number =>
  (spread * student95(devices + freedomBeside)) / student95(Number.POSITIVE_INFINITY)

/**
 * Measured over predicted on other devices: mean by device, drawn to 1. Its spread is that of devices left out in turn,
 * each predicted by the factor of the others.
 */
export function transferTo(
  measured: readonly Measurement[],
  basis: Basis,
  chat: number,
): UnseenDevice['other'] {
  const rows = measured.map((of) => unseenRow(of, basis, chat))
  const devices = new Set(rows.map(({ device }) => device)).size
  return { factor: Math.exp(-meanLog(rows)), residual: widened(addedSpread(lessOthers(rows)), devices) }
}

/** The rows of each such device by factor and spread of the others alone. */
export function unseenLeftOut(measurements: readonly Measurement[], frozen: InferenceFit): readonly OutRow[] {
  const measured = unseenDevices(measurements)
  const chat = frozen.inputTokensByTask['lm-arena-chat'] as number
  const devices = [...new Set(measured.map(({ row }) => row.hardware.subject))]
  return devices.flatMap((device) => {
    const others = measured.filter(({ row }) => row.hardware.subject !== device)
    const other = transferTo(others, frozen.cloud, chat)
    const cloud = { ...frozen.cloud, unseenDevice: { ...frozen.cloud.unseenDevice, other } }
    return byFit(
      measured.filter(({ row }) => row.hardware.subject === device),
      { ...frozen, cloud },
    )
  })
}
