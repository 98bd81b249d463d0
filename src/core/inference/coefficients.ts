/**
 * Coefficients of the step model, by name. Their values are data (resources/inference): stated beforehand with a
 * spread, then fitted. All are positive, and fitted as logarithms.
 */
export const coefficientNames = [
  // shares of what the data sheet promises
  'memoryEfficiency',
  'blackwellMemory',
  'mixtureMemory',
  'eightBitMixtureMemory',
  'cacheReading',
  'expertSpread',
  'eightBitExpertSpread',
  'computeEfficiency',
  'mixtureCompute',
  'eightBitCompute',
  // overheads: seconds, and what multiplies them
  'layerOverheadS',
  'blackwellOverhead',
  'mixtureOverhead',
  'eightBitMixtureOverhead',
  'fourBitMixtureOverhead',
  'sequenceOverheadS',
  'sequenceLayerS',
  'blackwellSequence',
  'attentionCopies',
  'exchangeLatencyS',
  'mixtureExchange',
  'exchangeVolume',
  'blackwellExchange',
  // a stall of the measured set-up: one device of the newest generation on a shared host
  'stallChatS',
  'stallReasoningS',
  'stallCodeS',
  'stallImageS',
  'stallVideoS',
  'sequenceStallChatS',
  'sequenceStallMediaS',
  // power, shares of the rating
  'idlePower',
  'memoryPower',
  'computePower',
  'overheadPower',
  'sequencePower',
  'stallPower',
  'blackwellPower',
  'eightBitPower',
  'manyDevicePower',
  // mean input lengths that the benchmark does not publish, tokens
  'inputChat',
  'inputReasoning',
  'inputCode',
  'inputImage',
  'inputVideo',
] as const
export type CoefficientName = (typeof coefficientNames)[number]
export type Coefficients = Readonly<Record<CoefficientName, number>>

/** Benchmark tasks with an input length and a stall of their own. */
interface TaskNames {
  readonly input: CoefficientName
  readonly stall: CoefficientName
  readonly sequenceStall?: CoefficientName
}

const tasks: Readonly<Record<string, TaskNames>> = {
  'lm-arena-chat': { input: 'inputChat', stall: 'stallChatS', sequenceStall: 'sequenceStallChatS' },
  gpqa: { input: 'inputReasoning', stall: 'stallReasoningS' },
  'sourcegraph-fim': { input: 'inputCode', stall: 'stallCodeS' },
  'image-chat': { input: 'inputImage', stall: 'stallImageS', sequenceStall: 'sequenceStallMediaS' },
  'video-chat': { input: 'inputVideo', stall: 'stallVideoS', sequenceStall: 'sequenceStallMediaS' },
}

export const taskNames = (task: string | undefined): TaskNames | undefined =>
  task !== undefined && Object.hasOwn(tasks, task) ? tasks[task] : undefined

export const knownTasks: readonly string[] = Object.keys(tasks)
