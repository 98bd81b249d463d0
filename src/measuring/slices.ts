import type { Measurement } from './measurements'

/** What a score is broken down by. */
export interface Cut {
  readonly name: string
  /** The slice that a row falls into; undefined where the cut does not apply to it. */
  readonly of: (of: Measurement) => string | undefined
}

const tasks: Readonly<Record<string, string>> = {
  'lm-arena-chat': 'chat',
  gpqa: 'GPQA (long answers)',
  'sourcegraph-fim': 'code completion (long prompts)',
  'image-chat': 'pictures',
  'video-chat': 'films',
}

const devices: Readonly<Record<string, string>> = {
  'nvidia-h100-sxm5-80gb': 'H100',
  'nvidia-b200': 'B200',
}

const bands: readonly (readonly [atMost: number, name: string])[] = [
  [16.5, 'batch to 16'],
  [64.5, 'batch to 64'],
  [256.5, 'batch to 256'],
  [Number.POSITIVE_INFINITY, 'batch above 256'],
]

export const cuts: readonly Cut[] = [
  { name: 'device', of: ({ row: { hardware } }) => devices[hardware.subject] ?? hardware.subject },
  { name: 'precision', of: ({ row }) => row.precision },
  { name: 'kind', of: ({ row }) => (row.model.isMixture ? 'mixture of experts' : 'dense') },
  {
    name: 'kind and precision',
    of: ({ row }) => `${row.model.isMixture ? 'mixture' : 'dense'}, ${row.precision}`,
  },
  { name: 'task', of: ({ row }) => tasks[row.task ?? ''] },
  { name: 'devices', of: ({ row }) => (row.devices === 1 ? '1 device' : `${row.devices} devices`) },
  {
    name: 'parallelism',
    of: ({ row }) => {
      if (row.devices === 1) return undefined
      if (row.attentionCopies > 1) return 'experts and copies of attention (dp)'
      return row.model.isMixture ? 'experts spread (ep)' : 'layers split (tp)'
    },
  },
  { name: 'batch', of: ({ row }) => bands.find(([atMost]) => row.batch <= atMost)?.[1] },
]
