import { expect, test } from 'vitest'
import { readLaunch } from '../../src/main/launch'

const started = ['electron', '--no-sandbox', '.']
const launch = (...given: string[]) => readLaunch([...started, ...given])

test('without options a window opens', () => {
  expect(launch()).toEqual({ mode: 'window' })
  expect(launch('--inspect=0')).toEqual({ mode: 'window' })
})

test.each([
  [['--report', 'a.json', '--pdf', 'b.pdf'], { file: 'a.json', pdf: 'b.pdf', paper: 'A4' }],
  [['--pdf=b.pdf', '--report=a.json', '--paper=Letter'], { file: 'a.json', pdf: 'b.pdf', paper: 'Letter' }],
])('%j is a report', (given, expected) => {
  expect(launch(...given)).toEqual({ mode: 'report', ...expected })
})

test.each([
  [['--report', 'a.json'], '--pdf'],
  [['--pdf', 'b.pdf'], '--report'],
  [['--report', '--pdf', 'b.pdf'], '--report'],
  [['--report', 'a.json', '--pdf'], '--pdf'],
  [['--report=', '--pdf', 'b.pdf'], '--report'],
  [['--report', 'a.json', '--pdf', 'b.pdf', '--paper', 'A3'], 'found A3'],
  [['--report', 'a.json', '--pdf', 'b.pdf', '--paper'], 'found nothing'],
])('%j is a mistake, and says which', (given, words) => {
  const read = launch(...given)
  expect(read.mode === 'mistake' && read.message).toContain(words)
})
