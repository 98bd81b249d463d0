import { expect, test } from 'vitest'
import { folded as foldedByScript } from '../../scripts/places/folded.mjs'
import { folded } from '../../src/core/travel/fold'

test('the script that writes the names of places compares names as the app does', () => {
  const texts = ['Côte d’Ivoire', 'Việt Nam', 'Åland Islands', 'U.S.A.', 'Türkiye', 'Bosnia & Herzegovina']
  expect(texts.map(foldedByScript)).toEqual(texts.map(folded))
})
