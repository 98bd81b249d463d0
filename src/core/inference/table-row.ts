import type { Catalog } from '../factors/catalog'
import type { Result } from '../result'
import { knownTasks } from './coefficients'
import type { InferenceFit } from './fit-data'
import { type Hardware, hardwareNamed } from './hardware'
import { parallelOf } from './parallel'
import { burstTask } from './predict-cloud'
import type { ModelShape, Precision } from './serving'

/** Something wrong with, or assumed for, a cell of a table. */
export interface CellProblem {
  readonly column: string
  readonly message: string
}

export type Phase = 'blended' | 'prefill' | 'decode'

/** A row that was understood: all that a prediction needs. */
export interface TableRow {
  readonly model: ModelShape
  readonly hardware: Hardware
  readonly precision: Precision
  readonly devices: number
  readonly attentionCopies: number
  readonly expertDevices?: number
  readonly batch: number
  readonly inputTokens?: number
  readonly outputTokens: number
  readonly task?: string
  readonly phase: Phase
}

export interface ReadRow {
  readonly row?: TableRow
  readonly problems: readonly CellProblem[]
  readonly assumptions: readonly CellProblem[]
}

export const predictionColumns = [
  ...['params_total_b', 'params_active_b', 'arch', 'layers', 'kv_bytes_per_token_16bit', 'precision'],
  ...['hardware', 'n_devices', 'tp', 'ep', 'dp', 'batch', 'task', 'phase', 'n_in', 'n_out'],
] as const
export type PredictionColumn = (typeof predictionColumns)[number]

/** Text of a cell by column; undefined where the table has no such column. */
export type Cells = (column: PredictionColumn) => string | undefined

/** Names of a precision, without case, separators and what stands in brackets. */
const precisions: readonly [RegExp, Precision][] = [
  [/^(bf16|bfloat16|bfloat)$/, 'bf16'],
  [/^(fp16|float16|half|f16|16bits?)$/, 'fp16'],
  [/^((fp8|float8|f8)(e4m3|e5m2)?(fn)?(dynamic|block|w8a8)?|e4m3(fn)?)$/, 'fp8'],
  [/^(int8|w8a8|w8a16|q80|8bits?)$/, 'int8'],
  [/^(mxfp4|nvfp4|fp4|float4)$/, 'mxfp4'],
  [/^(int4|w4a16|awq|gptq|nf4|q4[a-z0-9]*|4bits?)$/, 'int4'],
]

function precisionNamed(text: string): Precision | undefined {
  const bare = text.replaceAll(/\(.*?\)/g, '').replaceAll(/[^a-z0-9]/g, '')
  return bare === '' ? undefined : precisions.find(([pattern]) => pattern.test(bare))?.[1]
}

/** `MoE`, `mixture of experts`, `Dense`: undefined where it is neither. */
function archNamed(text: string): 'dense' | 'moe' | undefined {
  const bare = text.replaceAll(/[^a-z]/g, '')
  if (/^(dense|densetransformer|transformerdense)$/.test(bare)) return 'dense'
  return /^(sparse)?(moe|mixture|mixtureofexperts)(transformer)?$/.test(bare) ? 'moe' : undefined
}

/** A benchmark task in any spelling of its name; any other text as it stands. */
const taskNamed = (text: string): string => {
  const bare = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return [...knownTasks, burstTask].find((task) => bare(task) === bare(text)) ?? text
}

/** Devices by the name in a table, looked up once. */
export type HardwareLookup = (name: string) => Result<Hardware, string>

export function hardwareLookup(catalog: Catalog): HardwareLookup {
  const known = new Map<string, Result<Hardware, string>>()
  return (name) => {
    const found = known.get(name) ?? hardwareNamed(name, catalog)
    known.set(name, found)
    return found
  }
}

/** Reads the cells of a row. Every problem is found at once; what was assumed is said. */
export function readRow(cells: Cells, lookup: HardwareLookup, fit: InferenceFit): ReadRow {
  const problems: CellProblem[] = []
  const assumptions: CellProblem[] = []
  const text = (column: PredictionColumn) => cells(column)?.trim() ?? ''
  const number = (
    column: PredictionColumn,
    isNeeded: boolean,
    isFine = (value: number) => value > 0,
    what = 'a number above 0',
  ) => {
    const found = text(column)
    if (found === '') {
      if (isNeeded) problems.push({ column, message: `expected ${what}, found nothing` })
      return undefined
    }
    const value = Number(found)
    if (Number.isFinite(value) && isFine(value)) return value
    problems.push({ column, message: `expected ${what}, found “${found}”` })
    return undefined
  }
  const assume = (column: PredictionColumn, message: string) => assumptions.push({ column, message })

  const phase = phaseOf(text('phase'))
  if (phase === undefined) {
    const message = `expected blended, prefill or decode of a language model, found “${text('phase')}”`
    return { problems: [{ column: 'phase', message }], assumptions }
  }
  const name = text('hardware')
  const hardware = name === '' ? undefined : lookup(name)
  if (hardware === undefined)
    problems.push({ column: 'hardware', message: 'expected a device, found nothing' })
  else if (!hardware.ok) problems.push({ column: 'hardware', message: hardware.error })
  const isEdge = hardware?.ok && hardware.value.isEdge

  const total = number('params_total_b', true)
  const active = number('params_active_b', false)
  const arch = text('arch').toLowerCase()
  const kind = archNamed(arch)
  const isMixture =
    arch === '' ? active !== undefined && total !== undefined && active < total : kind === 'moe'
  if (arch !== '' && kind === undefined)
    problems.push({ column: 'arch', message: `expected dense or moe, found “${arch}”` })
  if (isMixture && active === undefined && text('params_active_b') === '')
    problems.push({
      column: 'params_active_b',
      message: 'expected the active parameters of a mixture, found nothing',
    })
  if (active !== undefined && total !== undefined && active > total)
    problems.push({
      column: 'params_active_b',
      message: `expected at most the total ${total}, found “${active}”`,
    })

  const precisionText = text('precision').toLowerCase()
  const precision = precisionNamed(precisionText)
  if (precisionText === '') assume('precision', 'not stated, 16 bits assumed')
  else if (precision === undefined)
    problems.push({
      column: 'precision',
      message: `expected bf16, fp16, fp8, int8, mxfp4 or int4, found “${precisionText}”`,
    })

  const isCount = (value: number) => Number.isInteger(value) && value >= 1
  const count = (column: PredictionColumn) => number(column, false, isCount, 'a whole number of at least 1')
  const parallel = parallelOf({
    devices: count('n_devices'),
    tp: count('tp'),
    ep: count('ep'),
    dp: count('dp'),
  })
  problems.push(...parallel.problems)
  assumptions.push(...parallel.assumptions)
  const batch = number('batch', hardware?.ok === true && !isEdge)
  const inputTokens = number('n_in', isEdge === true, (value) => value >= 0, 'a number of at least 0')
  const outputTokens = number('n_out', true)
  const layers = number('layers', false, isCount, 'a whole number of at least 1')
  const cache = number('kv_bytes_per_token_16bit', false)
  const task = taskNamed(text('task'))

  if (problems.length > 0 || total === undefined || outputTokens === undefined || !hardware?.ok)
    return { problems, assumptions }

  const { layersAt8B, exponent, cacheBytesPerLayer } = fit.unknownShape
  const activeB = active ?? total
  const knownLayers = layers ?? Math.max(1, Math.round(layersAt8B * (activeB / 8) ** exponent))
  if (layers === undefined) assume('layers', 'not stated, taken from the active parameters')
  if (cache === undefined) assume('kv_bytes_per_token_16bit', 'not stated, taken from the layers')
  return {
    problems,
    assumptions,
    row: {
      model: {
        totalParameters: total * 1e9,
        activeParameters: activeB * 1e9,
        isMixture,
        layers: knownLayers,
        cacheBytesPerToken: cache ?? knownLayers * cacheBytesPerLayer,
      },
      hardware: hardware.value,
      precision: precision ?? 'bf16',
      devices: parallel.devices,
      attentionCopies: parallel.attentionCopies,
      ...(parallel.expertDevices !== undefined && { expertDevices: parallel.expertDevices }),
      batch: batch ?? 1,
      ...(inputTokens !== undefined && { inputTokens }),
      outputTokens,
      ...(task !== '' && { task }),
      phase,
    },
  }
}

const phaseOf = (text: string): Phase | undefined => {
  if (text === '' || text === 'blended') return 'blended'
  return text === 'prefill' || text === 'decode' ? text : undefined
}
