import { err, ok, type Result } from '../result'
import { jsonFault, placeInText } from './json-place'
import type { FileProblem } from './schema-problems'

/** Larger than any file made by hand or by import; one above it is something else. */
export const maximumFileBytes = 20_000_000

/** Reads JSON from the text of a file. `what` names what was expected: `a Cradlebook project`. */
export function parseJson(text: string, what: string): Result<unknown, readonly FileProblem[]> {
  if (text.length > maximumFileBytes) {
    const size = Math.ceil(text.length / 1e6)
    return refused(`expected ${what} of at most ${maximumFileBytes / 1e6} MB, found ${size} MB`)
  }
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return refused(`expected ${what}, found an empty file`)
  try {
    return ok(JSON.parse(json))
  } catch {
    return refused(`expected JSON, found a syntax error${syntaxError(json)}`)
  }
}

function syntaxError(json: string): string {
  const fault = jsonFault(json)
  if (fault === undefined) return ''
  const place = placeInText(json, fault.index)
  if (fault.index === json.length) return ` in ${place}: the text ends too early`
  return ` in ${place}: ${fault.expected} should be there`
}

const refused = (message: string) => err([{ pointer: '', message }])
