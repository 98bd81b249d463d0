import { islandOf } from './islands'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Continental countries of the two Americas. */
const america = words('US CA MX GT BZ SV HN NI CR PA CO VE GY SR GF BR EC PE BO PY UY AR CL')
/** Countries on islands that no railway or road reaches. Great Britain has the Channel Tunnel, Singapore a causeway. */
const islands = words(
  'AG AU AW BB BL BM BN BS BV CC CK CU CV CW CX CY DM DO FJ FK FM FO GD GG GL GP GU HT ID IE IM IO IS JE JM JP KI KM KN KY LC LK MF MG MH MP MQ MS MT MU MV NC NF NR NU NZ PF PG PH PM PN PR PW RE SB SC SH SJ ST SX TC TK TL TO TT TV TW VC VG VI VU WF WS YT',
)
/** Those that share an island. */
const shared: Readonly<Record<string, string>> = {
  BN: 'Borneo',
  DO: 'HT',
  PG: 'Papua',
  TL: 'Timor',
  GG: 'GG',
  SX: 'MF',
}

/** Land that can be crossed without a boat or a plane: a name for it. */
export function landmass(place: {
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}): string {
  const { country } = place
  const island = islandOf(place)
  if (island !== undefined) return island
  if (america.has(country)) return 'America'
  return islands.has(country) ? (shared[country] ?? country) : 'Afro-Eurasia'
}
