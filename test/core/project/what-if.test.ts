import { describe, expect, test } from 'vitest'
import type { Amount } from '../../../src/core/project/field'
import { setInput, whatIfRange } from '../../../src/core/project/what-if'
import { fileOf, training } from '../projects'

const path = 'activities/run/itEnergyKWh'
const rangeOf = (itEnergyKWh: Amount | undefined) => whatIfRange(fileOf([training({ itEnergyKWh })]), path)

describe('an input can be tried out', () => {
  test('from half to double of it', () => {
    expect(rangeOf(1000)).toEqual({ value: 1000, low: 500, high: 2000, step: 1 })
    expect(rangeOf({ value: 0.4 })).toEqual({ value: 0.4, low: 0.2, high: 0.8, step: 0.001 })
  })

  test('within what its field allows', () => {
    const file = fileOf([
      training({ method: 'device-hours', deviceHours: 1, devicePowerW: 1, loadPercent: 80 }),
    ])
    expect(whatIfRange(file, 'activities/run/loadPercent')).toMatchObject({ low: 40, high: 150 })
  })

  test('within the ends that its owner gave it', () => {
    expect(rangeOf({ value: 6, spread: { kind: 'triangular', low: 5, high: 9 } })).toMatchObject({
      low: 5,
      high: 9,
    })
  })

  test('not where there is no number, or none but 0', () => {
    expect(rangeOf(undefined)).toBeUndefined()
    expect(rangeOf(0)).toBeUndefined()
    expect(whatIfRange(fileOf([training({})]), 'activities/gone/hours')).toBeUndefined()
    const chosen = fileOf([training({ method: 'device-hours', devicePowerW: { factor: 'power.card' } })])
    expect(whatIfRange(chosen, 'activities/run/devicePowerW')).toBeUndefined()
  })
})

test('a number that is put in keeps spread, note and source', () => {
  const spread = { kind: 'lognormal', gsd: 1.2 } as const
  const file = fileOf([training({ itEnergyKWh: { value: 1, spread, source: 'meter' } })])
  setInput(file, path, 2)
  expect(file.activities[0]).toMatchObject({ itEnergyKWh: { value: 2, spread, source: 'meter' } })
  const plain = fileOf([training({ itEnergyKWh: 1 })])
  setInput(plain, path, 3)
  expect(plain.activities[0]).toMatchObject({ itEnergyKWh: 3 })
})
