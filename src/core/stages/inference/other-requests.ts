import { numberOf } from '../../quantity/evaluate'
import { plainNumber } from '../../units/format'
import { lowerFirst } from '../../words'
import { inferenceFields as fields } from './fields'
import { choiceOf, type Reader, readIfThere } from './reader'
import type { InferenceActivity } from './schema'

/** In what two predicted activities answer different requests: a comparison of them is then no comparison of places. */
export function otherRequests(reader: Reader, other: InferenceActivity): readonly string[] {
  if (other.method !== 'predicted-cloud') return []
  const there: Reader = { activity: other, context: { ...reader.context, warn: () => undefined } }
  const models = [modelWords(reader), modelWords(there)]
  return [
    ...(models[0] === models[1] ? [] : [`model: ${models[0]} at the edge, ${models[1]} in the cloud`]),
    ...(['inputTokens', 'outputTokens'] as const).flatMap((name) => {
      const [here, away] = [reader, there].map((one) => {
        const value = readIfThere(one, name)
        return value.ok && value.value ? numberOf(value.value) : undefined
      })
      return here === undefined || away === undefined || here === away
        ? []
        : [
            `${lowerFirst(fields[name].label)}: ${plainNumber(here)} at the edge, ${plainNumber(away)} in the cloud`,
          ]
    }),
  ]
}

/** In what the two figures do not count alike, so that part of their difference is one of bookkeeping. */
export function otherBoundary(
  reader: Reader,
  other: InferenceActivity,
  isMadeHere: boolean,
): readonly string[] {
  const there: Reader = { activity: other, context: { ...reader.context, warn: () => undefined } }
  const isMadeThere = other.method === 'predicted-cloud' && choiceOf(there, 'embodied') === 'device-seconds'
  if (isMadeHere === isMadeThere) return []
  const [counted, left] = isMadeHere ? ['at the edge', 'in the cloud'] : ['in the cloud', 'at the edge']
  return [`the making of the devices is counted ${counted} and not ${left}`]
}

function modelWords(reader: Reader): string {
  if (choiceOf(reader, 'modelBy') !== 'own') return reader.activity.model ?? 'none'
  const parameters = readIfThere(reader, 'parametersB')
  return parameters.ok && parameters.value
    ? `${plainNumber(numberOf(parameters.value))} billion parameters`
    : 'none'
}
