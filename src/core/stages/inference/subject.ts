import type { Family } from '../../factors/factor'
import { subjects } from '../../factors/subjects'
import { didYouMean } from '../../nearest'
import { describeFound } from '../../project/found'
import { ok } from '../../result'
import { type Outcome, problem } from '../outcome'
import { placeOf, type Reader } from './reader'

/** Something of the catalog that rows of several families describe. */
export interface Subject {
  readonly subject: string
  /** As the catalog calls it: `NVIDIA A100 SXM4 80GB`. */
  readonly label: string
}

/** The subject that a choice names. One that is not there is never replaced by the nearest: that is only offered. */
export function chosenSubject(
  reader: Reader,
  name: 'model' | 'device' | 'edgeDevice',
  family: Family,
): Outcome<Subject> {
  const path = placeOf(reader, name)
  const subject = reader.activity[name]
  const what = name === 'model' ? 'model' : 'device'
  if (subject === undefined) return problem(path, `expected a ${what} of the catalog, found nothing`)
  const { rows, otherVersions, version } = reader.context.catalog
  const known = subjects(rows, family)
  const label = known.find(({ value }) => value === subject)?.label
  if (label !== undefined) return ok({ subject, label })
  const elsewhere = [...(otherVersions?.values() ?? [])].find(
    (row) => row.family === family && row.subject === subject,
  )
  if (elsewhere)
    return problem(
      path,
      `expected a ${what} of catalog ${version}, found ${describeFound(subject)}: it came with catalog ${elsewhere.since}`,
    )
  const names = known.map(({ value }) => value)
  return problem(
    path,
    `expected a ${what} of the catalog, found ${describeFound(subject)}${didYouMean(subject, names)}`,
  )
}
