#!/usr/bin/env node
// node scripts/bench/hubs.mjs: the best hubs of a large conference, exact.
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../folders.mjs'

const outDir = join(root, 'out/bench')
const size = { cities: 1000, people: 20_000, venues: 200 }
const layouts = [1, 2, 3, 4, 5]
const limitSeconds = 3

/** Prints the seconds of each layout of cities, and how many choices had to be added up. */
export async function benchHubs() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rollupOptions: {
        input: { 'hubs-bench': join(root, 'test/bench/hubs-bench.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const { statedConference, searched } = await import(join(outDir, 'hubs-bench.mjs'))
  const choices = (size.venues * (size.venues - 1) * (size.venues - 2)) / 6
  console.log(
    `Hubs: ${size.people} attendees from ${size.cities} cities, best 3 of ${size.venues} (${choices} choices), exact; limit ${limitSeconds} s`,
  )
  for (const layout of layouts) {
    const start = performance.now()
    const table = statedConference(size, layout)
    const { kg, tried, signs } = searched(table, 3)
    const seconds = (performance.now() - start) / 1000
    const verdict = seconds < limitSeconds ? 'within the limit' : 'OVER THE LIMIT'
    console.log(
      `  layout ${layout}: ${seconds.toFixed(2)} s, ${verdict}; ${tried} choices added up, ${signs} signs of life; ${(kg / 1000).toFixed(0)} t`,
    )
  }
}

if (process.argv[1] === import.meta.filename) await benchHubs()
