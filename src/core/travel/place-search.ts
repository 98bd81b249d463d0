import MiniSearch from 'minisearch'
import { folded, spellings } from './fold'
import type { Place, PlacesData } from './place'

/** Best first, of one country where one is given. */
export type PlaceSearch = (text: string, most: number, country?: string) => readonly Place[]

interface Indexed {
  readonly id: number
  readonly name: string
  readonly also: string
}

/** Search as you type over names, other spellings and codes; large places first among equals. */
export function placeSearch(places: readonly Place[], others: PlacesData['spellings']): PlaceSearch {
  const also = new Map<string, string[]>()
  for (const [spelling, name, country] of others) {
    const key = `${country} ${name}`
    also.set(key, [...(also.get(key) ?? []), spelling])
  }
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'also'],
    processTerm: (term) => term,
    tokenize: (text) => text.split(' '),
  })
  index.addAll(
    places.map(({ name, country, code, city = '' }, id) => ({
      id,
      name: spellings(name).join(' '),
      also: [code ?? '', city, ...(also.get(`${country} ${name}`) ?? [])].map(folded).join(' '),
    })),
  )
  return (text, most, country) => {
    const asked = folded(text)
    if (asked === '') return []
    const found = index.search(asked, {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
      boost: { name: 2 },
      boostDocument: (id) => weight(places[id as number] as Place),
      ...(country !== undefined && {
        filter: ({ id }: { readonly id: number }) => places[id]?.country === country,
      }),
    })
    return found.slice(0, most).map(({ id }) => places[id as number] as Place)
  }
}

/** A city of ten millions counts twice one of ten thousand; cities stand before their airports. */
const weight = ({ population, kind }: Place): number =>
  kind === 'airport' ? 0.8 : 1 + Math.log10(Math.max(population ?? 1, 10_000) / 10_000) / 3
