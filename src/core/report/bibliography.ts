import { type Citation, fullCitation, shortCitation } from '../factors/citation'
import type { Reference, Text } from './document'
import type { Gathered } from './gather'
import { activityInputs, assetInputs, inputName, rowInputs, siteInputs, sourceOf } from './inputs'
import { peersCited } from './peers-table'
import { flat, given } from './text'

/** The works that a report cites, and the marks that point to them. */
export interface Bibliography {
  readonly references: readonly Reference[]
  /** `[3]` for a citation of the catalog. */
  readonly work: (citationId: string) => Text
  /** For a source that the project states: `[3], section 4.2` where it names a work, else its own words. */
  readonly source: (text: string) => Text
}

/** Works that factors and inputs cite: each once, sorted, numbered in that order. */
export function bibliography(gathered: Gathered): Bibliography {
  const { catalog } = gathered
  const works = worksByShortName([...catalog.citations.values()])
  const uses = new Map<string, Set<string>>()
  const use = (text: string, by: string) => uses.set(text, (uses.get(text) ?? new Set()).add(by))

  for (const { factors } of gathered.explanations.values()) {
    for (const { reference, name } of factors) use(reference, name)
  }
  for (const input of projectInputs(gathered)) {
    const cited = citedBy(sourceOf(input.amount) ?? '', works)
    if (cited) use(cited.work, inputName(input))
    const { amount } = input
    const chosen =
      typeof amount === 'object' && 'factor' in amount ? catalog.byId.get(amount.factor) : undefined
    const citation = chosen && catalog.citations.get(chosen.citation)
    if (chosen && citation) use(fullCitation(citation), chosen.name)
  }
  for (const { citation, name } of peersCited(gathered)) {
    const work = catalog.citations.get(citation)
    if (work) use(fullCitation(work), `comparison with ${name}`)
  }
  const references = [...uses.keys()]
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((text, index) => ({
      id: `reference-${index + 1}`,
      number: index + 1,
      text,
      usedFor: shortened([...(uses.get(text) ?? [])]),
    }))
  const byText = new Map(references.map((reference) => [reference.text, reference]))
  const mark = (text: string): Text => {
    const reference = byText.get(text)
    return reference ? [{ run: 'cite', to: reference.id, number: reference.number }] : ''
  }
  return {
    references,
    source: (text) => {
      const cited = citedBy(text, works)
      return cited ? flat([mark(cited.work), cited.where ? given(cited.where) : '']) : [given(text)]
    },
    work: (id) => {
      const citation = catalog.citations.get(id)
      return citation ? mark(fullCitation(citation)) : ''
    },
  }
}

const mostUses = 8

const shortened = (uses: readonly string[]): readonly string[] =>
  uses.length > mostUses ? [...uses.slice(0, mostUses - 1), `${uses.length - mostUses + 1} more`] : uses

/** A source is a work when it begins like one of the catalog, or names a year or an address of its own. */
function citedBy(source: string, works: ReadonlyMap<string, Citation>): Cited | undefined {
  for (const [short, citation] of works) {
    const rest = source.slice(short.length)
    if (source.startsWith(short) && !/^\w/.test(rest)) return { work: fullCitation(citation), where: rest }
  }
  return /\b(19|20)\d\d[a-z]?\b|https?:|doi\b/i.test(source) ? { work: source, where: '' } : undefined
}

interface Cited {
  readonly work: string
  /** What the source says after the work's name: `, section 4.2`. */
  readonly where: string
}

/** Only names that one work has: `NVIDIA 2025` may be three. */
function worksByShortName(citations: readonly Citation[]): ReadonlyMap<string, Citation> {
  const names = citations.map(shortCitation)
  return new Map(
    citations
      .map((citation, index) => [names[index] ?? '', citation] as const)
      .filter(([name]) => names.indexOf(name) === names.lastIndexOf(name)),
  )
}

export const projectInputs = ({ file }: Gathered) => [
  ...file.sites.flatMap(siteInputs),
  ...file.assets.flatMap(assetInputs),
  ...file.activities.flatMap(activityInputs),
  ...file.activities.flatMap((activity) => rowInputs(activity).flat()),
]
