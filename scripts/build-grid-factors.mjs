// Writes the grid intensities of the catalog from the CO2.js package: `npm run factors`.
// A file for each licence and use: Electricity Maps (ODbL-1.0), Ember (CC-BY-4.0), marginal (CC-BY-SA-4.0).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { averageIntensity, marginalIntensity } from '@tgwf/co2/data'
import electricityMaps from '@tgwf/co2/data/electricity-maps'
import countries from 'i18n-iso-countries'

const folder = new URL('../resources/factors/', import.meta.url)
const packageFile = new URL('../node_modules/@tgwf/co2/package.json', import.meta.url)
const source = `CO2.js ${JSON.parse(readFileSync(packageFile, 'utf8')).version}`

/**
 * Grids that generate more than about 130 TWh a year. Over the 31 of them in both data sets, Electricity Maps and
 * Ember differ in 2024 by a geometric standard deviation of 1.20; over the 165 other countries by 1.40.
 */
const largeGrids = new Set([
  ...words(
    'AE AR AU BR CA CN DE EG ES FR GB ID IN IR IT JP KR MX MY NL NO PK PL RU SA SE TH TR TW UA US VN ZA',
  ),
  ...words('CA-ON CA-QC IN-EA IN-NO IN-SO IN-WE JP-TK'),
  ...words(
    'US-CAL-CISO US-CENT-SWPP US-FLA-FPL US-MIDA-PJM US-MIDW-MISO US-NY-NYIS US-SE-SOCO US-TEN-TVA US-TEX-ERCO',
  ),
])
const spread = { large: 1.2, other: 1.35, marginal: 1.5, marginalStandIn: 1.8 }

/**
 * Year of each Ember value: the package leaves it out. Read in the CO2.js repository, data/output/
 * average-intensities.json of 3 August 2025, whose values are those of the package.
 */
const emberYears = {
  2022: words(
    'ABW BHS CAF COK CPV FLK FRO GLP GNB GRD GRL GUF GUM HTI JAM JOR KIR KNA LCA LKA LSO MAC MDG MRT MSR MTQ MWI NCL NPL PRK PSE PYF REU SPM STP SYR TCD UGA UKR',
  ),
  2023: words(
    'AFG AGO ALB ASM ATG BDI BEN BFA BHR BLZ BRB BRN BTN BWA CIV CMR COD COG COM CUB CYM DJI DMA DZA ERI ETH FJI GAB GHA GIN GMB GNQ GTM GUY HKG HND IDN IRQ ISL ISR LAO LBN LBR LBY MDV MLI MOZ MUS NAM NER NIC NRU PAN PNG PRY RWA SDN SEN SLB SLE SOM SSD SUR SWZ SYC TCA TGO TKM TON TTO TZA UZB VCT VEN VGB VIR VUT WSM YEM ZMB ZWE',
  ),
  2024: words(
    'ARE ARG ARM AUS AUT AZE BEL BGD BGR BIH BLR BOL BRA CAN CHE CHL CHN COL CRI CYP CZE DEU DNK DOM ECU EGY ESP EST FIN FRA GBR GEO GRC HRV HUN IND IRL IRN ITA JPN KAZ KEN KGZ KHM KOR KWT LTU LUX LVA MAR MDA MEX MKD MLT MMR MNE MNG MYS NGA NLD NOR NZL OMN PAK PER PHL POL PRI PRT QAT ROU RUS SAU SGP SLV SRB SVK SVN SWE THA TJK TUN TUR TWN URY USA VNM WORLD XKX ZAF',
  ),
}

/** Groups of countries: no site stands in one. */
const emberGroups = new Set([
  ...['AFRICA', 'ASEAN', 'ASIA', 'EU', 'EUROPE', 'G20', 'G7', 'LATIN AMERICA AND CARIBBEAN', 'MIDDLE EAST'],
  ...['NORTH AMERICA', 'OCEANIA', 'OECD'],
])

/** Places of the marginal table that are no country: one has a grid zone, the others no code of their own. */
const marginalZones = { 'MADEIRA (PORTUGAL)': 'PT-MA' }
const marginalGroups = new Set(['AZORES (PORTUGAL)', 'CHANNEL ISLANDS (U.K)', 'MEMO:  EU 27'])

/** Stands at 56 places of the marginal table, most of them small islands: a stand-in, not a reading. */
const marginalStandIn = 753

/** Where the list of ISO names is wordy, plain ASCII or lacks the code. */
const names = {
  ...{ CD: 'Congo (Kinshasa)', CG: 'Congo (Brazzaville)', CI: 'Côte d’Ivoire', CN: 'China', GM: 'Gambia' },
  ...{ IR: 'Iran', LA: 'Laos', MD: 'Moldova', MK: 'North Macedonia', RE: 'Réunion', RU: 'Russia' },
  ...{ ST: 'São Tomé and Príncipe', SY: 'Syria', TW: 'Taiwan', TZ: 'Tanzania', US: 'United States' },
  ...{ VG: 'British Virgin Islands', VI: 'US Virgin Islands', XK: 'Kosovo', world: 'World' },
}

/** Every file that this script writes, by name, as text. */
export function gridFiles() {
  return new Map([
    ['grid-electricity-maps.json', asText(electricityMapsRows())],
    ['grid-ember.json', asText(emberRows())],
    ['grid-marginal.json', asText(marginalRows())],
  ])
}

function electricityMapsRows() {
  return Object.entries(electricityMaps).flatMap(([key, { data }]) => {
    const year = Number(key.replace('yearly', ''))
    return Object.entries(data).map(([zone, { zone: named, carbonIntensity }]) => {
      if (carbonIntensity.unit !== 'gCO2eq/kWh')
        throw new Error(`${key} ${zone}: unit ${carbonIntensity.unit}`)
      return row({
        id: `grid.em.${zone}.${year}`,
        name: `Grid intensity, ${named.zoneName}, ${year}`,
        value: carbonIntensity.value,
        region: zone,
        year,
        basis: 'life-cycle, consumption-based, location-based',
        citation: 'electricitymaps2025',
        locator: `${source}, data/electricity-maps/yearly_${year}.js, ${zone}`,
        licence: 'ODbL-1.0',
      })
    })
  })
}

function emberRows() {
  return Object.entries(averageIntensity.data).flatMap(([code, value]) => {
    if (emberGroups.has(code)) return []
    // A published zero is a small grid rounded to 0.00 Mt, not electricity without carbon.
    if (value === 0) return []
    const region = regionOf(code)
    const year = emberYear(code)
    return [
      row({
        id: `grid.ember.${region === 'world' ? 'WORLD' : region}.${year}`,
        name: `Grid intensity (Ember), ${names[region] ?? countries.getName(region, 'en')}, ${year}`,
        value,
        region,
        year,
        basis: 'life-cycle, generation-based, location-based',
        citation: 'ember2025',
        locator: `${source}, data/average-intensities.min.js, ${code}`,
        licence: 'CC-BY-4.0 at Ember; CC-BY-SA-4.0 as republished in CO2.js',
      }),
    ]
  })
}

/** Operating margins of the table of 2021. Combined margins are not in the package. */
function marginalRows() {
  // The package has these numbers as text.
  const year = Number(marginalIntensity.year)
  return Object.entries(marginalIntensity.data).flatMap(([code, text]) => {
    const value = Number(text)
    if (!Number.isFinite(value)) throw new Error(`marginal: ${code}: ${text}`)
    // A zero stands at grids without fuel plants: it does not say what one kWh more takes from neighbours.
    if (marginalGroups.has(code) || value === 0) return []
    const region = marginalZones[code] ?? regionOf(code)
    const place = region === 'PT-MA' ? 'Madeira' : (names[region] ?? countries.getName(region, 'en'))
    const standsIn = value === marginalStandIn
    return [
      {
        id: `grid-marginal.ifi.${region}.${year}`,
        family: 'grid-marginal',
        name: `Marginal intensity, ${place}, ${year} (operating margin)`,
        value,
        unit: 'gCO2e/kWh',
        gsd: standsIn ? spread.marginalStandIn : spread.marginal,
        region,
        year,
        basis: 'marginal: operating margin, direct emissions, location-based; for what-ifs only',
        citation: 'ifi2021',
        locator: `${source}, data/marginal-intensities-2021.min.js, ${code}`,
        licence: 'CC-BY-SA-4.0 as republished in CO2.js; public table of UNFCCC',
        checked: 'checked',
        note: `${standsIn ? 'The same number stands at 56 places of the table: a stand-in, not a reading. ' : ''}The year is that of the table. GSD: judgement.`,
        since: '2026.12',
      },
    ]
  })
}

function row({ id, name, value, region, year, basis, citation, locator, licence }) {
  return {
    id,
    family: 'grid',
    name,
    value,
    unit: 'gCO2e/kWh',
    gsd: largeGrids.has(region) || region === 'world' ? spread.large : spread.other,
    region,
    year,
    basis,
    citation,
    locator,
    licence,
    checked: 'checked',
    note: 'GSD: judgement from the spread between data sets, see E3.',
  }
}

function regionOf(code) {
  if (code === 'WORLD') return 'world'
  const region = code === 'XKX' ? 'XK' : countries.alpha3ToAlpha2(code)
  if (region === undefined) throw new Error(`Ember: ${code} is no country and no known group`)
  return region
}

function emberYear(code) {
  const found = Object.entries(emberYears).find(([, codes]) => codes.includes(code))
  if (found === undefined) throw new Error(`Ember: no year is known for ${code}`)
  return Number(found[0])
}

function asText(rows) {
  const lines = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => JSON.stringify(entry))
  return `[\n${lines.join(',\n')}\n]\n`
}

function words(text) {
  return text.split(' ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of gridFiles()) {
    writeFileSync(new URL(name, folder), text)
    console.log(`${name}: ${text.split('\n').length - 3} rows`)
  }
}
