#!/usr/bin/env node
// npm run evaluate -- MEASUREMENTS.csv: scores the prediction of inference, prints the tables and writes them into
// resources/methodology/inference-accuracy.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './folders.mjs'
import { measurementsFile, measuring } from './measuring.mjs'

const file = resolve(measurementsFile('usage: npm run evaluate -- MEASUREMENTS.csv'))
const { evaluate } = await measuring('run-evaluate')
const { tables, scored, left } = evaluate(file)
console.log(`${scored} rows scored, ${left} left: no language model, no energy, or an anchor\n`)
const page = join(root, 'resources/methodology/inference-accuracy.md')
let text = readFileSync(page, 'utf8')
for (const [name, table] of Object.entries(tables)) {
  console.log(`${name}\n\n${table}\n`)
  const place = new RegExp(`(<!-- table: ${name} -->)\\n\\n(?:\\|[^\\n]*\\n)*\\n?`)
  if (!place.test(text)) throw new Error(`${page}: expected a place for the table ${name}, found none`)
  text = text.replace(place, (_all, mark) => `${mark}\n\n${table}\n\n`)
}
writeFileSync(page, text)
console.log(`wrote ${page}`)
