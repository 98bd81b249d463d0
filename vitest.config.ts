import { defineConfig } from 'vitest/config'

/** A busy machine is no failure: a test hangs or it does not, and only a hanging one should be stopped. */
const patienceMs = 60_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,mjs}'],
    exclude: ['test/e2e/**'],
    testTimeout: patienceMs,
    hookTimeout: patienceMs,
  },
})
