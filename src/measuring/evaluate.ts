import { coefficientNames } from '../core/inference/coefficients'
import type { CloudFit, StatedCoefficients } from '../core/inference/fit/cloud-fit'
import type { InferenceFit } from '../core/inference/fit-data'
import { predictCloud } from '../core/inference/predict-cloud'
import { type Scored, scoreOf } from '../core/inference/score'
import { ecoLogitsGpus, ecoLogitsGpuWh } from '../core/peers/ecologits'
import { byFrozen, edgeLeftOut, type OutRow } from './edge-left-out'
import { cloudFitOf, cloudJoules, folds, reportedSeed, residualOf } from './fit-all'
import { crossValidate } from './folds'
import { asCloud, isBenchmark, isText, type Measurement } from './measurements'
import { residualsByKind } from './spread'

/**
 * Predicts every row by a fit without its group, with an interval whose spread between models comes from groups of the
 * other folds alone.
 */
export function outOfFold(
  rows: readonly Measurement[],
  stated: StatedCoefficients,
  frozen: InferenceFit,
  group: (of: Measurement) => string,
  count = folds,
): readonly OutRow[] {
  const out = crossValidate(rows, {
    group,
    folds: count,
    seed: reportedSeed,
    fit: (training) => cloudFitOf(training, stated),
    predict: cloudJoules,
  })
  return out.map(({ item, fit, fold }) => {
    const residual = residualsByKind(out.filter((other) => other.fold !== fold).map(residualOf))
    return { of: item, ...withInterval(item, fit, { ...frozen.cloud, residual }) }
  })
}

function withInterval(of: Measurement, fit: CloudFit, cloud: InferenceFit['cloud']): Scored {
  const size = coefficientNames.length
  const covariance = Array.from({ length: size }, (_, at) => [
    ...fit.covariance.subarray(at * size, (at + 1) * size),
  ])
  const { coefficients, centre } = fit
  const prediction = predictCloud(asCloud(of).serving, { ...cloud, coefficients, centre, covariance })
  if (prediction === undefined) throw new Error(`${of.id}: expected a task with a prompt length`)
  const { value, p5, p95 } = prediction.joulesPerToken
  return { predicted: value, measured: of.joulesPerToken, p5, p95 }
}

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

const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`

function line(name: string, rows: readonly Scored[]): readonly string[] {
  const { rows: count, mape, median, bias, coverage } = scoreOf(rows)
  const shown = coverage === undefined ? '–' : percent(coverage)
  return [name, String(count), percent(mape), percent(median), signed(bias), shown]
}

const head = ['rows', 'n', 'MAPE', 'median', 'bias', 'in the 90 % interval'] as const

type Slice = readonly [name: string, holds: (of: Measurement) => boolean]
const slices: readonly Slice[] = [
  ['H100', ({ row }) => row.hardware.subject === 'nvidia-h100-sxm5-80gb'],
  ['B200', ({ row }) => row.hardware.subject === 'nvidia-b200'],
  ['dense', ({ row }) => !row.model.isMixture],
  ['mixture of experts', ({ row }) => row.model.isMixture],
  ['bf16', ({ row }) => row.precision === 'bf16'],
  ['fp8', ({ row }) => row.precision === 'fp8'],
  ['mxfp4', ({ row }) => row.precision === 'mxfp4'],
  ['dense, bf16', ({ row }) => !row.model.isMixture && row.precision === 'bf16'],
  ['one device', ({ row }) => row.devices === 1],
  ['several devices', ({ row }) => row.devices > 1],
  ['chat', ({ row }) => row.task === 'lm-arena-chat'],
  ['GPQA (long answers)', ({ row }) => row.task === 'gpqa'],
  ['code completion (long prompts)', ({ row }) => row.task === 'sourcegraph-fim'],
]

const sliced = (rows: readonly OutRow[]) =>
  slices.flatMap(([name, holds]) => {
    const own = rows.filter(({ of }) => holds(of))
    return own.length === 0 ? [] : [line(name, own)]
  })

/** The tables of resources/methodology/inference-accuracy.md, by name. */
export function accuracyTables(
  measurements: readonly Measurement[],
  stated: StatedCoefficients,
  frozen: InferenceFit,
): Readonly<Record<string, string>> {
  const bench = measurements.filter(isBenchmark)
  const text = (rows: readonly OutRow[]) => rows.filter(({ of }) => isText(of))
  const byModel = outOfFold(bench, stated, frozen, ({ modelName }) => modelName)
  const byBase = outOfFold(bench, stated, frozen, ({ baseName }) => baseName)
  const byDevice = outOfFold(bench, stated, frozen, ({ row }) => row.hardware.subject, 2)
  const inSample = byFrozen(bench, frozen)
  const onText = bench.filter(isText)
  const others = measurements.filter((of) => !isBenchmark(of) && !of.row.hardware.isEdge)
  const edge = measurements.filter(({ row }) => row.hardware.isEdge)
  const ofPhase = (rows: readonly OutRow[]) =>
    [...new Set(rows.map(({ of }) => `${of.row.hardware.subject}, ${of.row.phase}`))].map((name) =>
      line(
        name,
        rows.filter(({ of }) => `${of.row.hardware.subject}, ${of.row.phase}` === name),
      ),
    )
  return {
    'left-out': table(head, [
      line('text, left out by model (5 folds)', text(byModel)),
      line('text and pictures, left out by model (5 folds)', byModel),
      line('text, left out by base: all precisions and tunings of a model together (5 folds)', text(byBase)),
      line('text, left out by device: H100 from B200 and the reverse', text(byDevice)),
    ]),
    slices: table(head, sliced(text(byModel))),
    'in-sample': table(head, [
      line('text', text(inSample)),
      line('text and pictures', inSample),
      ...[...new Set(others.map(({ source }) => source))].map((source) =>
        line(
          source,
          byFrozen(
            others.filter((of) => of.source === source),
            frozen,
          ),
        ),
      ),
      ...ofPhase(byFrozen(edge, frozen)),
    ]),
    edge: table(head, ofPhase(edgeLeftOut(edge, frozen))),
    peers: table(head, [
      line('this model, left out by model', text(byModel)),
      ...peers.map(([name, joules]) =>
        line(
          name,
          onText.map((of) => ({ predicted: joules(of), measured: of.joulesPerToken })),
        ),
      ),
    ]),
    models: table(
      head,
      [...new Set(byModel.map(({ of }) => of.modelName))].toSorted().map((name) =>
        line(
          name,
          byModel.filter(({ of }) => of.modelName === name),
        ),
      ),
    ),
  }
}
