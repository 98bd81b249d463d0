import type { FieldSpec } from '../../project/field'
import type { ChoiceSpec, Method } from '../method'
import type { measuredFields } from './fields'

const count = (symbol: string, label: string, help: string, max: number, min = 1) =>
  ({ kind: 'ratio', symbol, label, help, min, max }) as const

/** What a prediction from the model asks beside the fields of the other methods. */
export const predictedFields = {
  parametersB: {
    kind: 'parameters',
    symbol: 'P',
    label: 'Parameters, total',
    help: 'In billions: 7 for a model of 7 billion parameters. All experts of a mixture included.',
    min: 0,
    max: 1e15,
  },
  activeParametersB: {
    kind: 'parameters',
    symbol: 'P_act',
    label: 'Parameters active for a token',
    help: 'In billions, for a mixture of experts: attention, router and the experts that one token passes. Left empty: all of them.',
    min: 0,
    max: 1e15,
  },
  tokensB: {
    kind: 'tokens',
    symbol: 'D',
    label: 'Training tokens',
    help: 'In billions, over all epochs: 300 for 300 billion tokens.',
    min: 0,
    max: 1e15,
  },
  layers: count('l', 'Layers', 'Of one stack: an encoder-decoder has as many again.', 10_000),
  hidden: count('h', 'Hidden size', 'Width of the model.', 1e6),
  feedForward: count(
    'h_ff',
    'Feed-forward width',
    'Inner width of the feed-forward layer, or of one expert.',
    1e7,
  ),
  heads: count('n_h', 'Attention heads', 'Heads of the queries.', 10_000),
  vocabulary: count('V', 'Vocabulary', 'Entries of the tokenizer.', 1e7),
  headSize: count(
    'd_h',
    'Size of a head',
    'Left empty: hidden size over heads. T5 11B and PaLM have other ones.',
    100_000,
  ),
  keyValueHeads: count(
    'n_kv',
    'Key and value heads',
    'Fewer than the heads of the queries where they share keys and values. Left empty: as many.',
    10_000,
  ),
  sequence: count(
    's',
    'Sequence length',
    'Tokens that are attended to. Left empty: the operations of attention itself are left out, mostly below 10 %.',
    1e8,
  ),
  experts: count('N_e', 'Experts', 'In each layer that has them. Left empty: the model is dense.', 1e6),
  activeExperts: count('k_e', 'Active experts', 'That a token passes, shared ones included.', 1e6),
  expertLayersPercent: {
    kind: 'share',
    symbol: 'f_moe',
    label: 'Layers with experts',
    help: 'Share of the layers whose feed-forward part is experts. Left empty: all.',
    min: 0,
    max: 100,
  },
  adapterParametersB: {
    kind: 'parameters',
    symbol: 'P_ad',
    label: 'Parameters of the adapters',
    help: 'In billions: what is trained while the rest stays frozen. 0.02 for 20 million.',
    min: 0,
    max: 1e6,
  },
  teacherParametersB: {
    kind: 'parameters',
    symbol: 'P_tea',
    label: 'Parameters of the teacher',
    help: 'In billions, active for a token: the teacher reads every training token once.',
    min: 0,
    max: 1e6,
  },
  mfuPercent: {
    kind: 'share',
    symbol: 'MFU',
    label: 'Model FLOP utilisation',
    help: 'Operations of the model over what the devices could do at their dense peak, mean of the whole run. Take one of a published run. Left empty: that of the device’s generation, with its range.',
    min: 0,
    max: 100,
    hardMax: true,
    family: 'mfu',
    spread: 'spread.stated.mfu',
  },
  tokenRate: {
    kind: 'token-rate',
    symbol: 'r_tok',
    label: 'Tokens a second and device',
    help: 'Of the whole machine, divided by its devices; mean of the whole run.',
    min: 0,
    max: 1e12,
    spread: 'spread.stated.throughput',
  },
  achievedTflops: {
    kind: 'throughput',
    symbol: 'r_op',
    label: 'TFLOP/s a device',
    help: 'Operations that are really done, recomputed ones included: 150 for 150 TFLOP/s.',
    min: 0,
    max: 1e15,
    spread: 'spread.stated.throughput',
  },
  systemPowerW: {
    kind: 'power',
    symbol: 'P_sys',
    label: 'System power per device',
    help: 'Mean power of a device in training with its share of the host: not its rating. Left empty: from what the catalog has of the device.',
    min: 0,
    max: 1e6,
    family: 'device-power',
    spread: 'spread.stated.system-power',
  },
  tensorParallel: count('t_p', 'Tensor parallel', 'Devices that share each layer.', 1e6),
  pipelineParallel: count('p_p', 'Pipeline parallel', 'Stages that the layers are spread over.', 1e6),
  dataParallel: count('d_p', 'Data parallel', 'Copies of the model that read different tokens.', 1e6),
} as const satisfies Record<string, FieldSpec>

/** What is asked in words. */
export const trainingChoices = {
  work: {
    label: 'Work',
    help: 'What is trained: it decides the operations for each token.',
    options: [
      { value: 'pre-training', label: 'Pre-training' },
      { value: 'continued', label: 'Continued pre-training' },
      { value: 'fine-tuning', label: 'Fine-tuning of all parameters' },
      { value: 'adapters', label: 'LoRA or other adapters' },
      { value: 'distillation', label: 'Distillation from a teacher' },
    ],
    initial: 'pre-training',
  },
  sizeBy: {
    label: 'Size of the model',
    help: 'Parameters, or the shape from which they are counted.',
    options: [
      { value: 'parameters', label: 'I know its parameters' },
      { value: 'architecture', label: 'I know its architecture' },
    ],
    initial: 'parameters',
  },
  layout: {
    label: 'Layout',
    help: 'A token passes one of the two stacks of an encoder-decoder.',
    options: [
      { value: 'decoder', label: 'Decoder' },
      { value: 'encoder', label: 'Encoder' },
      { value: 'encoder-decoder', label: 'Encoder and decoder' },
    ],
    initial: 'decoder',
  },
  gating: {
    label: 'Feed-forward layer',
    help: 'Gated layers (SwiGLU, GeGLU) have three matrices.',
    options: [
      { value: 'plain', label: 'Plain: two matrices' },
      { value: 'gated', label: 'Gated: three matrices' },
    ],
    initial: 'plain',
  },
  embeddings: {
    label: 'Embeddings',
    help: 'One matrix for input and output words, or two.',
    options: [
      { value: 'tied', label: 'One for input and output' },
      { value: 'untied', label: 'Two' },
    ],
    initial: 'tied',
  },
  device: {
    label: 'Device',
    help: 'Accelerator of the catalog.',
    options: { subjectsOf: 'device-peak' },
  },
  precision: {
    label: 'Precision',
    help: 'Of the matrix products. Not chosen: 16 bit, or the narrowest floating point that the device has above it.',
    options: [
      { value: 'bf16', label: 'BF16' },
      { value: 'fp16', label: 'FP16' },
      { value: 'fp8', label: 'FP8' },
      { value: 'tf32', label: 'TF32' },
      { value: 'fp32', label: 'FP32' },
    ],
    unchosen: '16 bit, where the device has it',
  },
  throughputBy: {
    label: 'Throughput',
    help: 'How long the devices take for the operations.',
    options: [
      { value: 'mfu', label: 'From model FLOP utilisation' },
      { value: 'tokens', label: 'I know tokens a second' },
      { value: 'achieved', label: 'I know TFLOP/s' },
      { value: 'llmcarbon', label: 'LLMCarbon’s fit for A100 80 GB' },
    ],
    initial: 'mfu',
  },
  recomputation: {
    label: 'Recomputed activations',
    help: 'Done twice to save memory. Stated TFLOP/s count them; utilisation of the model does not.',
    options: [
      { value: 'none', label: 'None' },
      { value: 'selective', label: 'Selective: attention only' },
      { value: 'full', label: 'Full' },
    ],
    initial: 'none',
  },
} as const satisfies Record<string, ChoiceSpec>

export type TrainingChoice = keyof typeof trainingChoices

type Field = keyof typeof predictedFields | keyof typeof measuredFields

const byArchitecture = { sizeBy: ['architecture'] }

export const predictedMethod = {
  label: 'Predicted from the model',
  knows: 'I only know the model, or plan a run',
  evidence: 'predicted',
  choices: ['work', 'device', 'sizeBy'],
  required: [
    'parametersB',
    'layers',
    'hidden',
    'feedForward',
    'heads',
    'vocabulary',
    'adapterParametersB',
    'teacherParametersB',
    'tokensB',
  ],
  optional: [],
  groups: [
    {
      label: 'More of the model: mixture of experts, layout, attention',
      choices: ['layout', 'gating', 'embeddings'],
      fields: [
        'activeParametersB',
        'headSize',
        'keyValueHeads',
        'sequence',
        'experts',
        'activeExperts',
        'expertLayersPercent',
      ],
    },
    {
      label: 'Devices: number, precision, throughput, power',
      choices: ['precision', 'throughputBy', 'recomputation'],
      fields: [
        'devices',
        'mfuPercent',
        'tokenRate',
        'achievedTflops',
        'systemPowerW',
        'tensorParallel',
        'pipelineParallel',
        'dataParallel',
      ],
    },
    {
      label: 'After the run: what was measured',
      fields: ['deviceHours', 'meanPowerW', 'itEnergyKWh', 'siteEnergyKWh'],
    },
    { label: 'For comparison with other tools', fields: ['hostMemoryGB'] },
  ],
  when: {
    parametersB: { sizeBy: ['parameters'] },
    activeParametersB: { sizeBy: ['parameters'] },
    layers: byArchitecture,
    hidden: byArchitecture,
    feedForward: byArchitecture,
    heads: byArchitecture,
    vocabulary: byArchitecture,
    gating: byArchitecture,
    embeddings: byArchitecture,
    headSize: byArchitecture,
    keyValueHeads: byArchitecture,
    sequence: byArchitecture,
    experts: byArchitecture,
    activeExperts: byArchitecture,
    expertLayersPercent: byArchitecture,
    adapterParametersB: { work: ['adapters'] },
    teacherParametersB: { work: ['distillation'] },
    mfuPercent: { throughputBy: ['mfu'] },
    tokenRate: { throughputBy: ['tokens'] },
    achievedTflops: { throughputBy: ['achieved'] },
    recomputation: { throughputBy: ['achieved'] },
  },
  needsSite: true,
} as const satisfies Method<Field>
