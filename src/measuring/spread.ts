import type { InferenceFit } from '../core/inference/fit-data'

/** One logarithm of predicted over measured, of a model that the fit had not seen. */
export interface Residual {
  readonly kind: keyof InferenceFit['cloud']['residual']
  readonly modelName: string
  readonly log: number
}

const z95 = 1.6448536269514722
/** A kind counts by its models; the mean of all kinds by as many as this. */
const modelsOfMean = 4

/** Standard deviation whose 90 % interval holds nine of ten: robust against a few that are far off. */
export function ninetyPercentSpread(logs: readonly number[]): number {
  const sizes = logs.map(Math.abs).toSorted((a, b) => a - b)
  const at = Math.min(sizes.length - 1, Math.ceil(0.9 * sizes.length) - 1)
  return (sizes[Math.max(at, 0)] ?? 0) / z95
}

/** By kind of model, drawn to the mean of all kinds where few models speak for one. */
export function residualsByKind(residuals: readonly Residual[]): InferenceFit['cloud']['residual'] {
  const all = ninetyPercentSpread(residuals.map(({ log }) => log))
  const of = (kind: Residual['kind']): number => {
    const own = residuals.filter((residual) => residual.kind === kind)
    const models = new Set(own.map(({ modelName }) => modelName)).size
    const spread = own.length === 0 ? all : ninetyPercentSpread(own.map(({ log }) => log))
    return Math.sqrt((models * spread ** 2 + modelsOfMean * all ** 2) / (models + modelsOfMean))
  }
  return { dense: of('dense'), mixture: of('mixture'), eightBit: of('eightBit'), fourBit: of('fourBit') }
}
