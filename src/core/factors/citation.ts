import { z } from 'zod'

const name = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
])

/** A citation in CSL-JSON, the part of it that the catalog uses. */
export const Citation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  type: z.enum([
    'article-journal',
    'article',
    'chapter',
    'dataset',
    'report',
    'software',
    'webpage',
    'paper-conference',
  ]),
  title: z.string().min(1),
  author: z.array(name).min(1),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.number().int()])]) }),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  number: z.string().optional(),
  DOI: z.string().optional(),
  URL: z
    .url({ protocol: /^https?$/, error: 'expected a link that begins with http:// or https://' })
    .optional(),
  note: z.string().optional(),
})
export type Citation = z.infer<typeof Citation>

/** `Luccioni et al. 2022`: how a citation is named in running text. */
export function shortCitation({ author, issued }: Citation): string {
  const names = author.map((person) => ('literal' in person ? person.literal : person.family))
  const [first = '', second] = names
  const who = names.length > 2 ? `${first} et al.` : second ? `${first} and ${second}` : first
  return `${who} ${issued['date-parts'][0][0]}`
}

/** The entry in a list of references, without markup. */
export function fullCitation(citation: Citation): string {
  const { author, issued, title, publisher, volume, issue, page, number, DOI, URL } = citation
  const people = author.map((person) =>
    'literal' in person ? person.literal : [person.family, person.given].filter(Boolean).join(', '),
  )
  const where = [
    citation['container-title'],
    publisher,
    volume && (issue ? `${volume}(${issue})` : volume),
    number,
    page,
  ]
  const sentences = [
    `${people.join('; ')} (${issued['date-parts'][0][0]})`,
    title,
    where.filter(Boolean).join(', '),
    DOI ? `https://doi.org/${DOI}` : (URL ?? ''),
  ]
  return `${sentences.filter(Boolean).join('. ')}.`
}
