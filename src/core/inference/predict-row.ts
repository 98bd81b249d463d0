import { taskNames } from './coefficients'
import { type EdgePhaseResult, type EdgeRequest, edgeDecode, edgeFallback, edgePrefill } from './edge'
import type { InferenceFit } from './fit-data'
import type { Prediction } from './interval'
import { memoryNeed, misfit } from './memory-need'
import { isKnownTask, predictCloud } from './predict-cloud'
import { type Serving, weightBytes } from './serving'
import type { CellProblem, TableRow } from './table-row'

export interface RowPrediction {
  /** Of the devices, for one token of output; of a row about prompts alone: for the prompt, over its output tokens. */
  readonly joulesPerToken: Prediction
  /** Of the devices, before PUE: the phase of the row, or the whole request. */
  readonly wattHoursPerRequest: number
  readonly assumptions: readonly CellProblem[]
}

const joulesPerWattHour = 3600

/** Predicts a row, or says what stands in the way. */
export function predictRow(row: TableRow, fit: InferenceFit): RowPrediction | CellProblem {
  const { hardware } = row
  return hardware.isEdge || hardware.spec === undefined
    ? predictEdge(row, fit)
    : predictServer({ ...row, device: hardware.spec }, row.phase, fit)
}

function predictServer(
  row: Serving,
  phase: TableRow['phase'],
  fit: InferenceFit,
): RowPrediction | CellProblem {
  if (phase !== 'blended')
    return {
      column: 'phase',
      message: `expected blended on a server, where prompts and answers are batched together, found “${phase}”`,
    }
  const assumptions: CellProblem[] = []
  let serving = row
  if (row.inputTokens === undefined) {
    const stated = row.task !== undefined && row.task in fit.inputTokensByTask
    const task = stated ? (row.task as string) : fit.defaultTask
    const inputTokens = fit.inputTokensByTask[task] as number
    // Where the fit has a length, it also has its uncertainty.
    if (!stated) serving = { ...row, inputTokens, inputSpread: fit.cloud.spread.inputTokens }
    else if (taskNames(task) === undefined) serving = { ...row, inputTokens }
    const whose = stated ? `of ${task}` : `of ${task}, for want of one of “${row.task ?? 'no task'}”`
    assumptions.push({
      column: 'n_in',
      message: `empty, the fitted mean ${whose} taken: ${Math.round(inputTokens)} tokens`,
    })
  }
  if (row.task !== undefined && !isKnownTask(row.task)) {
    const { task: _other, ...rest } = serving
    serving = rest
  }
  const input = serving.inputTokens ?? (fit.inputTokensByTask[serving.task as string] as number)
  const wrong = misfit(serving, input)
  if (wrong) return { column: /weights/.test(wrong) ? 'n_devices' : 'precision', message: wrong }
  if (memoryNeed(serving, input).leftBytes < 0)
    assumptions.push({
      column: 'batch',
      message: 'needs more cache than the memory has left: some requests will wait',
    })
  const predicted = predictCloud(serving, fit.cloud)
  if (predicted === undefined)
    return { column: 'n_in', message: 'expected a number of tokens, found nothing' }
  const { joulesPerToken } = predicted
  return {
    joulesPerToken,
    wattHoursPerRequest: (joulesPerToken.value * serving.outputTokens) / joulesPerWattHour,
    assumptions,
  }
}

function predictEdge(row: TableRow, fit: InferenceFit): RowPrediction | CellProblem {
  const { hardware, model, inputTokens = 0, outputTokens, phase } = row
  const request: EdgeRequest = { model, inputTokens, outputTokens }
  const calibrated = fit.edge[hardware.subject]
  const assumptions: CellProblem[] = []
  let phases: { readonly prefill: EdgePhaseResult; readonly decode: EdgePhaseResult }
  if (calibrated)
    phases = { prefill: edgePrefill(request, calibrated), decode: edgeDecode(request, calibrated) }
  else if (hardware.spec) {
    assumptions.push({ column: 'hardware', message: 'never measured: predicted from its data sheet, ±50 %' })
    phases = edgeFallback(request, hardware.spec, weightBytes(row.precision), fit.edgeFallback)
  } else return { column: 'hardware', message: `expected a calibrated device, found ${hardware.subject}` }
  const joules = phase === 'blended' ? sum(phases.prefill.joules, phases.decode.joules) : phases[phase].joules
  const perToken = (value: number) => value / outputTokens
  return {
    joulesPerToken: { value: perToken(joules.value), p5: perToken(joules.p5), p95: perToken(joules.p95) },
    wattHoursPerRequest: joules.value / joulesPerWattHour,
    assumptions,
  }
}

/** Both ends added: the phases of one device err together. */
const sum = (a: Prediction, b: Prediction): Prediction => ({
  value: a.value + b.value,
  p5: a.p5 + b.p5,
  p95: a.p95 + b.p95,
})
