import { expect, test } from 'vitest'
import { loadPlaces } from '../../src/catalog/places'
import { answerPlaces, isOfPlaces } from '../../src/main/place-answers'

const places = await loadPlaces()

test('what is typed is found, with the text that means it and no other', () => {
  const [first] = answerPlaces(places, 'find-places', { text: 'springfield mo' })
  expect(answerPlaces(places, 'find-places', { text: 'Vancuver' })[0]).toMatchObject({
    text: 'Vancouver, BC, CA',
    where: 'BC, Canada',
    place: { text: 'Vancouver, BC, CA', country: 'CA', region: 'BC' },
  })
  expect(first === undefined || first.name.startsWith('Springfield')).toBe(true)
})

test('texts mean one place, several, or none', () => {
  const answers = answerPlaces(places, 'resolve-places', { texts: ['ZRH', 'Paris', 'Londn'] })
  expect(answers.map(({ text, found }) => [text, found])).toEqual([
    ['ZRH', 'one'],
    ['Paris', 'ambiguous'],
    ['Londn', 'unknown'],
  ])
  expect(answers[1]?.places.map(({ text, population }) => [text, population])).toEqual([
    ['Paris, FR', 2_138_551],
    ['Paris, TX, US', 24_782],
  ])
  expect(answers[2]?.places[0]?.text).toBe('London, GB')
})

test('only questions about places wait for them', () => {
  expect([isOfPlaces('find-places'), isOfPlaces('resolve-places'), isOfPlaces('asked')]).toEqual([
    true,
    true,
    false,
  ])
})
