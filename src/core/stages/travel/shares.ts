import { define, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { given } from '../context'
import type { Line } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { travelFields as fields } from './fields'
import type { Reading } from './reading'

/** J17: carbon of one kind of travel over all trips. resources/methodology/travel.md */
export const kindCarbon = (name: string, parts: readonly Quantity<'climate'>[]): Quantity<'climate'> =>
  define('climate', { symbol: 'C_kind', name, equation: 'J17' }, sum(...parts))

/** J18: the project's share of shared trips, by papers. resources/methodology/travel.md */
export const paperShare = (
  name: string,
  climate: Quantity<'climate'>,
  papers: Quantity<'ratio'>,
  all: Quantity<'ratio'>,
): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_share', name: `${name}, share of the project`, equation: 'J18' },
    product(climate, quotient(papers, all)),
  )

/** The project's papers over all that were presented. */
export function paperSharedLines(
  lines: readonly Line[],
  { activity, context, at }: Reading,
): Outcome<readonly Line[]> {
  const parts = together({
    papers: given<'ratio'>(context, fields.papers, `${at}/papers`, activity.papers),
    all: given<'ratio'>(context, fields.allPapers, `${at}/allPapers`, activity.allPapers),
  })
  if (!parts.ok) return parts
  const { papers, all } = parts.value
  const [few, many] = [papers, all].map(({ node }) => (node.type === 'input' ? node.value : 0)) as [
    number,
    number,
  ]
  if (few > many) {
    return problem(
      `${at}/papers`,
      `expected at most as many papers of the project as of all (${many}), found ${few}`,
    )
  }
  return ok(lines.map((line) => ({ ...line, climate: paperShare(line.label, line.climate, papers, all) })))
}
