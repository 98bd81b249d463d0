export const nothing = { passed: 0, failed: 0, skipped: 0 }

/** A tool such as the linter is one test: it is content, or it is not. */
export const countTool = (exitCode) =>
  exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }

/** Counts vitest's JSON report. No report, no test run, or an unexplained exit code is one failure. */
export function countVitest(report, exitCode) {
  if (!report) return { ...nothing, failed: 1 }
  const passed = report.numPassedTests
  const failed = report.numFailedTests + brokenFiles(report)
  const skipped = report.numPendingTests + report.numTodoTests
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: unexplained ? 1 : failed, skipped }
}

/** Files that failed as a whole, for example while being loaded: none of their tests tells. */
function brokenFiles({ testResults }) {
  const tells = (file) => file.assertionResults.some((test) => test.status === 'failed')
  return testResults.filter((file) => file.status === 'failed' && !tells(file)).length
}

export function sum(counts) {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }),
    nothing,
  )
}

export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
