import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownFactor } from '../core/own-factor'
import { fileOf, site, training } from '../core/projects'
import { cradlebook, scratchFolder } from './command-line'

const { folder, write } = scratchFolder()
const asRoot = process.getuid?.() === 0

/** Exit code 2, nothing on stdout, and one line for each problem. */
async function refusal(file: string, input?: string | Uint8Array): Promise<readonly string[]> {
  const { exitCode, output, messages } = await cradlebook(
    ['assess', file],
    input === undefined ? {} : { input },
  )
  expect({ exitCode, output }).toStrictEqual({ exitCode: 2, output: '' })
  for (const message of messages) expect(message).not.toMatch(/[\r\n]|\n\s+at /)
  return messages
}

describe('a file that cannot be read', () => {
  test('one that is not there', async () => {
    const file = join(folder, 'nothing.json')
    expect(await refusal(file)).toStrictEqual([`${file}: expected a file, found nothing of this name`])
  })

  test('one below a file', async () => {
    const file = join(write('file.json', '{}'), 'below.json')
    expect(await refusal(file)).toStrictEqual([`${file}: expected a file, found nothing of this name`])
  })

  test('a folder', async () => {
    expect(await refusal(folder)).toStrictEqual([`${folder}: expected a file, found a folder`])
  })

  // Root may read everything, so there is nothing to refuse.
  test.skipIf(asRoot)('one without permission', async () => {
    const file = write('secret.json', fileOf([]))
    chmodSync(file, 0)
    expect(await refusal(file)).toStrictEqual([
      `${file}: expected a file that may be read, found no permission to read it`,
    ])
  })

  test('50 MB, refused by size before it is read', async () => {
    const file = write('large.json', Buffer.alloc(50_000_000, ' '))
    expect(await refusal(file)).toStrictEqual([
      `${file}: expected a project file of at most 20 MB, found 50 MB`,
    ])
  })

  test('more than 20 MB from stdin, which does not tell its size', async () => {
    expect(await refusal('-', Buffer.alloc(20_000_001, ' '))).toStrictEqual([
      '<stdin>: expected a project file of at most 20 MB, found more',
    ])
  })

  test('a name that would break the line', async () => {
    mkdirSync(join(folder, 'sub'))
    const [message] = await refusal(join(folder, 'sub', 'a\nb\u001b[31m.json'))
    expect(message).toBe(
      `${join(folder, 'sub')}/a\\u000ab\\u001b[31m.json: expected a file, found nothing of this name`,
    )
  })
})

describe('content that is no project', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{}', 'utf16le')])

  test.each([
    ['nothing', '', ': expected a Cradlebook project, found an empty file'],
    [
      'a syntax error',
      '{\n  "a": 1,,\n}',
      ': expected JSON, found a syntax error in line 2, column 10: a key in double quotes should be there',
    ],
    [
      'half a file',
      '{"a": [1',
      ': expected JSON, found a syntax error in line 1, column 9: the text ends too early',
    ],
    ['a list', '[1, 2]', ': expected a Cradlebook project, found a list of 2'],
    ['something else', '{"a": 1}', ': /format: expected "cradlebook-project", found nothing'],
    [
      'bytes of another encoding',
      Buffer.from('{\n "name": "Universit\xe4t"}', 'latin1'),
      ': expected text in UTF-8, found other bytes in line 2, column 20',
    ],
    [
      'a sign cut in half',
      Buffer.from('{"name": "ä').subarray(0, -1),
      ': expected text in UTF-8, found other bytes in line 1, column 11',
    ],
    ['UTF-16', utf16, ': expected text in UTF-8, found UTF-16: save the file as UTF-8'],
  ])('%s', async (_case, content, message) => {
    const file = write('content.json', content)
    expect(await refusal(file)).toStrictEqual([`${file}${message}`])
    expect(await refusal('-', content)).toStrictEqual([`<stdin>${message}`])
  })
})

describe('a project with something wrong', () => {
  const run = training({ itEnergyKWh: 1 })
  const hours = 'expected hours to be a number of h from 0 to 1,000,000, found'

  test.each<[string, object, readonly string[]]>([
    [
      'a newer format',
      { formatVersion: 2 },
      [
        '/formatVersion: expected at most 1, found 2: the file was made by a newer Cradlebook; update this one',
      ],
    ],
    [
      'an unknown key',
      { colour: 'red' },
      ['/colour: expected no such key (it is unknown, or belongs to another stage), found "red"'],
    ],
    ['a wrong type', { name: 5 }, ['/name: expected a value of type string, found 5']],
    ['negative hours', { activities: [{ ...run, hours: -1 }] }, [`/activities/0/hours: ${hours} -1`]],
    ['absurd hours', { activities: [{ ...run, hours: 1e9 }] }, [`/activities/0/hours: ${hours} 1000000000`]],
    [
      'an empty region',
      { sites: [site({ region: '' })] },
      ['/sites/0/region: expected a country or grid zone, such as FR or US-MIDW-MISO, found an empty text'],
    ],
    [
      'an unknown region',
      { sites: [site({ region: 'Atlan\ntis', gridGPerKWh: undefined })] },
      [
        '/sites/0/region: expected a country or grid zone of the catalog, such as FR or US-MIDW-MISO, or a grid intensity, found "Atlan\\ntis"',
      ],
    ],
    [
      'a dangling reference',
      { activities: [{ ...run, siteId: 'gone' }] },
      ['/activities/0/siteId: expected the id of a site of this file, found "gone"'],
    ],
    [
      'a repeated id',
      { activities: [run, run] },
      ['/activities/1/id: expected an id of its own, found run a second time'],
    ],
    [
      'an unknown factor',
      { sites: [site({ pue: { factor: 'pue.none' } })] },
      ['/sites/0/pue: expected a factor of the catalog, found "pue.none"'],
    ],
    [
      'a mistyped factor',
      { sites: [site({ pue: { factor: 'pue.uptme-2024' } })] },
      [
        '/sites/0/pue: expected a factor of the catalog, found "pue.uptme-2024" (did you mean pue.uptime-2024?)',
      ],
    ],
    [
      'an own factor that the file does not hold',
      { sites: [site({ pue: { factor: 'own.pdu' } })] },
      ['/sites/0/pue/factor: expected the id of an own factor of this file, found "own.pdu"'],
    ],
    [
      'an own factor without a spread',
      { factors: [ownFactor({ gsd: undefined })] },
      [
        '/factors/0/gsd: expected a spread: a geometric standard deviation, or low and high (both equal to the value where it is exact), found nothing',
      ],
    ],
    [
      'activities that are incomplete',
      {
        activities: [
          run,
          training({ id: 'b', method: 'logged', hours: 3 }),
          training({ id: 'c', siteId: undefined }),
        ],
      },
      [
        '/activities/1/devices: expected devices to be a number from 0 to 10,000,000, found nothing',
        '/activities/1/meanPowerW: expected mean power per device to be a number of W from 0 to 1,000,000, found nothing',
        '/activities/2/siteId: expected a site, found nothing',
        "/activities/2/itEnergyKWh: expected energy in kWh, read at the server or at the facility's meter, found nothing",
      ],
    ],
  ])('%s', async (_case, given, lines) => {
    const file = write('project.json', { ...fileOf([run]), ...given })
    expect(await refusal(file)).toStrictEqual(lines.map((line) => `${file}: ${line}`))
  })

  test('1e309', async () => {
    const file = write(
      'huge.json',
      JSON.stringify(fileOf([training({ hours: 123_456 })])).replace('123456', '1e309'),
    )
    expect(await refusal(file)).toStrictEqual([
      `${file}: /activities/0/hours: ${hours} a number too large to represent`,
    ])
  })

  test('a site that two activities share is complained about once', async () => {
    const sites = [site({ region: 'Atlantis', gridGPerKWh: undefined })]
    const file = write('shared.json', fileOf([run, { ...run, id: 'b' }], { sites }))
    expect(await refusal(file)).toHaveLength(1)
  })
})

test.each([['explain'], ['validate'], ['report']])(
  '%s refuses the same file in the same words',
  async (command) => {
    const file = write('same.json', { ...fileOf([]), name: '' })
    const more =
      { explain: ['totals.climateKg'], validate: [], report: ['--pdf', join(folder, 'out.pdf')] }[command] ??
      []
    expect(await cradlebook([command, file, ...more])).toStrictEqual({
      exitCode: 2,
      output: '',
      messages: [`${file}: /name: expected a name, found an empty text`],
    })
  },
)
