import { expect, test } from 'vitest'
import { electronCommand } from '../../scripts/launch-electron.mjs'

const runtime = { executable: '/opt/electron' }
const args = ['.', '--report', 'a.json']

test.each([
  // display  as root  command          arguments
  ['own', false, '/opt/electron', ['.', '--report', 'a.json']],
  ['own', true, '/opt/electron', ['--no-sandbox', '.', '--report', 'a.json']],
  ['none', false, '/opt/electron', ['.', '--report', 'a.json']],
  ['xvfb', false, 'xvfb-run', ['-a', '/opt/electron', '.', '--report', 'a.json']],
  ['xvfb', true, 'xvfb-run', ['-a', '/opt/electron', '--no-sandbox', '.', '--report', 'a.json']],
])('display %s, as root %s', (display, asRoot, command, expected) => {
  expect(electronCommand({ runtime, display, args, asRoot })).toEqual({ command, args: expected })
})
