import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { view } from '../../../src/core/assess/view'
import type { ProjectFile } from '../../../src/core/project/project'
import { readProject } from '../../../src/core/project/read-project'
import { bloom } from '../projects'
import { smallCatalog } from '../small-catalog'

/** What every answer owes: a file that can be assessed, or problems that each say where and what. */
function check(text: string): void {
  const read = readProject(text)
  if (read.ok) {
    checkAssessment(read.value)
    return
  }
  expect(read.error.length).toBeGreaterThan(0)
  for (const { pointer, message } of read.error) {
    expect(pointer).toMatch(/^(\/|$)/)
    expect(message).toMatch(/^expected .+, found ./s)
    // One line each, whatever the file says.
    expect(message).not.toMatch(/[\r\n]/)
  }
}

/** Every number of an assessment is finite, and what is incomplete says so. */
function checkAssessment(file: ProjectFile): void {
  const { totals, activities } = view(assess(file, smallCatalog), '1')
  const numbers = [totals, ...activities, ...activities.flatMap(({ lines }) => lines)].flatMap(
    ({ climateKg, itEnergyKWh, siteEnergyKWh }) => [climateKg, itEnergyKWh, siteEnergyKWh],
  )
  for (const number of numbers) expect(number === null || (Number.isFinite(number) && number >= 0)).toBe(true)
  for (const { lines, problems } of activities) expect(lines.length === 0).toBe(problems.length > 0)
}

test('any text is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), check))
})

test('any JSON is answered', () => {
  fc.assert(fc.property(fc.json(), check))
})

test('any object that says it is a project is answered', () => {
  const said = fc.record({ format: fc.constant('cradlebook-project'), formatVersion: fc.constant(1) })
  const rest = fc.dictionary(
    fc.constantFrom('name', 'goal', 'sites', 'assets', 'activities', 'x', '__proto__'),
    fc.jsonValue(),
  )
  fc.assert(fc.property(said, rest, (a, b) => check(JSON.stringify({ ...b, ...a }))))
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place of a document that holds a value, as lists of keys. */
function places(json: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return [at]
  return [at, ...Object.entries(json).flatMap(([key, value]) => places(value, [...at, key]))]
}

function changed(
  json: Json,
  [key, ...rest]: readonly string[],
  change: (value: Json) => Json | undefined,
): Json | undefined {
  if (key === undefined) return change(json)
  const copy = structuredClone(json) as Record<string, Json>
  const inner = changed(copy[key] as Json, rest, change)
  if (inner === undefined) delete copy[key]
  else copy[key] = inner
  return copy
}

const document = JSON.parse(JSON.stringify(bloom)) as Json
const oddValues = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    'x',
    0,
    -1,
    1e-300,
    1e300,
    [],
    {},
    true,
    '\n',
    { value: 3 },
    { factor: 'power.card' },
  ),
  fc.jsonValue() as fc.Arbitrary<Json>,
)

test('a good file with one thing changed is answered', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places(document)), oddValues, (place, value) => {
      check(JSON.stringify(changed(document, place, () => value)))
    }),
    { numRuns: 3000 },
  )
})

test('a good file with one thing missing is answered', () => {
  for (const place of places(document).slice(1))
    check(JSON.stringify(changed(document, place, () => undefined)))
})

test('a good file with some letters changed is answered', () => {
  const text = JSON.stringify(bloom)
  const slip = fc.tuple(fc.nat(text.length - 1), fc.constantFrom('', '"', ',', '9', 'e', '}', '\n', '\\'))
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      check(slips.reduce((broken, [at, letter]) => broken.slice(0, at) + letter + broken.slice(at + 1), text))
    }),
    { numRuns: 1000 },
  )
})

test('a good file read and written again is the same', () => {
  const read = readProject(JSON.stringify(bloom))
  expect(read.ok && readProject(JSON.stringify(read.value))).toStrictEqual(read)
})
