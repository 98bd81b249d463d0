import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demandIntegrity, IntegrityMismatch, integrityOf } from '../../../scripts/runtime/integrity.mjs'

// SHA-512 of "abc": FIPS 180-4 example, in base64.
const abc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

let folder
let file
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'integrity-'))
  file = join(folder, 'package.tgz')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('writes the hash the way package-lock.json does', async () => {
  writeFileSync(file, 'abc')
  expect(await integrityOf(file)).toBe(abc)
})

test('keeps a file that is the expected one', async () => {
  writeFileSync(file, 'abc')
  await demandIntegrity(file, abc)
  expect(existsSync(file)).toBe(true)
})

test('refuses and deletes a file that differs in one byte', async () => {
  writeFileSync(file, 'abd')
  await expect(demandIntegrity(file, abc)).rejects.toThrow(IntegrityMismatch)
  expect(existsSync(file)).toBe(false)
})
