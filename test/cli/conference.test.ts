import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { gridIntensity } from '../../src/core/factors/grid'
import { cradlebook, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()
const catalog = loadCatalog()

const attendees = write(
  'attendees.csv',
  'city,country,n\nZurich,CH,12\nParis,France,40\nNew York,US,100\nBeijing,China,120\nLondon,GB,60\nSydney,AU,3\n',
)
const candidates = write(
  'candidates.csv',
  'city,country\nVienna,AT\nVancouver,CA\nSingapore,SG\nBeijing,CN\n',
)

const conference = (args: readonly string[], input?: string | Uint8Array) =>
  cradlebook(['conference', ...args], { ...withBundledCatalog, ...(input !== undefined && { input }) })

async function json(args: readonly string[], input?: string | Uint8Array) {
  const answer = await conference(args, input)
  expect(answer.messages.filter((line) => line.startsWith('cradlebook:'))).toEqual([])
  expect(answer.exitCode).toBe(0)
  return JSON.parse(answer.output)
}

test('distances as given, by Klöwer’s rule: total, inequality and remote share by hand', async () => {
  const found = await json(
    ['-', '--method', 'klower', '--farthest', '20,36', '--remote-farthest', '36', '--rail-below', '1500'],
    'N,city,dist\n50,near,100\n30,middle,1000\n20,far,9000\n',
  )
  // 50·12 + 30·400 + 20·5400 = 600 + 12000 + 108000 kg
  expect(found.people).toBe(100)
  expect(found.journeysT).toBeCloseTo(120.6, 9)
  expect(found.perHeadT).toBeCloseTo(1.206, 9)
  expect(found.travelledKm).toBeCloseTo(2 * (5000 + 30_000 + 180_000), 6)
  expect(found.farthest[0]).toMatchObject({ percent: 20, people: 20, fromKm: 9000 })
  expect(found.farthest[0].carriedPercent).toBeCloseTo((100 * 108) / 120.6, 9)
  expect(found.farthest[1].carriedPercent).toBeCloseTo((100 * (108 + 16 * 0.4)) / 120.6, 9)
  expect(found.whatIfs[0].journeysT).toBeCloseTo(120.6 - 108 - 6.4, 9)
  // In the rule of AGU a train emits what all travel on the ground does.
  expect(found.whatIfs[1].journeysT).toBeCloseTo(0.6 + 30 * 0.12 + 108, 9)
  expect(found.whatIfs[2].journeysT).toBeCloseTo(60.3, 9)
  // Half of the people online in the mean, 24 hours each where nothing is stated.
  expect(found.whatIfs[2].onlineT).toBeCloseTo((50 * 24 * 0.036) / 1000, 9)
  expect(found.lorenz).toHaveLength(4)
  expect(found.gini).toBeCloseTo(
    1 - (0.5 * (0.6 / 120.6) + 0.3 * ((0.6 + 12.6) / 120.6) + 0.2 * (12.6 / 120.6 + 1)),
    9,
  )
})

test('hubs without candidates are chosen from where people come from, and it is said', async () => {
  const found = await json(
    ['-', '--venue', '0,0', '--method', 'klower', '--hubs', '2'],
    'city,lat,lon,n\neast,0,90,10\nwest,0,-90,30\n',
  )
  expect(found.hubs[1].hubs.map(({ label }: { label: string }) => label)).toEqual(['west', 'east'])
  expect(found.hubs[1].t).toBe(0)
  expect(found.warnings).toContain(
    'no candidates are given: hubs are chosen from the 2 places with the most people',
  )
})

test('three hubs of four, by places: everybody to the one that emits least', async () => {
  const found = await json([
    ...[attendees, '--venue', 'Vienna, AT', '--method', 'klower'],
    ...['--candidates', candidates, '--hubs', '3', '--virtual-hours', '20', '--remote-beyond', '2000'],
  ])
  expect(found.venue).toBe('Vienna, AT')
  expect(found.people).toBe(335)
  expect(found.venues.venues).toHaveLength(4)
  expect(found.venues.venues[0].percentOfBase).toBeCloseTo(100, 9)
  expect(found.venues.bestByCarbon).toBe('Vienna, AT')
  // From Beijing nobody comes farther than 11,000 km, from Vienna the Australians come 16,000 km.
  expect(found.venues.bestByWorstRegion).toBe('Beijing, CN')
  expect(found.hubs.map(({ count }: { count: number }) => count)).toEqual([1, 2, 3])
  const three = found.hubs[2]
  expect(three.hubs.map(({ label }: { label: string }) => label)).toEqual([
    'Vienna, AT',
    'Vancouver, BC, CA',
    'Beijing, CN',
  ])
  expect(three.hubs.reduce((sum: number, hub: { people: number }) => sum + hub.people, 0)).toBe(335)
  expect(three.t).toBeLessThan(found.hubs[1].t)
  // All 335 are linked for 20 h at 0.036 kg.
  expect(three.federated.onlineT).toBeCloseTo((335 * 20 * 0.036) / 1000, 9)
  // New York to Vancouver is 3900 km, Sydney to Beijing more.
  expect(three.remoteBeyond.remotePeople).toBe(103)
})

test('a venue by its point gives what its name gives, nearly', async () => {
  const named = await json([attendees, '--venue', 'Vienna, AT'])
  const point = await json([attendees, '--venue', '48.2, 16.4'])
  expect(Math.abs(point.journeysT / named.journeysT - 1)).toBeLessThan(0.01)
  expect(named.nonCo2.multipliers).toEqual([1, 1.7, 3])
  expect(named.nonCo2.lowT).toBeLessThan(named.journeysT)
  expect(named.nonCo2.highT).toBeGreaterThan(named.journeysT)
})

test('a file with distances, held elsewhere, is compared with what it gives', async () => {
  const found = await json(
    ['-', '--method', 'klower', '--venue', '0, 0'],
    'lat,lon,dist,n\n0,10,5000,1\n0,20,2000,1\n',
  )
  const km = (2 * 6371.0088 * Math.PI) / 360
  expect(found.journeysT).toBeCloseTo((2 * 10 * km * 0.2 + 2 * 20 * km * 0.25) / 1000, 9)
  expect(found.asGiven.journeysT).toBeCloseTo(3.5, 9)
  expect(found.asGiven.venuePercent).toBeCloseTo((100 * found.journeysT) / 3.5, 9)
})

test('nights, meals, taxis, venue and hours online are lines; what is not stated is named', async () => {
  const found = await json([
    ...[attendees, '--venue', 'Vancouver, CA', '--nights', '5', '--meals', '10', '--venue-kg', '1000'],
    ...['--venue-kwh', '20000', '--access-km', '50'],
    ...['--virtual-people', '100', '--virtual-hours', '40', '--city-t-per-day', '6900'],
  ])
  const line = (label: string) =>
    found.footprint.lines.find((one: { label: string }) => one.label === label).t
  expect(line('Nights')).toBeCloseTo((335 * 5 * 7.4) / 1000, 9)
  expect(line('Meals')).toBeCloseTo((335 * 10 * 1.46) / 1000, 9)
  // Canada's grid, the newest year of the catalog.
  const grid = gridIntensity(catalog, 'CA', undefined)?.row
  expect(grid?.unit).toBe('gCO2e/kWh')
  expect(line('Electricity of the venue')).toBeCloseTo((20_000 * (grid?.value as number)) / 1e6, 9)
  // A taxi with the supply of its fuel: 0.14861 + 0.03697 kg.
  expect(line('Ways to airports')).toBeCloseTo((335 * 50 * 0.18558) / 1000, 9)
  expect(line('Venue')).toBe(1)
  expect(line('Online')).toBeCloseTo((100 * 40 * 0.036) / 1000, 9)
  expect(found.footprint.notCounted).toEqual([])
  expect(found.footprint.totalT).toBeCloseTo(
    found.footprint.lines.reduce((sum: number, { t }: { t: number }) => sum + t, 0),
    9,
  )
  expect(found.city.days).toBeCloseTo(found.footprint.totalT / 6900, 12)
})

test('EGU 2019, its data file as it is: 22,302.1 t, and 19,750.2 t with trains below 1500 km', async () => {
  const file = fileURLToPath(new URL('../core/conference/egu-2019.csv', import.meta.url))
  const found = await json([file, '--method', 'klower-egu', '--rail-below', '1500'])
  // The file gives distances to 0.1 km and its own sums: 22302.1391 and 19750.2245 t.
  expect(Math.abs(found.journeysT / 22_302.1391 - 1)).toBeLessThan(1e-5)
  expect(Math.abs(found.whatIfs[1].journeysT / 19_750.2245 - 1)).toBeLessThan(1e-5)
  expect(found.travelledKm / 1e6).toBeCloseTo(94.41, 2)
  // Published: Gini 63 %, 86 % of the carbon from beyond 1500 km.
  expect(found.gini).toBeCloseTo(0.63, 2)
  const far = found.bands.filter(({ fromKm }: { fromKm: number }) => fromKm >= 1500)
  const farT = far.reduce((sum: number, { t }: { t: number }) => sum + t, 0)
  expect((100 * farT) / found.journeysT).toBeCloseTo(86, 0)
})

test('columns of AGU 2019 are read by name, Latin-1 too, and the words of the answer are explained', async () => {
  const found = await json(
    ['-', '--method', 'klower', '--farthest', '36'],
    Buffer.from(
      'N,country,state,city,lat,lon,dist\n1,Argentina,,Córdoba,-32.0967361,-63.7940923,9824.820164972854\n72,Canada,BC,Vancouver,49.2608724,-123.1139529,1294.3791001360441\n',
      'latin1',
    ),
  )
  expect(found.people).toBe(73)
  expect(found.journeysT).toBeCloseTo((2 * 0.3 * 9824.820165 + 72 * 2 * 0.2 * 1294.3791) / 1000, 6)
  expect(found.farthest[0].people).toBeCloseTo(26.28, 9)
  expect(found.fields.farthest).toContain('farthest')
})

test('one rule for who flies: the method’s own, or the distance that is stated', async () => {
  const list = 'dist,n\n300,1\n60,1\n'
  const ground = async (...args: string[]) => {
    const { ground: words, modes } = await json(['-', ...args], list)
    return [words, modes.map(({ mode, people }: { mode: string; people: number }) => `${people} ${mode}`)]
  }
  expect(await ground()).toEqual(['on the ground below 400 km, by plane from there', ['2 ground']])
  expect(await ground('--method', 'myclimate')).toEqual([
    'no journey is counted below 100 km; everybody flies',
    ['1 local', '1 plane'],
  ])
  expect(await ground('--method', 'sigplan')).toEqual(['everybody flies', ['2 plane']])
  expect(await ground('--ground-below', '200')).toEqual([
    'on the ground below 200 km, by plane from there',
    ['1 ground', '1 plane'],
  ])
  expect(await ground('--method', 'klower-egu')).toEqual([
    'on the ground below 700 km, by plane from there',
    ['2 ground'],
  ])
})

test('a list of authors: one person a row, who is there again counts once', async () => {
  const found = await json(
    ['-', '--list', 'authors', '--venue', 'Vienna, AT', '--method', 'klower'],
    'Name,Affiliation\nAda,"ETH, 8092 Zürich, Switzerland"\nBob,"MIT, Cambridge, MA 02139, USA; IBM"\nAda,"ETH, Zürich, Switzerland"\n',
  )
  expect(found.people).toBe(2)
  expect(found.origins.map(({ label }: { label: string }) => label)).toEqual([
    'Zürich, CH',
    'Cambridge, MA, US',
  ])
  expect(found.warnings).toContain(
    '1 row names somebody who stands above with the same place: each counts once',
  )
  const plain = await json(
    ['-', '--list', 'authors', '--venue', 'Vienna, AT', '--method', 'klower'],
    'Ada Lovelace,University of Zurich,Zurich,CH\nCarl Gauss,University of Göttingen,Göttingen,Germany\n',
  )
  expect(plain.people).toBe(2)
})

describe('what is not known is never guessed', () => {
  test('a name of several places is left out, with its rows and candidates', async () => {
    const answer = await conference(
      ['-', '--venue', 'Vienna, AT'],
      'city,country,n\nParis,FR,10\nSpringfield,US,4\n',
    )
    const found = JSON.parse(answer.output)
    expect(found.people).toBe(10)
    expect(found.unplaced).toMatchObject([{ asked: 'Springfield, US', rows: [3], people: 4 }])
    expect(found.unplaced[0].candidates[0]).toMatch(
      /^Springfield, [A-Z]{2}, US \(United States, [\d,]+ people\)$/,
    )
    expect(
      answer.messages.some((line) => line.startsWith('left out: Springfield, US (row 3; 4 people)')),
    ).toBe(true)
  })

  test('Latin-1 is read, and said', async () => {
    const answer = await conference(
      ['-', '--venue', 'Vienna, AT'],
      Buffer.from('city,country,n\nZürich,CH,2\n', 'latin1'),
    )
    expect(JSON.parse(answer.output).origins[0].label).toBe('Zürich, CH')
    expect(answer.messages[0]).toBe('<stdin>: not in UTF-8, read as Latin-1 (Windows-1252)')
  })

  test.each([
    [['-'], 'city,n\nZurich,3', '--venue: expected a venue, found none: Zürich'],
    [['-', '--venue', '5,3'], 'city,n\nParis,3', '<stdin>: Paris (row 2; 3 people): 2 places have this name'],
    [
      ['-', '--venue', 'Springfield, US'],
      'city,n\nParis,3',
      '--venue: expected one place such as "Vienna, AT"',
    ],
    [['-', '--venue', '95,3'], 'lat,lon,n\n1,2,3', '--venue: expected latitude from -90 to 90'],
    [['-', '--venue', '5,3'], 'city,n\nParis,-3', '<stdin>: row 2, people: expected a number of people'],
    [['-', '--venue', '5,3'], '', '<stdin>: expected rows such as "Zurich, CH, 12", found nothing'],
    [['-', '--method', 'defra'], '', '--method: expected desnz, myclimate'],
    [['-', '--class', 'cattle'], '', '--class: expected average, economy'],
    [['-', '--list', 'authors', '--venue', '5,3'], 'Ada', '<stdin>: row 1: expected an affiliation'],
    [['-', '--list', 'people'], '', '--list: expected origins or authors, found "people"'],
    [['-', '--hubs', '9'], '', '--hubs: expected a number from 1 to 6, found "9"'],
    [['-', '--remote-farthest', '120'], '', '--remote-farthest: expected percent from 0 to 100, found "120"'],
    [['-', '--nights', '-2'], '', '--nights: expected nights each, found "-2"'],
    [['-', '--method', 'klower', '--ground-below', '500'], 'dist,n\n5,5', '--method: klower says itself'],
    [['-', '--year', '2022'], 'dist,n\n5,5', "--method: expected a year of DESNZ's factors"],
  ])('%j is refused', async (args, input, message) => {
    const answer = await conference(args, input)
    expect(answer.exitCode).toBe(2)
    expect(answer.output).toBe('')
    expect(answer.messages[0]?.slice(0, message.length)).toBe(message)
  })
})
