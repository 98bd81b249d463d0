import type { CloudMeasurement } from '../core/inference/fit/cloud-fit'
import type { InferenceFit } from '../core/inference/fit-data'
import { type HardwareLookup, readRow, type TableRow } from '../core/inference/table-row'
import { csvTable } from '../csv/cells'

/** A row of the measurement table that is a language model's, with what it measured. */
export interface Measurement {
  readonly id: string
  readonly source: string
  readonly modelName: string
  /** The same weights in another precision or tuning are one base. */
  readonly baseName: string
  readonly row: TableRow
  /** Per token of output; of a row about prompts: of the prompt. */
  readonly joulesPerToken: number
  readonly stepS?: number
  readonly powerW?: number
  readonly seconds?: number
}

const benchmark = /^ML\.ENERGY/
export const isBenchmark = ({ source }: Measurement): boolean => benchmark.test(source)
export const textTasks: ReadonlySet<string> = new Set(['lm-arena-chat', 'gpqa', 'sourcegraph-fim'])
export const isText = ({ row }: Measurement): boolean => textTasks.has(row.task ?? '')

/** Rows that a prediction can be held against; the others (diffusion, whole nodes, anchors) are counted. */
export function readMeasurements(
  text: string,
  lookup: HardwareLookup,
  fit: Pick<InferenceFit, 'unknownShape'>,
): { readonly measurements: readonly Measurement[]; readonly left: number } {
  const table = csvTable(text)
  if (!table.ok) throw new Error(table.error)
  const [head = [], ...rows] = table.value.cells.filter((row) => row.some((cell) => cell !== ''))
  const data = rows.map(
    (row): Record<string, string | undefined> => Object.fromEntries(head.map((name, at) => [name, row[at]])),
  )
  const measurements = data.flatMap((cells) => {
    const measured = Number(cells.energy_j_per_output_token) || Number(cells.energy_j_total)
    if (!(measured > 0) || cells.source === 'From Words to Watts 2023') return []
    const { row } = readRow((column) => cells[column], lookup, fit as InferenceFit)
    if (row === undefined) return []
    const throughput = Number(cells.throughput_tok_s)
    const power = Number(cells.power_w)
    const modelName = cells.model ?? ''
    const base = modelName.replace(/ FP8$/, '').replace(/ (Instruct|Thinking)$/, '')
    return [
      {
        id: cells.id ?? '',
        source: cells.source ?? '',
        modelName,
        baseName: base,
        row,
        joulesPerToken: measured,
        ...(throughput > 0 && { stepS: row.batch / throughput }),
        ...(power > 0 && { powerW: power, seconds: Number(cells.energy_j_total) / power }),
      },
    ]
  })
  return { measurements, left: data.length - measurements.length }
}

/** Of a steady state on a device with a data sheet. */
export function asCloud(of: Measurement): CloudMeasurement {
  const { row, modelName, joulesPerToken, stepS, powerW } = of
  const device = row.hardware.spec
  if (device === undefined || stepS === undefined || powerW === undefined)
    throw new Error(`${of.id}: expected device, throughput and power`)
  return {
    serving: { ...row, device },
    modelName,
    joulesPerToken,
    stepS,
    powerShare: powerW / (device.ratedPowerW * row.devices),
  }
}
