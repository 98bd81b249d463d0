/**
 * What is served, on what, and how: the inputs of every step of the prediction. resources/methodology/inference.md.
 * Plain numbers in SI units, so that a fit and a table of 100,000 rows are fast; a stage wraps the result in a node.
 */
export interface Serving {
  readonly model: ModelShape
  readonly device: DeviceSpec
  readonly precision: Precision
  /** Devices that serve one copy of the model. */
  readonly devices: number
  /** Copies of the attention part, each with its share of the batch; 1 where it is split like the rest. */
  readonly attentionCopies: number
  /** Devices that a mixture's experts are spread over; absent for all of them. 1 where each expert is split instead. */
  readonly expertDevices?: number
  /** Requests in work at the same time, mean. */
  readonly batch: number
  /** Tokens of a prompt, mean; where nobody says, the fitted mean of the task. */
  readonly inputTokens?: number
  /** Standard deviation of the logarithm of that length, where it is only a guess. */
  readonly inputSpread?: number
  readonly outputTokens: number
  /** Benchmark task whose fitted input length and set-up apply; absent for a service of one's own. */
  readonly task?: string
}

export interface ModelShape {
  readonly totalParameters: number
  /** Parameters that one token passes: all of a dense model's, the chosen experts' and the shared ones of a mixture. */
  readonly activeParameters: number
  readonly isMixture: boolean
  readonly layers: number
  /** Bytes that a token adds to the cache of keys and values, at 16 bits a number. */
  readonly cacheBytesPerToken: number
}

export interface DeviceSpec {
  /** Subject of the catalog: `nvidia-h100-sxm5-80gb`. */
  readonly subject: string
  readonly ratedPowerW: number
  readonly bandwidthBytesPerS: number
  /** Dense operations a second at 16 bits. */
  readonly peakPerS: number
  /** The same at 8 bits; absent where the device has no such unit. */
  readonly peak8PerS?: number
  /** Which formats of 8 bits it computes in, where that is known: an A100 has INT8 and no FP8. */
  readonly eightBits?: readonly Precision[]
  readonly memoryBytes: number
}

/** Bits of a weight: with its share of block scales for the 4-bit formats. */
export const weightBits = { bf16: 16, fp16: 16, fp8: 8, int8: 8, mxfp4: 4.25, int4: 4.25 } as const
export type Precision = keyof typeof weightBits

export const weightBytes = (precision: Precision): number => weightBits[precision] / 8

export const isEightBit = (precision: Precision): boolean => precision === 'fp8' || precision === 'int8'
export const isFourBit = (precision: Precision): boolean => precision === 'mxfp4' || precision === 'int4'

/** Devices whose measurements the coefficients come from. */
const fittedDevices = new Set(['nvidia-h100-sxm5-80gb', 'nvidia-b200'])
export const isFitted = ({ subject }: DeviceSpec): boolean => fittedDevices.has(subject)

/** Devices of the same two generations, that run the same kernels. */
export const isRelated = ({ subject }: DeviceSpec): boolean =>
  /^nvidia-(h[12]00|h800|h20|gh200|g?b[123]00)\b/.test(subject)

/** Devices of the generation whose kernels were younger than the measurements. */
export const isBlackwell = ({ subject }: DeviceSpec): boolean => /^nvidia-g?b[23]00/.test(subject)
