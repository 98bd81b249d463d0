import { expect, test } from 'vitest'
import { pointerOfField } from '../../../src/core/project/pointer'
import { pointerOf } from '../../../src/core/project/schema-problems'
import { bloom } from '../projects'

test.each([
  ['activities/idle/itEnergyKWh', '/activities/3/itEnergyKWh'],
  ['activities/servers/deviceHours', '/activities/0/deviceHours'],
  ['sites/us/pue', '/sites/1/pue'],
  ['assets/gpu/footprintKg', '/assets/1/footprintKg'],
  ['activities/idle', '/activities/3'],
  ['project/catalog', '/catalog'],
  ['project/activities', '/activities'],
  ['sites/gone/pue', '/sites'],
])('the field %s stands at %s', (path, pointer) => {
  expect(pointerOfField(bloom, path)).toBe(pointer)
})

test.each([
  [[], ''],
  [['activities', 3, 'hours'], '/activities/3/hours'],
  [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
  [[''], '/'],
])('the keys %j make the pointer "%s"', (path, pointer) => {
  expect(pointerOf(path)).toBe(pointer)
})
