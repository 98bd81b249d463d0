import type { Factor, Family } from '../../factors/factor'
import { rowOfSubject } from '../../factors/subject-rows'
import { subjects } from '../../factors/subjects'
import { didYouMeanOrNearest } from '../../nearest'
import { describeFound } from '../../project/found'
import { ok } from '../../result'
import type { ChoiceSpec } from '../method'
import { type Outcome, problem } from '../outcome'
import { placeOf, type Reader } from './reader'
import { inferenceChoices } from './serving-choices'

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
  const { among = everySubject, also = [] }: SubjectsOf = inferenceChoices[name].options
  const names = [...known, ...also].map(({ value }) => value).filter((value) => among(value))
  if (label !== undefined) {
    if (among(subject)) return ok({ subject, label })
    const [wanted, found] = name === 'device' ? [ofServer, atEdge] : [atEdge, ofServer]
    const like = likeInBandwidth(rows, subject, names).join(', ')
    return problem(
      path,
      `expected ${wanted}, found ${label}, ${found} (nearest by memory bandwidth: ${like})`,
    )
  }
  const elsewhere = [...(otherVersions?.values() ?? [])].find(
    (row) => row.family === family && row.subject === subject,
  )
  if (elsewhere)
    return problem(
      path,
      `expected a ${what} of catalog ${version}, found ${describeFound(subject)}: it came with catalog ${elsewhere.since}`,
    )
  return problem(
    path,
    `expected a ${what} of the catalog, found ${describeFound(subject)}${didYouMeanOrNearest(subject, names)}`,
  )
}

type SubjectsOf = Extract<ChoiceSpec['options'], { readonly subjectsOf: Family }>
const everySubject = () => true

const ofServer = 'an accelerator of a server'
const atEdge = 'a device at the edge'

/** Devices of the other kind that read their memory about as fast, best first: it decides how fast they answer. */
function likeInBandwidth(
  rows: readonly Factor[],
  subject: string,
  names: readonly string[],
): readonly string[] {
  const bandwidth = (of: string) => Math.log(rowOfSubject(rows, 'device-bandwidth', of)?.value ?? Number.NaN)
  const wanted = bandwidth(subject)
  return names
    .map((name) => ({ name, far: Math.abs(bandwidth(name) - wanted) }))
    .filter(({ far }) => Number.isFinite(far))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name)
}
