import { expect, test } from 'vitest'
import { asTrips } from '../../../src/core/conference/as-trips'
import { baseView } from '../../../src/core/conference/base-view'
import type { Carried } from '../../../src/core/conference/carried'
import type { Mode } from '../../../src/core/conference/group'
import type { ConferencePlan } from '../../../src/core/conference/plan'
import { readTrips } from '../../../src/core/stages/travel/read-trips'

const row = (label: string, people: number, mode: Mode): Carried => ({
  ...{ group: { label, people }, people, distanceKm: 1000, mode, kgPerHead: 1, kg: people },
})
const base = (rows: readonly Carried[]) =>
  baseView({ farthestPercents: [] } as unknown as ConferencePlan, rows)
const rows = [
  row('Zürich, CH', 12, 'ground'),
  row('New York City, NY, US', 100, 'plane'),
  row('Vienna, AT', 3, 'local'),
]

test('a list of trips takes what is copied', () => {
  const text = asTrips({ base: base(rows), venue: 'Vienna, AT' }, 5)
  const read = readTrips((text ?? '').split('\n').map((line) => line.split('\t')))
  expect(read).toMatchObject({
    ok: true,
    value: {
      rows: [
        { from: 'Zürich, CH', to: 'Vienna, AT', mode: 'train', travellers: 12, nights: 5 },
        { from: 'New York City, NY, US', to: 'Vienna, AT', mode: 'plane', travellers: 100, nights: 5 },
      ],
      hasHeading: true,
      kept: [],
    },
  })
})

test('points without names are no trips', () => {
  expect(asTrips({ base: base(rows), venue: null })).toBeUndefined()
  expect(asTrips({ base: base(rows), venue: '48.2, 16.4' })).toBeUndefined()
  expect(asTrips({ base: base([row('1.00, 2.00', 4, 'plane')]), venue: 'Vienna, AT' })).toBeUndefined()
  expect(asTrips({ base: base([row('Vienna, AT', 4, 'local')]), venue: 'Vienna, AT' })).toBeUndefined()
})
