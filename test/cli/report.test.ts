import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportRequest, ReportRun } from '../../src/cli/launch-report'
import { err, ok } from '../../src/core/result'
import { bloom, fileOf, training } from '../core/projects'
import { cradlebook, scratchFolder } from './command-line'

const { folder, write } = scratchFolder()
const file = write('bloom.json', bloom)
const pdf = join(folder, 'out.pdf')

/** An app that writes a report, and what it was asked for. */
function app(end: { readonly code?: number; readonly writes?: boolean } = {}) {
  const { code = 0, writes = true } = end
  const requests: (ReportRequest & { readonly content: unknown })[] = []
  const launchReport: ReportRun = async (request, tell) => {
    requests.push({ ...request, content: JSON.parse(readFileSync(request.project, 'utf8')) })
    tell('50.5 tCO2e')
    if (writes) writeFileSync(request.pdf, '%PDF')
    return ok({ code, output: '{"pages":6}\n' })
  }
  return { requests, launchReport }
}

test('the app is given the checked project, and its result is passed on', async () => {
  const { requests, launchReport } = app()
  const told: string[] = []
  const answer = await cradlebook(['report', file, '--pdf', pdf], { launchReport, told })
  expect(answer).toStrictEqual({ exitCode: 0, output: '{"pages":6}\n', messages: [] })
  expect(told).toStrictEqual(['50.5 tCO2e'])
  expect(requests).toMatchObject([{ pdf, paper: 'A4', content: bloom }])
})

test('the copy that the app read is gone afterwards', async () => {
  const { requests, launchReport } = app({ code: 1 })
  await cradlebook(['report', file, '--pdf', pdf], { launchReport })
  expect(requests).toHaveLength(1)
  expect(existsSync(dirname(requests[0]?.project ?? folder))).toBe(false)
})

test('paper and stdin', async () => {
  const { requests, launchReport } = app()
  const input = JSON.stringify(bloom)
  await cradlebook(['report', '-', '--paper', 'Letter', '--pdf', pdf], { launchReport, input })
  expect(requests).toMatchObject([{ paper: 'Letter', content: bloom }])
})

describe('a report that comes to nothing', () => {
  const expected = `${pdf}: expected a report, found that the app`
  test.each([
    ['the app fails', { code: 1 }, 1, `${expected} ended with code 1`],
    ['the app refuses the input', { code: 2 }, 2, `${expected} ended with code 2`],
    ['the app is killed', { code: 137 }, 1, `${expected} ended with code 137`],
    ['the app writes nothing', { writes: false }, 1, `${expected} wrote none`],
  ])('%s', async (_case, end, exitCode, message) => {
    writeFileSync(pdf, '')
    const { launchReport } = app(end)
    expect(await cradlebook(['report', file, '--pdf', pdf], { launchReport })).toStrictEqual({
      exitCode,
      output: '',
      messages: [message],
    })
  })

  test('the app cannot be started', async () => {
    const launchReport: ReportRun = async () => err('expected a display, found none')
    expect(await cradlebook(['report', file, '--pdf', pdf], { launchReport })).toStrictEqual({
      exitCode: 1,
      output: '',
      messages: [`${pdf}: expected a display, found none`],
    })
  })
})

describe('the app is not even started', () => {
  test('where the PDF cannot go', async () => {
    const { requests, launchReport } = app()
    const nowhere = join(folder, 'none', 'out.pdf')
    expect(await cradlebook(['report', file, '--pdf', nowhere], { launchReport })).toStrictEqual({
      exitCode: 1,
      output: '',
      messages: [
        `${nowhere}: expected a folder to write to, found no ${join(folder, 'none')}: create it first`,
      ],
    })
    expect(requests).toStrictEqual([])
  })

  test('for an incomplete project', async () => {
    const { requests, launchReport } = app()
    const half = write('half.json', fileOf([training({ siteId: undefined, itEnergyKWh: 1 })]))
    const fresh = join(folder, 'fresh.pdf')
    expect(await cradlebook(['report', half, '--pdf', fresh], { launchReport })).toStrictEqual({
      exitCode: 2,
      output: '',
      messages: [`${half}: /activities/0/siteId: expected a site, found nothing`],
    })
    expect(requests).toStrictEqual([])
    expect(existsSync(fresh)).toBe(false)
  })
})
