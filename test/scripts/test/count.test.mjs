import { expect, test } from 'vitest'
import { countTool, countVitest, sum, summaryLine } from '../../../scripts/test/count.mjs'

const file = (status, ...statuses) => ({ status, assertionResults: statuses.map((one) => ({ status: one })) })

function report({ passed = 0, failed = 0, pending = 0, todo = 0, files = [] }) {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: files,
  }
}

test.each([
  // case                                     report                                exit  passed failed skipped
  ['all well', report({ passed: 5 }), 0, [5, 0, 0]],
  ['some skipped, some to be written', report({ passed: 5, pending: 2, todo: 1 }), 0, [5, 0, 3]],
  [
    'a failed test',
    report({ passed: 4, failed: 1, files: [file('failed', 'passed', 'failed')] }),
    1,
    [4, 1, 0],
  ],
  ['a file that does not load', report({ passed: 4, files: [file('failed'), file('passed')] }), 1, [4, 1, 0]],
  ['an error outside of any test', report({ passed: 5 }), 1, [5, 1, 0]],
  ['no tests', report({}), 0, [0, 1, 0]],
  ['nothing but skipped tests', report({ pending: 3 }), 0, [0, 1, 3]],
  ['no report', undefined, 0, [0, 1, 0]],
])('vitest: %s', (_case, given, exitCode, [passed, failed, skipped]) => {
  expect(countVitest(given, exitCode)).toEqual({ passed, failed, skipped })
})

test('a tool counts as one test', () => {
  expect(countTool(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countTool(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the last line sums up, and names skipped tests only where there are some', () => {
  const total = sum([countTool(0), countTool(1), { passed: 10, failed: 2, skipped: 0 }])
  expect(summaryLine(total)).toBe('11 passed, 3 failed')
  expect(summaryLine({ ...total, skipped: 4 })).toBe('11 passed, 3 failed, 4 skipped')
})
