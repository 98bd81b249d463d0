import { describe, expect, test } from 'vitest'
import { cradlebook, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()

const trips = (args: readonly string[], input?: string | Uint8Array) =>
  cradlebook(['trips', ...args], { ...withBundledCatalog, ...(input !== undefined && { input }) })

async function json(args: readonly string[], input?: string | Uint8Array) {
  const answer = await trips(args, input)
  expect(answer.messages.filter((line) => line.includes('expected'))).toEqual([])
  expect(answer.exitCode).toBe(0)
  return JSON.parse(answer.output)
}

const agency = `Traveller,Origin,Destination,Mode of transport,Cabin class,Trip type,Pax,Departure date,Return date
Ana,ZRH,SFO,Air,Y,RT,1,2026-07-10,2026-07-17
Ben,DEL,YVR,Flight,Business Class,Round trip,2,,
`

test('a travel agency’s list: golden flights in three lines, other methods and a range', async () => {
  const found = await json(['-'], agency)
  const [zrhSfo, delYvr] = [2656.296, 9150.845]
  expect(found.totals.climateKg / (zrhSfo + 2 * delYvr) - 1).toBeCloseTo(0, 4)
  expect(found.totals.climateKgWithoutNonCo2 / (1760.3 + 2 * 6063.88) - 1).toBeCloseTo(0, 4)
  expect(found.totals.climateKgWithMultiplier3 / (4320.289 + 2 * 14_883.779) - 1).toBeCloseTo(0, 4)
  expect(found.lines.map(({ label }: { label: string }) => label)).toEqual([
    'Flights: CO2, CH4, N2O at the aircraft',
    'Flights: non-CO2 effects',
    'Flights: fuel supply (well-to-tank)',
  ])
  expect(
    found.methods.map(({ name, climateKg }: { name: string; climateKg: number | null }) => [
      name,
      climateKg === null ? null : Math.round(climateKg),
    ]),
  ).toEqual([
    ['myclimate', Math.round(2896.036 + 2 * 6644.984)],
    ['GES 1point5', Math.round(2850.385 + 2 * 3386.149)],
    ['Impact CO2', Math.round(3335.963 + 2 * 3962.997)],
    ['Klöwer et al.', Math.round(5625.759 + 2 * 6683.189)],
    ['Google Travel Impact Model', null],
  ])
  expect(found.rows[0]).toMatchObject({ line: 2, label: 'Ana', from: 'ZRH', to: 'SFO' })
  expect(found.rows[0].climateKg / zrhSfo - 1).toBeCloseTo(0, 4)
  expect(found.routes).toHaveLength(2)
  expect(found.method).toMatchObject({ year: '2025', bands: 'distance', multiplier: 1.7 })
})

test('means of travel by their German and French names', async () => {
  const list =
    'von;from;to;by\n;"Paris, FR";"Lyon, FR";Zug\n;"Paris, FR";"Lyon, FR";Bahn\n;ZRH;SFO;Flug\n;ZRH;SFO;avion\n'
  const { rows } = await json(['-'], list)
  expect(rows.map(({ mode }: { mode: string }) => mode)).toEqual(['train', 'train', 'plane', 'plane'])
})

test('options stand for what the file does not say', async () => {
  const list = 'from;to\nZRH;SFO\n'
  const oneWay = await json(['-', '--mode', 'plane', '--ticket', 'one-way', '--year', '2024'], list)
  expect(oneWay.totals.climateKg).toBeCloseTo(9376.3 * (0.20011 + 0.02461), -1)
  expect((await json(['-', '--mode', 'plane', '--multiplier', '1'], list)).totals.climateKg).toBeCloseTo(
    1760.3,
    0,
  )
})

test('a column of countries goes with its cities, and Latin-1 is read', async () => {
  const text = 'From,From country,To,To country,Mode\nZürich,Switzerland,Paris,France,train\n'
  const answer = await trips(['-'], Buffer.from(text, 'latin1'))
  expect(answer.exitCode).toBe(0)
  expect(answer.messages[0]).toContain('read as Latin-1')
  const found = JSON.parse(answer.output)
  expect(found.rows[0]).toMatchObject({ from: 'Zürich, Switzerland', to: 'Paris, France' })
  expect(found.lines).toEqual([{ label: 'Trains', climateKg: expect.closeTo(2 * 488 * 1.2 * 0.037, 0) }])
})

describe('places that are not one place', () => {
  const file = write(
    'open.csv',
    'from,to,by\nParis,ZRH,plane\n\nZRH,Londn,plane\nLHR,JFK,plane\nParis,JFK,plane\n',
  )

  test('are told with their lines and candidates, and nothing is guessed', async () => {
    const { exitCode, output, messages } = await trips([file])
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(messages[0]).toMatch(
      /open\.csv: lines 2, 6: “Paris” is the name of 2 places: Paris, FR \(France, 2,138,551 people\); Paris, TX, US/,
    )
    expect(messages[1]).toMatch(
      /line 4: no place is called Londn; near are London, GB \(United Kingdom, 7,556,900 people\)/,
    )
  })

  test('are left out where that is asked for', async () => {
    const { exitCode, output, messages } = await trips([file, '--skip-unplaced'])
    expect(exitCode).toBe(0)
    const found = JSON.parse(output)
    expect(found.trips).toBe(1)
    expect(found.totals.climateKg / 1569.398 - 1).toBeCloseTo(0, 4)
    expect(
      found.unplaced.map(({ text, lines, found: how }: { text: string; lines: number[]; found: string }) => [
        text,
        lines,
        how,
      ]),
    ).toEqual([
      ['Paris', [2, 6], 'ambiguous'],
      ['Londn', [4], 'unknown'],
    ])
    expect(messages.join()).toContain('3 trips are left out')
  })
})

test.each([
  ['no means at all', 'from,to\nZRH,SFO\n', [], 'expected a column that says how people went'],
  ['one place twice', 'from,to,by\nZRH,ZRH,plane\n', [], 'line 2: expected two different places'],
  [
    'a train over an ocean',
    'from,to,by\n\nZRH,SFO,train\n',
    [],
    'line 3: expected a train that stays on land',
  ],
  [
    'negative nights',
    'from,to,by,nights\nZRH,SFO,plane,-1\n',
    [],
    'Row 2, nights: expected hotel nights, each to be a number',
  ],
  [
    'nobody in the car',
    'by,km,occupants\ncar,300,0\n',
    [],
    'Row 2, in the car: expected people in the car to be a number',
  ],
  [
    'a way back before',
    'from,to,by,date,back\nZRH,SFO,plane,2026-02-02,2026-02-01\n',
    [],
    'line 2: expected a way back on 2026-02-02 or later',
  ],
  [
    'a class of no name',
    'from,to,by,class\nZRH,SFO,plane,cargo\n',
    [],
    'expected one of economy, premium-economy, business, first, average, found "cargo"',
  ],
  ['an unknown year', agency, ['--year', '2022'], '--year: expected one of 2025'],
  ['nothing', '', [], 'found nothing'],
])('%s is refused', async (_, input, options, expected) => {
  const { exitCode, messages } = await trips(['-', ...options], input)
  expect(exitCode).toBe(2)
  expect(messages.join('\n')).toContain(expected)
})

test('a million rows are refused by their number', async () => {
  const { exitCode, messages } = await trips(['-'], `from,to,by\n${'ZRH,SFO,plane\n'.repeat(1_000_000)}`)
  expect(exitCode).toBe(2)
  expect(messages).toEqual([
    '<stdin>: expected at most 50,000 trips, found 1,000,000: split the file by year or by group',
  ])
})

test('headings without where trips start and lead to are refused once, not row by row', async () => {
  const { exitCode, messages } = await trips(
    ['-', '--mode', 'plane'],
    'Abflug,Ankunft,Class\nZRH,SFO,first\n',
  )
  expect(exitCode).toBe(2)
  expect(messages).toEqual([
    '<stdin>: expected columns “From” and “To”, found “Abflug”, “Ankunft”: rename the headings of the file',
  ])
})

test('a quotation mark that nothing closes is named with its line', async () => {
  const { exitCode, messages } = await trips(['-'], 'from,to,by\nZRH,SFO,plane\nZRH,"SFO,plane\n')
  expect(exitCode).toBe(2)
  expect(messages).toEqual([
    '<stdin>: line 3: expected a quotation mark that closes the cell, found none to the end of the table: “"SFO,plane”. Close it or leave the first one out',
  ])
})
