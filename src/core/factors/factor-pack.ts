import { z } from 'zod'
import { describeFound } from '../project/found'
import { parseJson } from '../project/json-text'
import { type FileProblem, problemsOf } from '../project/schema-problems'
import { err, ok, type Result } from '../result'
import type { Catalog } from './catalog'
import { Citation } from './citation'
import { factorShape } from './factor-row'
import type { OwnFactor } from './own-factor'
import { ownFactorProblems, ownId } from './own-factor-problems'

const most = 5000

/** Own factors as a file: rows that cite works of the same file, or of the catalog that comes with the app. */
const FactorPack = z.strictObject({
  format: z.literal('cradlebook-factors', 'expected "cradlebook-factors"'),
  formatVersion: z.literal(1, 'expected 1: a newer pack needs a newer Cradlebook'),
  name: z.string().min(1, 'expected a name').max(300),
  factors: z
    .array(
      z.strictObject({
        ...factorShape,
        id: ownId,
        citation: z.string('expected the id of a work').min(1, 'expected the id of a work'),
      }),
    )
    .min(1, 'expected at least one factor')
    .max(most, `expected at most ${most} factors`),
  citations: z.array(Citation).max(most),
})
type FactorPack = z.infer<typeof FactorPack>

export interface ReadPack {
  readonly name: string
  readonly factors: readonly OwnFactor[]
}

/** Reads a pack from the text of a file; nothing of it is taken unless all of it is right. */
export function readPack(text: string, catalog: Catalog): Result<ReadPack, readonly FileProblem[]> {
  const json = parseJson(text, 'a factor pack')
  if (!json.ok) return json
  const format = formatOf(json.value)
  if (format === 'cradlebook-project') {
    return err([{ pointer: '/format', message: 'expected a factor pack, found a project: import it as one' }])
  }
  const parsed = FactorPack.safeParse(json.value)
  if (!parsed.success) return err(problemsOf(parsed.error, json.value))
  return checked(parsed.data, catalog)
}

/** The text of a pack of these rows, each work once. */
export function packText(name: string, factors: readonly OwnFactor[]): string {
  const citations = new Map(factors.map(({ citation }) => [citation.id, citation]))
  const pack: FactorPack = {
    format: 'cradlebook-factors',
    formatVersion: 1,
    name,
    factors: factors.map((factor) => ({ ...factor, citation: factor.citation.id })),
    citations: [...citations.values()],
  }
  return `${JSON.stringify(pack, null, 2)}\n`
}

function checked({ name, factors, citations }: FactorPack, catalog: Catalog) {
  const works = new Map([...catalog.citations, ...citations.map((work) => [work.id, work] as const)])
  const complete = factors.flatMap(({ citation, ...row }, index) => {
    const work = works.get(citation)
    return work === undefined ? [] : [{ index, factor: { ...row, citation: work } }]
  })
  const problems = [
    ...repeated('factors', factors),
    ...repeated('citations', citations),
    ...factors.flatMap(({ citation }, index) =>
      works.has(citation)
        ? []
        : [
            {
              pointer: `/factors/${index}/citation`,
              message: `expected the id of a work of this pack or of the catalog, found ${describeFound(citation)}`,
            },
          ],
    ),
    ...complete.flatMap(({ index, factor }) =>
      ownFactorProblems(factor).map(({ field, message }) => ({
        pointer: `/factors/${index}/${field}`,
        message,
      })),
    ),
  ]
  if (problems.length > 0) return err(problems)
  return ok({ name, factors: complete.map(({ factor }) => factor) })
}

function repeated(list: string, entries: readonly { readonly id: string }[]): readonly FileProblem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      { pointer: `/${list}/${index}/id`, message: `expected an id of its own, found ${id} a second time` },
    ]
  })
}

const formatOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
