import { describe, expect, test } from 'vitest'
import { fileOf, hardware, site, training } from '../core/projects'
import { cradlebook, scratchFolder } from './command-line'
import { uncertainFile } from './uncertain-files'

const { write } = scratchFolder()
const a = write('a.json', uncertainFile)
const compared = async (...args: readonly string[]) =>
  JSON.parse((await cradlebook(['compare', ...args])).output)

describe('the same run at a site with less overhead', async () => {
  const [first, second] = uncertainFile.sites
  const b = write('b.json', {
    ...uncertainFile,
    id: 'p2',
    name: 'Less overhead',
    sites: [{ ...second, pue: { value: 1.1, spread: { kind: 'percent', percent: 5 } } }, first],
  })
  const found = await compared(a, b, '--draws', '4096', '--seed', '9')

  test('is lower in every draw, for what both rest on is drawn once', () => {
    expect(found).toMatchObject({ seed: 9, draws: 4096, converged: true, lastChange: null })
    expect(found).toMatchObject({ probabilityALower: 0, probabilityEqual: 0 })
    expect(found.difference.climateKg.p5).toBeGreaterThan(0)
    expect(found.shared).toBe(found.drawn)
  })

  test('the point of the difference is that of the totals', () => {
    const { a, b, difference } = found
    expect(a).toMatchObject({ catalog: 'test-1', project: { id: 'p1', name: 'Project', revision: 3 } })
    expect(b.project).toStrictEqual({ id: 'p2', name: 'Less overhead', revision: 3 })
    expect(difference.climateKg.point).toBeCloseTo(a.climateKg.point - b.climateKg.point, 9)
    // 1000 kWh at 100 g/kWh, PUE 1.2 against 1.1.
    expect(difference.climateKg.point).toBeCloseTo(10, 9)
  })

  test('causes say where they are in each file', () => {
    const pue = found.causes.find(({ paths }: { paths: { a: string } }) => paths.a === '/sites/1/pue')
    expect(pue.paths).toStrictEqual({ a: '/sites/1/pue', b: '/sites/0/pue' })
  })

  test('stages are told for both', () => {
    const training = found.stages.find(({ stage }: { stage: string }) => stage === 'training')
    expect(training.a.climateKg.point).toBeCloseTo(120, 9)
    expect(training.b.climateKg.point).toBeCloseTo(110, 9)
  })
})

test('a cause that one project lacks has no place there, and a stage that it lacks is null', async () => {
  const energy = { value: 500, spread: { kind: 'lognormal', gsd: 2 } } as const
  const b = write('other.json', fileOf([training({ id: 'another', itEnergyKWh: energy })]))
  const found = await compared(a, b)
  const paths = found.causes.map(({ paths }: { paths: unknown }) => paths)
  expect(paths).toContainEqual({ a: null, b: '/activities/0/itEnergyKWh' })
  expect(paths).toContainEqual({ a: '/activities/0/itEnergyKWh', b: null })
  const hardware = found.stages.find(({ stage }: { stage: string }) => stage === 'hardware')
  expect(hardware.b.climateKg).toBeNull()
})

test('the same files and seed give the same bytes', async () => {
  const b = write('cards.json', fileOf([hardware({ deviceHours: 10 })]))
  const output = async () => (await cradlebook(['compare', a, b])).output
  expect(await output()).toBe(await output())
})

describe('bad input: exit code 2', () => {
  const messages = async (...args: readonly string[]) => {
    const answer = await cradlebook(['compare', ...args], { input: JSON.stringify(uncertainFile) })
    expect({ exitCode: answer.exitCode, output: answer.output }).toStrictEqual({ exitCode: 2, output: '' })
    return answer.messages
  }

  test('a project without a total, with its file', async () => {
    const empty = write('empty.json', fileOf([]))
    const line = `${empty}: /activities: expected an activity with a result, found none`
    expect(await messages(a, empty)).toStrictEqual([line])
    expect(await messages(empty, empty)).toStrictEqual([line, line])
  })

  test('problems of both files are told together', async () => {
    const bad = (name: string) => write(name, fileOf([training()], { sites: [site()] }))
    const [one, other] = [bad('one.json'), bad('other-bad.json')]
    const found = await messages(one, other)
    expect(found.map((line) => line.split(':')[0])).toStrictEqual([one, other])
  })

  test('stdin twice', async () => {
    expect(await messages('-', '-')).toStrictEqual([
      '<stdin>: expected one project from stdin and one from a file, found - twice',
    ])
  })

  test('a number of draws out of range', async () => {
    expect(await messages(a, a, '--draws', '1000000000')).toStrictEqual([
      '--draws: expected a number of draws from 64 to 1,000,000, found 1000000000',
    ])
  })
})

test('one of the two may come from stdin', async () => {
  const answer = await cradlebook(['compare', '-', a], { input: JSON.stringify(uncertainFile) })
  expect(JSON.parse(answer.output)).toMatchObject({ probabilityEqual: 1 })
})
