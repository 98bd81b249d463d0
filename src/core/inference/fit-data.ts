import { z } from 'zod'
import { type CoefficientName, coefficientNames } from './coefficients'

const coefficients = z.record(z.enum(coefficientNames), z.number().positive())

/** Where coefficients are expected before any fit. */
export const StatedData = z.strictObject({
  note: z.string().min(1),
  /** Strengths of the pull to there that cross-validation chooses among: 1 for as strong as one residual. */
  strengths: z.array(z.number().positive()).min(1),
  coefficients: z.record(z.enum(coefficientNames), z.tuple([z.number().positive(), z.number().positive()])),
})

export type StatedData = z.infer<typeof StatedData>

const ofKind = z.strictObject({
  /** Standard deviation of the logarithm of energy between models, left out in turn. */
  residual: z.number().positive(),
  /** What the deviation is multiplied by: nine of ten left-out rows lie inside, and few models widen a kind. */
  widening: z.number().positive(),
})

/** What a prediction is off by beyond its coefficients. Standard deviations are of logarithms. */
const Spread = z.strictObject({
  kinds: z.strictObject({ dense: ofKind, mixture: ofKind, eightBitMixture: ofKind, fourBit: ofKind }),
  /** Added where a benchmark task is another than chat or questions: pictures, films, code. */
  tasks: z.record(z.string(), z.number().nonnegative()),
  /** Of the length of a prompt that nobody states, between tasks. */
  inputTokens: z.number().positive(),
})
export type Spread = z.infer<typeof Spread>

const EdgeLaw = z.strictObject({
  /** Per layer, per weight operation or byte, per attention operation or cache byte. */
  terms: z.tuple([z.number().nonnegative(), z.number().nonnegative(), z.number().nonnegative()]),
  covariance: z.array(z.array(z.number())),
  /** Standard deviation of the logarithm between models, left out in turn. */
  residual: z.number().positive(),
})
export type EdgeLaw = z.infer<typeof EdgeLaw>

const EdgePhase = z.strictObject({ joules: EdgeLaw, seconds: EdgeLaw })
const EdgeDevice = z.strictObject({ prefill: EdgePhase, decode: EdgePhase })
export type EdgeDevice = z.infer<typeof EdgeDevice>

/** What `scripts/fit-inference.mjs` writes and every prediction reads. */
export const InferenceFit = z.strictObject({
  note: z.string().min(1),
  measurements: z.strictObject({
    rows: z.number().int(),
    models: z.number().int(),
    edgeRows: z.number().int(),
  }),
  cloud: z.strictObject({
    coefficients,
    centre: z.number().positive(),
    /** Of the pull to the stated values, as chosen. */
    strength: z.number().positive(),
    /** Of the logarithms of the coefficients, in the order of their names. */
    covariance: z.array(z.array(z.number())).length(coefficientNames.length),
    spread: Spread,
    /** On devices that the fit has not seen. */
    unseenDevice: z.strictObject({
      /** Of the generations of the fit: what their devices differ by, left out in turn. */
      related: z.strictObject({ residual: z.number().nonnegative() }),
      /** Others: measured over predicted, and what it differs by. */
      other: z.strictObject({ factor: z.number().positive(), residual: z.number().nonnegative() }),
    }),
    /** Short runs of a fixed number of prompts: the share of the batch that is in work, and how slowly power rises. */
    burst: z.strictObject({
      batchShare: z.number().positive(),
      rampS: z.number().positive(),
      residual: z.number().nonnegative(),
    }),
  }),
  /** Mean prompt length by task, tokens; fitted where the benchmark does not publish it. */
  inputTokensByTask: z.record(z.string(), z.number().nonnegative()),
  /** Whose prompt length stands in where neither a length nor a known task is stated. */
  defaultTask: z.string(),
  edge: z.record(z.string(), EdgeDevice),
  /** A device nobody measured: shares of the data sheet, and the class of the error. */
  edgeFallback: z.strictObject({
    layerS: z.number().positive(),
    bandwidthShare: z.number().positive(),
    peakShare: z.number().positive(),
    decodePowerShare: z.number().positive(),
    prefillPowerShare: z.number().positive(),
    residual: z.number().positive(),
  }),
  /** For a model of which only the parameters are known. */
  unknownShape: z.strictObject({
    layersAt8B: z.number().positive(),
    exponent: z.number().positive(),
    cacheBytesPerLayer: z.number().positive(),
  }),
})
export type InferenceFit = z.infer<typeof InferenceFit>
export type CoefficientRecord = Readonly<Record<CoefficientName, number>>
