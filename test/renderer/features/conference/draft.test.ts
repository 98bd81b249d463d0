import { expect, test } from 'vitest'
import { type Draft, emptyDraft, questionOf } from '../../../../src/renderer/features/conference/draft'

const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft, attendees: 'Paris,FR,3', ...more })

test('nothing is asked while nobody comes', () => {
  expect(questionOf(emptyDraft)).toEqual({ ok: true, value: undefined })
})

test('what is empty is not asked', () => {
  expect(
    questionOf(draft({ venue: ' ', numbers: { hubs: '3', nightsEach: ' ', railBelowKm: '1,500' } })),
  ).toEqual({
    ok: true,
    value: {
      attendees: 'Paris,FR,3',
      method: 'desnz',
      seat: 'economy',
      list: 'origins',
      hubs: 3,
      railBelowKm: 1500,
    },
  })
  expect(questionOf(draft({ candidates: 'Vienna,AT' }))).toMatchObject({
    ok: true,
    value: { hubs: 3, candidates: 'Vienna,AT' },
  })
})

test('a number that the method does not ask for is left out', () => {
  const found = questionOf(draft({ method: 'klower', numbers: { groundBelowKm: '400', year: '2024' } }))
  expect(found.ok && found.value).not.toHaveProperty('groundBelowKm')
  expect(found.ok && found.value).not.toHaveProperty('year')
})

test.each([
  ['remotePercent', '120', 'Expected a number from 0 to 100, found "120"'],
  ['hubs', '2.5', 'Expected a number from 0 to 6, found "2.5"'],
  ['nightsEach', '-1', 'Expected a number from 0 to 100, found "-1"'],
  ['railBelowKm', 'far', 'Expected a number from 0 to 20,050, found "far"'],
] as const)('%s: %s', (key, text, message) => {
  expect(questionOf(draft({ numbers: { [key]: text } }))).toEqual({ ok: false, error: { [key]: message } })
})
