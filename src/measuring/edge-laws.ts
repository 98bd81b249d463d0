import { decodeTerms, lawAt, prefillTerms } from '../core/inference/edge'
import { type EdgeMeasurement, fitEdge } from '../core/inference/fit/edge-fit'
import type { EdgeDevice, EdgeLaw } from '../core/inference/fit-data'
import { crossValidate } from './folds'
import { reportedSeed } from './left-out'
import type { Measurement } from './measurements'
import { ninetyPercentSpread, student95 } from './spread'

/** From the reference model: where the search starts. */
const edgeStart = {
  prefill: { joules: [0.03, 5e-12, 1e-10], seconds: [0.002, 1e-12, 1e-11] },
  decode: { joules: [0.006, 1e-10, 1e-9], seconds: [0.002, 1.5e-11, 1e-10] },
} as const

export type EdgePhaseName = 'prefill' | 'decode'

export function edgeMeasurements(
  rows: readonly Measurement[],
  phase: EdgePhaseName,
  what: 'joules' | 'seconds',
): readonly EdgeMeasurement[] {
  return rows
    .filter(({ row }) => row.phase === phase)
    .flatMap(({ modelName, row, joulesPerToken, seconds }) => {
      const request = { model: row.model, inputTokens: row.inputTokens ?? 0, outputTokens: row.outputTokens }
      const terms = phase === 'prefill' ? prefillTerms(request) : decodeTerms(request)
      const time = seconds === undefined ? undefined : seconds / row.outputTokens
      const measured = what === 'joules' ? joulesPerToken : time
      return measured === undefined ? [] : [{ modelName, terms, measured }]
    })
}

/** The laws of one device from its rows. An interval is wider for being of so few models. */
export function edgeOf(rows: readonly Measurement[]): EdgeDevice {
  const law = (phase: EdgePhaseName, what: 'joules' | 'seconds'): EdgeLaw => {
    const items = edgeMeasurements(rows, phase, what)
    const start = { terms: edgeStart[phase][what] }
    const models = new Set(items.map(({ modelName }) => modelName)).size
    const out = crossValidate(items, {
      group: ({ modelName }) => modelName,
      folds: models,
      seed: reportedSeed,
      fit: (training) => fitEdge(training, start),
      predict: ({ terms }, fit) => lawAt(fit.terms, terms),
    })
    const spread = ninetyPercentSpread(out.map(({ item, predicted }) => Math.log(predicted / item.measured)))
    const few = student95(models) / student95(Number.POSITIVE_INFINITY)
    return { ...fitEdge(items, start), residual: few * spread }
  }
  const phase = (name: EdgePhaseName) => ({ joules: law(name, 'joules'), seconds: law(name, 'seconds') })
  return { prefill: phase('prefill'), decode: phase('decode') }
}
