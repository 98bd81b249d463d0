#!/usr/bin/env node
// node scripts/fit-inference.mjs MEASUREMENTS.csv: writes resources/inference/fit.json, always the same for the same table.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './folders.mjs'
import { measurementsFile, measuring } from './measuring.mjs'

const file = resolve(measurementsFile('usage: node scripts/fit-inference.mjs MEASUREMENTS.csv'))
const { fitText } = await measuring('run-fit')
const out = join(root, 'resources/inference/fit.json')
writeFileSync(out, fitText(file))
console.log(`wrote ${out}`)
