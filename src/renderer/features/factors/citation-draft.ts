import type { Citation } from '../../../core/factors/citation'
import type { OwnDraft } from './own-draft'
import { slug } from './slug'

type CitationDraft = Pick<OwnDraft, 'title' | 'authors' | 'issued' | 'type' | 'link'>

/** Kinds of work, in the words of a form. */
export const workTypes: readonly { readonly value: Citation['type']; readonly label: string }[] = [
  { value: 'report', label: 'Report or data sheet' },
  { value: 'dataset', label: 'Data set or meter reading' },
  { value: 'webpage', label: 'Web page' },
  { value: 'article-journal', label: 'Journal article' },
  { value: 'paper-conference', label: 'Conference paper' },
  { value: 'article', label: 'Preprint' },
  { value: 'chapter', label: 'Chapter' },
  { value: 'software', label: 'Software' },
]

export const authorLines = ({ author }: Citation): string =>
  author
    .map((one) => ('literal' in one ? one.literal : [one.family, one.given].filter(Boolean).join(', ')))
    .join('\n')

/** The work as a draft names it; what the form does not ask stays while the title does. */
export function citationFrom(draft: CitationDraft, origin: Citation | undefined): Citation {
  const { title, issued, type } = draft
  const { DOI: _doi, URL: _url, ...known } = origin?.title === title.trim() ? origin : {}
  const author = authorsFrom(draft.authors)
  const year = Number(issued)
  const work: Citation = {
    ...known,
    id: '',
    type,
    title: title.trim(),
    author,
    issued: { 'date-parts': [[year]] },
    ...linkFrom(draft.link),
  }
  const isSame = origin !== undefined && JSON.stringify(sorted(work)) === JSON.stringify(sorted(origin))
  return { ...work, id: isSame ? origin.id : idOf(work) }
}

const sorted = (work: Citation) =>
  Object.entries(work)
    .filter(([key]) => key !== 'id')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Made of author, year and title, so that two rows from one work cite one work. */
function idOf({ author: [first], issued, title }: Citation): string {
  const who = first === undefined ? '' : 'literal' in first ? first.literal : first.family
  return ['own', slug(who), issued['date-parts'][0][0], slug(title)].filter(Boolean).join('-')
}

function authorsFrom(text: string): Citation['author'] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((line) => {
    const [, family, given] = /^([^,]+),\s*(.+)$/.exec(line) ?? []
    return family && given ? { family: family.trim(), given } : { literal: line }
  })
}

const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i

function linkFrom(text: string): Pick<Citation, 'DOI' | 'URL'> {
  const link = text.trim()
  if (link === '') return {}
  const found = doi.exec(link)?.[1]
  return found ? { DOI: found } : { URL: link }
}

export const isLink = (text: string): boolean => {
  const link = text.trim()
  return link === '' || doi.test(link) || /^https?:\/\/[^\s/]+/.test(link)
}
