import { describe, expect, test } from 'vitest'
import { cradlebook, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()

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
  expect(found.whatIfs[2].percentOfBase).toBeCloseTo(50, 9)
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
    ...['--virtual-people', '100', '--virtual-hours', '40', '--city-t-per-day', '6900'],
  ])
  const line = (label: string) =>
    found.footprint.lines.find((one: { label: string }) => one.label === label).t
  expect(line('Nights')).toBeCloseTo((335 * 5 * 7.4) / 1000, 9)
  expect(line('Meals')).toBeCloseTo((335 * 10 * 1.46) / 1000, 9)
  expect(line('Venue')).toBe(1)
  expect(line('Online')).toBeCloseTo((100 * 40 * 0.036) / 1000, 9)
  expect(found.footprint.notCounted).toEqual(['ways to airports'])
  expect(found.footprint.totalT).toBeCloseTo(
    found.footprint.lines.reduce((sum: number, { t }: { t: number }) => sum + t, 0),
    9,
  )
  expect(found.city.days).toBeCloseTo(found.footprint.totalT / 6900, 12)
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
