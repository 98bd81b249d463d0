import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber, significant } from '../../units/format'
import { type Outcome, problem, together } from '../outcome'
import { choiceOf, placeOf, type Reader, readAboveZeroIfThere } from './reader'
import type { ModelSize } from './size'

/** Tokens for each parameter: published pre-training lies from about 1 to 60,000. */
const plausible = { low: 0.1, high: 200_000 }
/** At which loss falls fastest for its operations, by Hoffmann et al. 2022: only to picture a number. */
const balanced = 20
/** No model is larger, billions of parameters. */
const largest = 100_000

/** A slip of a billion shows in the number of tokens for each parameter. */
export function checkSize(reader: Reader, { total, active }: ModelSize, tokens: Quantity<'tokens'>): void {
  const [parametersB, tokensB] = [numberOf(total), numberOf(tokens)]
  const warn = (name: 'parametersB' | 'tokensB', message: string) =>
    reader.context.warn({ code: 'implausible', path: placeOf(reader, name), message })
  if (parametersB > largest) {
    warn(
      'parametersB',
      `${significant(parametersB)} billion parameters are more than any model has: the field is in billions, so that ${significant(parametersB / 1e9)} billion are entered as ${significant(parametersB / 1e9)}`,
    )
    return
  }
  const perParameter = tokensB / numberOf(active)
  const pretrains = choiceOf(reader, 'work') === 'pre-training'
  const implied = `which is what a model of ${significant(tokensB / balanced)} billion parameters would be given at ${balanced} tokens a parameter`
  if (perParameter > plausible.high) {
    warn(
      'tokensB',
      `${significant(tokensB)} billion tokens are ${significant(perParameter)} for each parameter, ${implied}: the field is in billions, so that ${significant(tokensB)} tokens are entered as ${significant(tokensB / 1e9)}`,
    )
  }
  if (pretrains && perParameter < plausible.low) {
    warn(
      'tokensB',
      `${significant(tokensB)} billion tokens are ${significant(perParameter)} for each parameter, ${implied}: the field is in billions; a trillion tokens are entered as 1,000`,
    )
  }
}

/** Degrees of parallelism multiply to the number of devices. */
export function checkParallelism(reader: Reader, devices: Quantity<'devices'> | undefined): Outcome<true> {
  const parts = together({
    tensor: readAboveZeroIfThere(reader, 'tensorParallel'),
    pipeline: readAboveZeroIfThere(reader, 'pipelineParallel'),
    data: readAboveZeroIfThere(reader, 'dataParallel'),
  })
  if (!parts.ok) return parts
  const degrees = Object.values(parts.value).flatMap((degree) => (degree ? [numberOf(degree)] : []))
  if (devices === undefined || degrees.length === 0) return ok(true)
  const count = numberOf(devices)
  const joint = degrees.reduce((result, degree) => result * degree, 1)
  const fits = degrees.length === 3 ? joint === count : count % joint === 0
  if (fits) return ok(true)
  const words = degrees.map(plainNumber).join(' × ')
  return problem(
    placeOf(reader, 'devices'),
    degrees.length === 3
      ? `expected as many devices as tensor × pipeline × data parallel, ${words} = ${plainNumber(joint)}, found ${plainNumber(count)}`
      : `expected a multiple of the degrees of parallelism, ${words}, found ${plainNumber(count)}`,
  )
}
