import { describe, expect, test } from 'vitest'
import { endsShown, shownInterval } from '../../../src/core/units/interval'

const shown = (point: number, p5: number, p95: number) => shownInterval({ point, p5, p95 }, 'kgCO2e')

describe('an interval', () => {
  test.each([
    // point      p5        p95       range                unit      about
    [50_466, 41_200, 63_400, '41 – 63', 'tCO2e', '50'],
    [50_466, 49_417, 51_624, '49.4 – 51.6', 'tCO2e', '50.5'],
    [50_466, 44_000, 54_080, '44 – 54', 'tCO2e', '50.5'],
    [999.6, 900, 1100, '0.90 – 1.10', 'tCO2e', '1.0'],
    [950, 803, 1_112, '800 – 1,110', 'kgCO2e', '950'],
    [1, 0.5, 2, '0.5 – 2.0', 'kgCO2e', '1.0'],
    [0.0032, 0.001, 0.0123, '1 – 12', 'gCO2e', '3.2'],
    [433_196_000, 300_000_000, 612_000_000, '300,000 – 610,000', 'tCO2e', '430,000'],
    [20, 0.34, 120, '0.3 – 120', 'kgCO2e', '20'],
    [20, 0, 120, '0 – 120', 'kgCO2e', '20'],
  ])('%d kg, %d to %d: %s', (point, p5, p95, range, unit, about) => {
    const interval = shown(point, p5, p95)
    expect([interval?.range, interval?.unit, interval?.about.number]).toEqual([range, unit, about])
  })

  test('of a rate in grams stays in grams', () => {
    expect(shownInterval({ point: 1.48, p5: 1.09, p95: 2 }, 'gCO2e/request')).toMatchObject({
      range: '1.09 – 2.00',
      unit: 'gCO2e',
    })
  })

  test('that crosses zero is written with a word, and a minus as wide as a figure', () => {
    expect(shown(-3200, -12_340, 5080)?.range).toBe('−12 to 5')
    expect(shown(-3200, -12_340, 5080)?.about.number).toBe('−3.2')
  })

  test('of an exact number is none', () => {
    expect(shown(50_466, 50_466, 50_466)).toBeUndefined()
    expect(shown(0, 0, 0)).toBeUndefined()
    expect(shown(0.1 + 0.2, 0.3, 0.1 + 0.2)).toBeUndefined()
  })

  test('of a number that is zero takes the unit of its ends', () => {
    expect(shown(0, -20_000, 30_000)).toMatchObject({ range: '−20 to 30', unit: 'tCO2e' })
  })

  test('of energy follows the unit of its number', () => {
    expect(shownInterval({ point: 433_196, p5: 380_000, p95: 512_000 }, 'kWh-it')).toMatchObject({
      range: '380 – 510',
      unit: 'MWh',
    })
    expect(shownInterval({ point: 1.2, p5: 1.1, p95: 1.4 }, '1')).toMatchObject({
      range: '1.10 – 1.40',
      unit: '',
    })
  })

  test('says whether a third digit of its number says anything', () => {
    expect(shown(100, 91, 109)?.isWide).toBe(false)
    expect(shown(100, 89, 111)?.isWide).toBe(true)
  })
})

test.each([
  [1_061_000, 1_104_000, '1,061,000', '1,104,000'],
  [0.000_000_12, 0.000_000_34, '1.2e-7', '3.4e-7'],
  [1e15, 3e15, '1.0e15', '3.0e15'],
  [57, 57.000_2, '57.00000', '57.00020'],
])('the ends of %d to %d', (low, high, first, last) => {
  expect(endsShown(low, high)).toEqual([first, last])
})
