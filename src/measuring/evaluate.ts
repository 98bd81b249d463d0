import type { InferenceFit } from '../core/inference/fit-data'
import { type Scored, scoreOf } from '../core/inference/score'
import { bootstrapped } from './bootstrap'
import { edgeLeftOut } from './edge-left-out'
import { groupsBy } from './groups'
import { leftOut, withIntervals } from './left-out'
import { isBenchmark, isText, type Measurement } from './measurements'
import { byFit, type OutRow } from './out-row'
import { peers } from './peers'
import { cuts } from './slices'
import type { Stated } from './strength'
import { unseenLeftOut } from './unseen-device'

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
const headWithRange = [...head, 'MAPE of other models, 90 %'] as const

/** With what the MAPE would be had other models been measured. */
function lineWithRange(name: string, rows: readonly OutRow[]): readonly string[] {
  const [p5, p95] = bootstrapped(rows, ({ of }) => of.baseName)
  return [...line(name, rows), `${(p5 * 100).toFixed(1)}–${percent(p95)}`]
}

/** Fewer rows than this say nothing of a slice. */
const leastRows = 4

const sliced = (rows: readonly OutRow[]) =>
  cuts.flatMap(({ of: sliceOf }) => {
    const slices = groupsBy(rows, ({ of }) => sliceOf(of))
    return slices.size < 2
      ? []
      : [...slices.entries()]
          .filter(([, own]) => own.length >= leastRows)
          .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
          .map(([name, own]) => line(name, own))
  })

const grouped = (rows: readonly OutRow[], name: (of: Measurement) => string) =>
  [...groupsBy(rows, ({ of }) => name(of)).entries()].map(([group, own]) => line(group, own))

const modelOf = ({ modelName }: Measurement): string => modelName

/** Models by total parameters: each class lies outside of the others. */
const sizeOf = ({ row: { model } }: Measurement): string => {
  if (model.totalParameters <= 14e9) return '8 to 14 billion parameters, from larger models'
  return model.totalParameters >= 200e9
    ? '235 to 671 billion, from smaller models'
    : '21 to 109 billion, from the others'
}
const sizes = 3

/** The tables of resources/methodology/inference-accuracy.md, by name. */
export function accuracyTables(
  measurements: readonly Measurement[],
  stated: Stated,
  frozen: InferenceFit,
): Readonly<Record<string, string>> {
  const bench = measurements.filter(isBenchmark)
  const text = (rows: readonly OutRow[]) => rows.filter(({ of }) => isText(of))
  const out = leftOut(bench, stated)
  const byModel = withIntervals(out, frozen, modelOf)
  const leftOutBy = (group: (of: Measurement) => string, count?: number) =>
    withIntervals(leftOut(bench, stated, group, count), frozen, group)
  const byBase = leftOutBy(({ baseName }) => baseName)
  const byDevice = leftOutBy(({ row }) => row.hardware.subject, 2)
  const bySize = leftOutBy(sizeOf, sizes)
  const inSample = byFit(bench, frozen)
  const onText = bench.filter(isText)
  const others = measurements.filter((of) => !isBenchmark(of) && !of.row.hardware.isEdge)
  const edge = measurements.filter(({ row }) => row.hardware.isEdge)
  const phaseOf = ({ row }: Measurement) => `${row.hardware.subject}, ${row.phase}`
  const strengths = [...new Set(out.map(({ fit }) => fit.strength))].toSorted((a, b) => a - b)
  return {
    'left-out': table(headWithRange, [
      lineWithRange('text, left out by model (5 folds)', text(byModel)),
      lineWithRange('text and pictures, left out by model (5 folds)', byModel),
      lineWithRange(
        'text, left out by base: all precisions and tunings of a model together (5 folds)',
        text(byBase),
      ),
    ]),
    strengths: table(
      ['chosen strength of the pull', 'folds'],
      strengths.map((strength) => [
        String(strength),
        String(new Set(out.filter(({ fit }) => fit.strength === strength).map(({ fold }) => fold)).size),
      ]),
    ),
    devices: table(head, [
      line('text, H100 from B200 and the reverse', text(byDevice)),
      ...grouped(byDevice, ({ row }) => `text and pictures, ${row.hardware.subject} left out`),
      ...grouped(
        unseenLeftOut(measurements, frozen),
        ({ row }) => `${row.hardware.subject}, by the factor of the others`,
      ),
    ]),
    sizes: table(head, grouped(bySize, sizeOf)),
    slices: table(head, sliced(text(byModel))),
    'slices-all': table(head, sliced(byModel)),
    'in-sample': table(head, [
      line('text', text(inSample)),
      line('text and pictures', inSample),
      ...grouped(byFit(others, frozen), ({ source }) => source),
      ...grouped(byFit(edge, frozen), phaseOf),
    ]),
    edge: table(head, [
      ...grouped(edgeLeftOut(edge, frozen), phaseOf),
      ...grouped(edgeLeftOut(edge, frozen), ({ row }) => `both devices, ${row.phase}`),
    ]),
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
      grouped(byModel, modelOf).toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'en')),
    ),
  }
}
