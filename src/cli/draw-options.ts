import { describeFound } from '../core/project/found'
import { err, ok, type Result } from '../core/result'
import {
  defaultSeed,
  drawsExpected,
  maximumDraws,
  maximumSeed,
  minimumDraws,
} from '../core/uncertainty/draws'

export interface DrawOptions {
  readonly seed: number
  /** As many as it takes where absent. */
  readonly draws?: number
}

const seedExpected = `expected a seed, a whole number from 0 to ${maximumSeed.toLocaleString('en')}`

/** Reads `--draws` and `--seed`; else one line for each that is wrong. */
export function drawOptions(given: {
  readonly draws?: string | boolean | undefined
  readonly seed?: string | boolean | undefined
}): Result<DrawOptions, readonly string[]> {
  const draws = given.draws === undefined ? undefined : wholeNumber(given.draws)
  const seed = given.seed === undefined ? defaultSeed : wholeNumber(given.seed)
  const problems = [
    ...(draws === undefined || (draws >= minimumDraws && draws <= maximumDraws)
      ? []
      : [`--draws: ${drawsExpected}, found ${foundWords(given.draws)}`]),
    ...(seed >= 0 && seed <= maximumSeed ? [] : [`--seed: ${seedExpected}, found ${foundWords(given.seed)}`]),
  ]
  return problems.length > 0 ? err(problems) : ok({ seed, ...(draws !== undefined && { draws }) })
}

/** NaN for anything but digits: `1e3`, `-5` and `64.5` are not how a count is written. */
const wholeNumber = (text: string | boolean): number =>
  /^\d+$/.test(String(text)) ? Number(text) : Number.NaN

const foundWords = (text: string | boolean | undefined): string =>
  /^-?[\d.]+$/.test(String(text)) ? String(text) : describeFound(text)
