import type { ChoiceSpec } from '../method'

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
