import { expect, expectTypeOf, test } from 'vitest'
import { numberOf } from '../../../src/core/quantity/evaluate'
import type { Kind } from '../../../src/core/quantity/kind'
import type { Quantity } from '../../../src/core/quantity/quantity'
import { atServer, atSite, emitted } from '../../../src/core/stages/electricity'
import { given } from './quantities'

// The checks are made by the type-checker: `npm run types` fails where one of these compiles or stops compiling.
type Refuses<Asked, Offered> = Offered extends Asked ? false : true

test('PUE cannot be applied twice', () => {
  expectTypeOf<Refuses<Parameters<typeof atSite>[0], Quantity<'site-energy'>>>().toEqualTypeOf<true>()
  expectTypeOf(atSite).parameter(0).toEqualTypeOf<Quantity<'it-energy'>>()
  expectTypeOf(atSite).returns.toEqualTypeOf<Quantity<'site-energy'>>()
})

test('PUE cannot be forgotten', () => {
  expectTypeOf<Refuses<Parameters<typeof emitted>[0], Quantity<'it-energy'>>>().toEqualTypeOf<true>()
  expectTypeOf(emitted).parameter(0).toEqualTypeOf<Quantity<'site-energy'>>()
})

test('PUE cannot be taken out twice', () => {
  expectTypeOf<Refuses<Parameters<typeof atServer>[0], Quantity<'it-energy'>>>().toEqualTypeOf<true>()
  expectTypeOf(atServer).returns.toEqualTypeOf<Quantity<'it-energy'>>()
})

test('arguments cannot change places, and a quantity of no known kind is none', () => {
  expectTypeOf<Refuses<Parameters<typeof emitted>[1], Quantity<'pue'>>>().toEqualTypeOf<true>()
  expectTypeOf<Refuses<Quantity<'climate'>, Quantity<Kind>>>().toEqualTypeOf<true>()
})

test('what the types refuse, the graph refuses too', () => {
  const energy = given('it-energy', 'E_IT', 1000)
  const pue = given('pue', 'PUE', 1.2)
  const once = atSite(energy, pue)
  expect(numberOf(once)).toBe(1200)
  // @ts-expect-error energy at the meter has its PUE already
  expect(() => atSite(once, pue)).toThrow('E_site (E1)')
  // @ts-expect-error energy at the server lacks its PUE
  expect(() => emitted(energy, given('grid-intensity', 'g', 57))).toThrow('C_use (E3)')
})
