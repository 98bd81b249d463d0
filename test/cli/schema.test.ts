import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { projectJsonSchema } from '../../src/cli/schema'
import { readProject } from '../../src/core/project/read-project'
import { bloom, fileOf, site, training } from '../core/projects'
import { cradlebook, example } from './command-line'

// An independent validator, so that the schema is tested and not zod.
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  formats: { uri: true },
}).compile(projectJsonSchema())
const run = training({ itEnergyKWh: 1 })

test('it is JSON Schema 2020-12, printed whole', async () => {
  const { exitCode, output } = await cradlebook(['schema'])
  expect(exitCode).toBe(0)
  expect(JSON.parse(output)).toStrictEqual(JSON.parse(JSON.stringify(projectJsonSchema())))
  expect(JSON.parse(output)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Cradlebook project',
    type: 'object',
    additionalProperties: false,
  })
})

test('every object refuses unknown keys', () => {
  const open: string[] = []
  const walk = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    if (
      'type' in schema &&
      schema.type === 'object' &&
      !('additionalProperties' in schema && schema.additionalProperties === false)
    ) {
      open.push(at)
    }
    for (const [key, inner] of Object.entries(schema)) walk(inner, `${at}/${key}`)
  }
  walk(projectJsonSchema(), '')
  expect(open).toStrictEqual([])
})

test('it carries the help of the form', () => {
  const text = JSON.stringify(projectJsonSchema())
  expect(text).toContain('Grid carbon intensity')
  expect(text).toContain('Unit: gCO2e/kWh.')
})

describe('it agrees with the reader', () => {
  const { boundary: _boundary, ...withoutDefault } = run
  const spread = (given: object) => ({ ...run, hours: { value: 1, spread: given } })

  test.each<[string, unknown, boolean]>([
    ['the example', JSON.parse(readFileSync(example, 'utf8')), true],
    ['every form of a number', bloom, true],
    ['an empty project', fileOf([]), true],
    ['a key with a default left out', fileOf([withoutDefault as typeof run]), true],
    ['an incomplete activity', fileOf([training({ siteId: undefined })]), true],
    ['0', fileOf([training({ hours: 0 })]), true],
    ['the highest of a field', fileOf([training({ hours: 1e6 })]), true],
    ['a spread', { ...fileOf([]), activities: [spread({ kind: 'lognormal', gsd: 1.2 })] }, true],
    ['above the highest', fileOf([training({ hours: 1e6 + 1 })]), false],
    ['negative hours', fileOf([training({ hours: -1 })]), false],
    [
      'a spread that spreads nothing',
      { ...fileOf([]), activities: [spread({ kind: 'lognormal', gsd: 1 })] },
      false,
    ],
    ['a spread of no known kind', { ...fileOf([]), activities: [spread({ kind: 'beta' })] }, false],
    ['an unknown key', { ...fileOf([]), colour: 'red' }, false],
    ['an unknown key inside', { ...fileOf([]), activities: [{ ...run, colour: 'red' }] }, false],
    ['a key of another stage', { ...fileOf([]), activities: [{ ...run, requests: 1 }] }, false],
    ['an unknown stage', { ...fileOf([]), activities: [{ ...run, stage: 'x' }] }, false],
    [
      'a factor where none is taken',
      { ...fileOf([]), activities: [{ ...run, hours: { factor: 'x' } }] },
      false,
    ],
    ['an empty region', fileOf([], { sites: [site({ region: '' })] }), false],
    ['half a year', fileOf([], { sites: [site({ year: 2022.5 })] }), false],
    ['an id with a space', fileOf([training({ id: 'a b' })]), false],
    ['no goal', { ...fileOf([]), goal: undefined }, false],
    ['another format', { ...fileOf([]), format: 'x' }, false],
    ['a newer format', { ...fileOf([]), formatVersion: 2 }, false],
    ['a text', 'project', false],
  ])('on %s', (_case, file, isAccepted) => {
    const written = JSON.parse(JSON.stringify(file))
    expect(validate(written)).toBe(isAccepted)
    expect(readProject(JSON.stringify(file)).ok).toBe(isAccepted)
  })
})
