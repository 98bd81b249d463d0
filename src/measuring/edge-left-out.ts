import type { InferenceFit } from '../core/inference/fit-data'
import { edgeOf } from './edge-laws'
import type { Measurement } from './measurements'
import { byFit, type OutRow } from './out-row'

/** Every edge row predicted by laws of its device that have not seen its model. */
export function edgeLeftOut(rows: readonly Measurement[], frozen: InferenceFit): readonly OutRow[] {
  const subjects = [...new Set(rows.map(({ row }) => row.hardware.subject))]
  return subjects.flatMap((subject) => {
    const own = rows.filter(({ row }) => row.hardware.subject === subject)
    const models = [...new Set(own.map(({ modelName }) => modelName))]
    return models.flatMap((model) => {
      const training = own.filter(({ modelName }) => modelName !== model)
      const edge = { ...frozen.edge, [subject]: edgeOf(training) }
      return byFit(
        own.filter(({ modelName }) => modelName === model),
        { ...frozen, edge },
      )
    })
  })
}
