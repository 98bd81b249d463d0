import { expect, test } from 'vitest'
import { bothEnds, failureText, StepFailure } from '../../scripts/failure.mjs'

test('a failure tells what failed, what the tool said, and what to do', () => {
  const failure = new StepFailure('the build failed', { output: 'one\n\ntwo\n', advice: 'mend it.' })
  expect(failureText(failure)).toBe('Failed: the build failed\n  | one\n  | two\nWhat to do: mend it.')
})

test('a long output keeps both ends', () => {
  const lines = ['a', 'b', 'c', 'd', 'e']
  expect(bothEnds(lines, { first: 1, last: 2 })).toEqual(['a', '(2 lines left out)', 'd', 'e'])
  expect(bothEnds(lines, { first: 2, last: 2 })).toEqual(lines)
})

test('a bug keeps its stack trace', () => {
  const bug = new TypeError('x is not a function')
  expect(failureText(bug)).toBe(bug.stack)
})
